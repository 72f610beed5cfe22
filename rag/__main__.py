"""``python -m rag ask|chat``: questions from a terminal."""

import json
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from index.console import progress_bar, quick_start, run

if TYPE_CHECKING:
    from rag.assistant import Assistant

app = typer.Typer(
    help="Ask questions about the indexed articles.", no_args_is_help=True, add_completion=False,
    pretty_exceptions_enable=False,
)  # fmt: skip
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])]
Many = Annotated[list[str] | None, typer.Option()]


def _open() -> "Assistant":
    from rag.assistant import Assistant

    with progress_bar() as progress:
        return Assistant.open(progress=progress)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="The question, in any language.")],
    as_json: Annotated[bool, typer.Option("--json", help="The answer as one JSON object.")] = False,
    language: Many = None,
    source: Many = None,
    doc: Many = None,
    since: Day = None,
    until: Day = None,
) -> None:
    """Answer one question with cited, checked quotes."""

    def command() -> None:
        from index.filters import Filters
        from rag.show import lines
        from rag.understand import check_question

        check_question(question)
        filters = Filters(
            tuple(language or ()), since.date() if since else None, until.date() if until else None,
            tuple(source or ()), tuple(doc or ()),
        )  # fmt: skip
        with quick_start():
            assistant = _open()
            filters.check(assistant.index.heads())
            answer = assistant.ask(question, filters=filters)
        if as_json:
            print(json.dumps(answer.to_dict(), ensure_ascii=False, indent=2))
        else:
            print("\n".join(lines(answer)))

    run(command)


@app.command()
def chat() -> None:
    """Ask one question after another; a follow-up keeps the subject of the turn before."""

    def command() -> None:
        from index.errors import IndexBusy, QuestionError
        from rag.show import lines

        with quick_start():
            assistant = _open()
        history: list[dict[str, str]] = []
        print("Ask a question; an empty line or Ctrl-D ends the chat.", file=sys.stderr)
        while question := _prompt():
            try:
                answer = assistant.ask(question, history)
            except (QuestionError, IndexBusy) as error:
                print(f"error: {error}", file=sys.stderr)
                continue
            print("\n".join(lines(answer)) + "\n", flush=True)
            history += [{"role": "user", "content": question}, {"role": "assistant", "content": answer.text}]

    run(command)


def _prompt() -> str:
    try:
        return input("> " if sys.stdin.isatty() else "").strip()
    except EOFError:
        return ""


if __name__ == "__main__":
    app()
