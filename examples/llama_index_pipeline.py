"""The retriever, the query engine and the embedding as parts of a llama-index pipeline."""

from index.base_embedding import LexiconEmbedding
from rag import Assistant


def main() -> None:
    """Retrieve, ask and embed through llama-index' own interfaces."""
    assistant = Assistant.open()
    for found in assistant.as_retriever().retrieve("potash sanctions")[:3]:
        print(f"{found.score:.2f}", found.node.metadata["doc_id"], found.node.get_content()[:60].replace("\n", " "))
    print(assistant.as_query_engine().query("which sanctions were lifted?"))
    embedding = LexiconEmbedding()
    pair = embedding.get_text_embedding("political prisoners"), embedding.get_text_embedding("tù nhân chính trị")
    print(f"similarity across languages: {embedding.similarity(*pair):.2f}")


if __name__ == "__main__":
    main()
