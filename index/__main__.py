"""``python -m index build|status|list``: make the index and look at it."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from index.console import DONE, FAILED, SKIPPED, printable, progress_bar, run, summary

app = typer.Typer(
    help="Build the index of a folder of articles, and look at it.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, on stdout.")]


@app.command()
def build(
    path: Annotated[Path | None, typer.Argument(help="Folder of articles; RAG_CORPUS when left out.")] = None,
) -> None:
    """Bring the index level with a folder: only new, changed and removed articles cost anything."""

    def command() -> int:
        from index.build import build as build_index
        from index.build import estimate
        from index.settings import Settings

        settings = Settings()
        cost = estimate(settings, path)
        if cost:
            price = "price not known" if cost.cost_usd is None else f"about {cost.cost_usd:.2f} USD"
            print(
                f"{settings.vector_model}: at most {cost.tokens:,} tokens of {cost.texts:,} files, {price}; "
                "texts that were embedded before cost nothing",
                file=sys.stderr,
            )
        with progress_bar() as progress:
            report = build_index(settings, path, progress)
        print(printable(summary(report)))
        return SKIPPED if report.skipped else DONE

    run(command)


@app.command()
def status(as_json: AsJson = False) -> None:
    """Say how many articles and chunks there are, and whether they agree with each other."""

    def command() -> int:
        from index.settings import Settings
        from index.status import status_of

        state = status_of(Settings())
        if as_json:
            print(json.dumps(state._asdict(), ensure_ascii=False))
        else:
            print(f"{state.articles} articles, {state.chunks} chunks, index {state.fingerprint}")
            print("healthy" if state.healthy else f"not healthy: {state.problem}")
        return DONE if state.healthy else FAILED

    run(command)


@app.command("list")
def list_articles(as_json: AsJson = False) -> None:
    """List the articles."""

    def command() -> None:
        from index.settings import Settings
        from index.status import articles_of

        for row in articles_of(Settings()):
            if as_json:
                print(json.dumps(row, ensure_ascii=False))
            else:
                about = [row["doc_id"], row["language"], row["published"] or "undated", row["title"] or ""]
                line = f"{'  '.join(filter(None, about))}  ({row['characters']} characters, {row['chunks']} chunks)"
                print(printable(line))

    run(command)


if __name__ == "__main__":
    app()
