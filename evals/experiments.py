"""The commands that ask the gold questions in more than one way: calibrate, perturb, ablate, among."""

import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.console import run

if TYPE_CHECKING:
    from evals.together import Asked

GoldFiles = Annotated[
    list[Path] | None, typer.Option("--gold", help="Gold questions; again for more sets. All that ship if left out.")
]
Corpora = Annotated[list[Path] | None, typer.Option("--corpus", help="Folder of articles, one for each --gold.")]
Split = Annotated[str, typer.Option(help="Which half of the questions: dev, test or all.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on stdout.")]


def _open(gold: list[Path] | None, corpora: list[Path] | None, split: str) -> "list[Asked]":
    """The gold sets over their articles, in the embedded profile."""
    from evals.together import gold_sets, open_asked
    from index.settings import Settings

    settings = Settings()
    return [open_asked(settings, path, corpus, split) for path, corpus in gold_sets(gold or [], corpora or [], split)]


def _told(what: str) -> None:
    print(what, file=sys.stderr)


def calibrate(
    gold: GoldFiles = None,
    corpus: Corpora = None,
    to: Annotated[Path | None, typer.Option("--to", help="The file; rag/data/judgement.json if left out.")] = None,
    others: Annotated[
        int, typer.Option("--among", min=0, help="Fit on the same questions among so many made-up articles too.")
    ] = 0,
    beside: Annotated[
        bool, typer.Option("--beside", help="Fit only what tells which sentences belong beside; the others stay.")
    ] = False,
) -> None:
    """Fit the regressions on the development halves and write what they are."""

    def command() -> None:
        from evals.among import crowd
        from evals.fitting.calibrate import judged_all
        from evals.fitting.weights import as_text, calibrate_beside, lines
        from evals.fitting.weights import calibrate as calibrate_all
        from evals.together import gold_sets
        from index.settings import Settings
        from rag.evidence.judgement import WEIGHTS

        some = judged_all(_open(gold, corpus, "dev"))
        if others:
            with ExitStack() as stack:
                named = gold_sets(gold or [], corpus or [])
                crowds = [stack.enter_context(crowd(Settings(), *pair, "dev", others)) for pair in named]
                some += judged_all(crowds)
        found = calibrate_beside(some) if beside else calibrate_all(some)
        (to or WEIGHTS).write_text(as_text(found), encoding="utf-8")
        print("\n".join(lines(found, beside)))
        print(f"written: {to or WEIGHTS}")

    run(command)


def perturb(
    kind: Annotated[
        list[str] | None, typer.Option("--kind", help="typos, no-diacritics, apostrophes or names; all if left out.")
    ] = None,
    gold: GoldFiles = None,
    corpus: Corpora = None,
    split: Split = "dev",
    as_json: AsJson = False,
) -> None:
    """Ask each question plain and as another hand would type it; show the paired difference."""

    def command() -> None:
        from evals.perturb import lines, to_dict
        from evals.perturb import perturb as ask_all
        from evals.spellings import KINDS
        from index.errors import SettingsError

        wanted = kind or list(KINDS)
        unknown = [name for name in wanted if name not in KINDS]
        if unknown:
            raise SettingsError(f"--kind: expected one of {', '.join(KINDS)}, got {unknown[0]!r}; choose one of them")
        rows = ask_all(_open(gold, corpus, split), wanted)
        print(json.dumps(to_dict(rows), indent=1) if as_json else "\n".join(lines(rows)))

    run(command)


def ablate(
    gold: GoldFiles = None,
    corpus: Corpora = None,
    split: Split = "dev",
    part: Annotated[
        list[str] | None, typer.Option("--part", help="Only without this part; again for more. All if left out.")
    ] = None,
    as_json: AsJson = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="A table for a page.")] = False,
) -> None:
    """What each part of the embedded profile adds: the whole against the whole without it."""

    def command() -> None:
        from evals.ablate import VARIANTS, lines, markdown, to_dict
        from evals.ablate import ablate as measure
        from evals.gold import ALL, of_split
        from index.errors import SettingsError

        of_split([], split)
        names = [v.name for v in VARIANTS]
        unknown = [name for name in part or () if name not in names]
        if unknown:
            raise SettingsError(f"--part: expected one of {', '.join(names)}, got {unknown[0]!r}; choose one of them")
        chosen = [v for v in VARIANTS if not part or v.name in part]
        rows = measure(_open(gold, corpus, "dev" if split == "dev" else ALL), split, chosen, _told)
        shown = markdown if as_markdown else lines
        print(json.dumps(to_dict(rows), indent=1) if as_json else "\n".join(shown(rows)))

    run(command)


def among(
    gold: Annotated[Path | None, typer.Option("--gold", help="Gold questions; those of the seeds if left out.")] = None,
    corpus: Annotated[Path | None, typer.Option("--corpus", help="Folder of their articles.")] = None,
    extra: Annotated[Path | None, typer.Option(help="Folder of other articles to put beside them.")] = None,
    synthetic: Annotated[int, typer.Option(min=1, help="Made-up articles where --extra is left out.")] = 2000,
    split: Split = "dev",
    as_json: AsJson = False,
) -> None:
    """Ask the questions on their articles alone and among many others; show the paired difference."""

    def command() -> None:
        from evals.among import compare, crowd, lines
        from evals.together import changes_to_dict, gold_sets, open_asked
        from index.settings import Settings

        path, folder = gold_sets([gold] if gold else [], [corpus] if corpus else [])[0]
        settings = Settings()
        alone = open_asked(settings, path, folder, split)
        with crowd(settings, path, folder, split, extra or synthetic) as crowded:
            found = compare(alone, crowded)
            articles = len(alone.bench.articles), len(crowded.bench.articles)
        print(json.dumps(changes_to_dict(found), indent=1) if as_json else "\n".join(lines(found, articles)))

    run(command)


COMMANDS: dict[str, Callable[..., None]] = {
    "calibrate": calibrate,
    "perturb": perturb,
    "ablate": ablate,
    "among": among,
}
"""Name -> command."""
