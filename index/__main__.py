"""``python -m index build|status|list|verify|remove|export|lexicon``: make the index, look at it, mend it."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from index.console import DONE, FAILED, SKIPPED, printable, progress_bar, run, summary, visible

app = typer.Typer(
    help="Build the index of a folder of articles, and look at it.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
lexicon = typer.Typer(help="Look after the lexicon.", no_args_is_help=True)
app.add_typer(lexicon, name="lexicon")
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, on stdout.")]


@app.command()
def build(
    path: Annotated[Path | None, typer.Argument(help="Folder of articles; RAG_CORPUS when left out.")] = None,
    allow_empty: Annotated[bool, typer.Option("--allow-empty", help="Empty the index with its folder.")] = False,
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
            report = build_index(settings, path, progress, allow_empty)
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
                print(visible(line))

    run(command)


@app.command()
def verify(
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended, losing no article.")] = False,
) -> None:
    """Hold articles, chunks and the lexical index against each other; exit code 1 when they disagree."""

    def command() -> int:
        from index.settings import Settings
        from index.verify import verify as check

        problems = check(Settings(), repair)
        for problem in problems:
            remedy = "run: python -m index verify --repair"
            if repair or problem.lost:
                remedy = "run: python -m index verify --repair, and then: python -m index build"
            print(visible(f"{problem.where}: {problem.what}; {remedy}"))
        if not problems:
            print("all parts of the index agree")
        return FAILED if problems else DONE

    run(command)


@app.command()
def remove(doc_ids: Annotated[list[str], typer.Argument(help="As `list` shows them.")]) -> None:
    """Take articles out of the index; exit code 3 when one is not there. Their files are not touched."""

    def command() -> int:
        from index.settings import Settings
        from index.verify import remove as take_out

        removed = take_out(Settings(), doc_ids)
        missing = sorted(set(doc_ids) - {*removed, *map(visible, removed)})
        print(printable(f"{len(removed)} removed"))
        for doc_id in missing:
            print(visible(f"not in the index: {doc_id}"), file=sys.stderr)
        return SKIPPED if missing else DONE

    run(command)


@app.command()
def export(
    to: Annotated[Path, typer.Argument(help="A .jsonl file that `build` can read.")],
) -> None:
    """Write every article with its metadata as one line of JSON."""

    def command() -> None:
        from index.export import export as write_all
        from index.settings import Settings

        count = write_all(Settings(), to)
        print(printable(f"{count} articles written to {to}"))

    run(command)


@lexicon.command("check")
def check_lexicon(
    tables: Annotated[list[Path] | None, typer.Argument(help="Tables; the shipped ones when left out.")] = None,
) -> None:
    """Hold the lexicon's tables against their rules; exit code 1 when a row breaks one."""

    def command() -> int:
        from index.analysis.language_files import language_files
        from index.analysis.lexicon_check import check, check_file
        from index.lexicon import DATA, TABLES

        shipped = [DATA / name for name in TABLES]
        faults = check(tables or shipped)
        for path in () if tables else language_files(DATA):
            faults += check_file(path, shipped)
        for fault in faults:
            print(printable(str(fault)))
        print(f"{len(faults)} faults" if faults else "the tables keep their rules")
        return FAILED if faults else DONE

    run(command)


@lexicon.command("unmatched")
def unmatched_words(
    path: Annotated[Path, typer.Argument(help="Folder of articles.")],
    language: Annotated[str | None, typer.Option(help="Of articles in this language only, as en.")] = None,
    top: Annotated[int, typer.Option(min=1, help="How many words.")] = 100,
) -> None:
    """List the commonest words of a folder's articles that the lexicon does not match."""

    def command() -> None:
        from index.analysis.lexicon_gaps import unmatched
        from index.lexicon import load_lexicon
        from index.settings import Settings

        gaps = unmatched(path, load_lexicon(Settings().cache_dir), language)
        print("count\tarticles\tlanguage\tform\tword\tname")
        for gap in gaps[:top]:
            cells = gap.times, gap.articles, gap.language, gap.form, gap.word, "name" if gap.name else ""
            print(printable("\t".join(map(str, cells))))

    run(command)


if __name__ == "__main__":
    app()
