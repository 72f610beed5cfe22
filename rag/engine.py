"""The assistant as a llama-index query engine, to plug into agents and other pipelines."""

from typing import TYPE_CHECKING, Any

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.callbacks import CallbackManager
from llama_index.core.schema import NodeWithScore, QueryBundle

from rag.retriever import node_of

if TYPE_CHECKING:
    from rag.assistant import Assistant


class AssistantQueryEngine(BaseQueryEngine):
    """Answers through the assistant; the response's metadata holds the answer's JSON form.

    Args:
        assistant: an open assistant.
    """

    def __init__(self, assistant: "Assistant") -> None:
        super().__init__(callback_manager=CallbackManager())
        self._assistant = assistant

    def _query(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        answer = self._assistant.ask(query_bundle.query_str)
        nodes = [NodeWithScore(node=node_of(p), score=p.score) for p in answer.passages]
        return Response(response=answer.text, source_nodes=nodes, metadata=answer.to_dict())

    async def _aquery(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        import asyncio

        return await asyncio.to_thread(self._query, query_bundle)

    def _get_prompt_modules(self) -> dict[str, Any]:
        return {}
