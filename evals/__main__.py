"""``python -m evals crosslingual``: measure, offline."""

import json
from pathlib import Path
from typing import Annotated

import typer

from index.console import run

app = typer.Typer(
    help="Measure the assistant, offline.", no_args_is_help=True, add_completion=False,
    pretty_exceptions_enable=False,
)  # fmt: skip


@app.callback()
def main() -> None:
    """Measure the assistant, offline."""


@app.command()
def crosslingual(
    files: Annotated[list[Path], typer.Argument(help="Parallel files, named by language: news.en news.uk news.vi")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """How well a sentence finds its translation, in all directions and channels."""

    def command() -> None:
        from evals.crosslingual import measure, to_dict
        from index.settings import Settings
        from index.workshop import open_workshop

        figures = measure(files, open_workshop(Settings()))
        if as_json:
            print(json.dumps(to_dict(figures)))
            return
        print(f"{'direction':<10}{'channel':<10}{'n':>6}{'R@1':>8}{'R@5':>8}{'MRR':>8}")
        for f in figures:
            print(f"{f.query}->{f.documents:<6}{f.channel:<10}{f.n:>6}{f.r1:>8.3f}{f.r5:>8.3f}{f.mrr:>8.3f}")

    run(command)


if __name__ == "__main__":
    app()
