"""``python -m evals ...``: ask the gold questions, score, compare, diagnose; all of it offline."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from evals.experiments import COMMANDS
from index.console import DONE, FAILED, SKIPPED, progress_bar, run

HOME = Path(__file__).parent
GOLD = HOME / "gold" / "seeds.jsonl"

app = typer.Typer(
    help="Ask the gold questions, score the answers, compare runs; all of it offline.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
GoldFile = Annotated[Path, typer.Option("--gold", help="Gold questions, JSON lines.")]
CorpusFolder = Annotated[Path | None, typer.Option("--corpus", help="Folder of articles; RAG_CORPUS when left out.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on stdout.")]
Split = Annotated[str, typer.Option(help="Only these questions: dev or test; all of them when left out.")]
LogFile = Annotated[Path, typer.Argument(help="Log of a run.")]


@app.command("run")
def run_gold(
    gold: GoldFile = GOLD,
    corpus: CorpusFolder = None,
    profile: Annotated[str | None, typer.Option(help="embedded or openai; RAG_PROFILE when left out.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first so many questions.")] = None,
    split: Split = "all",
    out: Annotated[Path | None, typer.Option(help="Folder of logs; runs/ in the data folder when left out.")] = None,
    cache: Annotated[bool, typer.Option("--cache", help="Keep a model's replies on disk and use them again.")] = False,
) -> None:
    """Ask the gold questions; an interrupted run is continued."""

    def command() -> None:
        from evals.gold import of_split
        from evals.report import terminal
        from evals.run import open_bench
        from evals.run import run as run_all
        from evals.saved import scored
        from evals.score import costs, score
        from index.settings import Settings

        of_split([], split)
        settings = Settings()
        bench = open_bench(settings, corpus, profile, cache)
        with progress_bar("asking") as told:
            log = run_all(bench, gold, out or settings.data_dir / "runs", limit, told, split)
        read, answered, articles = scored(log, gold, corpus)
        print("\n".join(terminal(score(answered, articles))))
        print(f"\ntime, tokens and cost: {json.dumps(costs(read))}")
        print(f"log: {log}")

    run(command)


@app.command("score")
def score_log(
    log: LogFile, gold: GoldFile = GOLD, corpus: CorpusFolder = None, split: Split = "all", as_json: AsJson = False
) -> None:
    """Score a log again, without asking."""

    def command() -> None:
        from evals.report import terminal
        from evals.saved import scored
        from evals.score import score

        _, answered, articles = scored(log, gold, corpus, split)
        scores = score(answered, articles)
        shown = json.dumps(scores, ensure_ascii=False, indent=1, sort_keys=True) if as_json else None
        print(shown or "\n".join(terminal(scores)))

    run(command)


@app.command()
def report(
    log: LogFile,
    gold: GoldFile = GOLD,
    corpus: CorpusFolder = None,
    to: Annotated[Path | None, typer.Option("--to", help="The page; beside the log when left out.")] = None,
) -> None:
    """Write a run as one HTML page that needs nothing else, the failing items first."""

    def command() -> None:
        from evals.report import html, terminal
        from evals.saved import scored
        from evals.score import score

        read, answered, articles = scored(log, gold, corpus)
        scores = score(answered, articles)
        page = to or log.with_suffix(".html")
        page.write_text(html(read, answered, articles, scores), encoding="utf-8")
        print("\n".join(terminal(scores)))
        print(f"\nreport: {page}")

    run(command)


@app.command()
def compare(
    first: Annotated[Path, typer.Argument(help="Log of the run to compare with.")],
    second: Annotated[Path, typer.Argument(help="Log of the run that is judged.")],
    gold: GoldFile = GOLD,
    corpus: CorpusFolder = None,
    gate: Annotated[Path | None, typer.Option(help="TOML file of margins.")] = None,
    as_json: AsJson = False,
) -> None:
    """Compare two runs, paired by question and clustered by group; exit 1 on a regression, 3 if underpowered."""

    def command() -> int:
        from evals.compare import REGRESSION, UNDERPOWERED, compare, lines, overall, read_gate, to_dict
        from evals.saved import scored

        margins = read_gate(gate) if gate else {}
        _, before, articles = scored(first, gold, corpus)
        _, after, _ = scored(second, gold, corpus)
        rows = compare(before, after, articles, margins)
        if as_json:
            print(json.dumps(to_dict(rows), indent=1))
        else:
            print("\n".join(lines(rows)))
        return {REGRESSION: FAILED, UNDERPOWERED: SKIPPED}.get(overall(rows), DONE)

    run(command)


@app.command()
def diagnose(
    log: LogFile, gold: GoldFile = GOLD, corpus: CorpusFolder = None, split: Split = "all", as_json: AsJson = False
) -> None:
    """Name the first failing stage of every wrong item."""

    def command() -> None:
        from evals.diagnose import counts, diagnose
        from evals.saved import scored

        _, answered, articles = scored(log, gold, corpus, split)
        found = diagnose(answered, articles)
        if as_json:
            print(json.dumps({"counts": counts(found), "items": {d.id: d.stage for d in found}}, indent=1))
            return
        for stage, count in counts(found).items():
            print(f"{count:>5}  {stage}")
        print(f"{len(found):>5}  wrong of {len(answered)}")
        for d in found:
            print(f"{d.id:<12}{d.stage}")

    run(command)


@app.command()
def judge(log: LogFile, gold: GoldFile = GOLD, corpus: CorpusFolder = None) -> None:
    """Have a language model judge the answers of a run; without one, say so and do nothing."""

    def command() -> None:
        from evals.judge import figures, judge_all, verdicts_path
        from evals.saved import scored
        from index.service import OpenAIChat
        from index.settings import Settings

        settings = Settings()
        if not (settings.openai_api_key or settings.openai_base_url):
            print("judge skipped: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set")
            return
        chat = OpenAIChat(settings)
        _, answered, articles = scored(log, gold, corpus)
        path = verdicts_path(log)
        verdicts = judge_all(answered, articles, chat, path)
        print(json.dumps(figures(answered, articles, verdicts), indent=1))
        print(f"verdicts: {path}")

    run(command)


@app.command()
def validate(
    gold: GoldFile = GOLD,
    corpus: CorpusFolder = None,
    mutate: Annotated[int, typer.Option(help="Corrupt so many items at random; all must be found.")] = 0,
) -> None:
    """Check the gold questions against the articles."""

    def command() -> int:
        from evals.gold import raw_lines, read_gold
        from evals.saved import texts_of
        from evals.validate import check_all, summary
        from evals.validate import mutate as mutate_items
        from index.settings import Settings

        texts = texts_of(corpus or Settings().corpus)
        items = read_gold(gold, texts)
        findings = check_all(items, texts)
        for finding in findings:
            print(f"{gold}:{finding.line}: {finding.id}: {finding.problem}")
        for name, value in summary(items).items():
            print(f"{name}: {value}")
        print(f"{len(findings)} problems")
        missed = 0
        if mutate:
            outcomes = mutate_items([raw for _, raw in raw_lines(gold)], texts, mutate)
            missed = sum(not caught for *_, caught in outcomes)
            for name, kind, caught in outcomes:
                if not caught:
                    print(f"not found: {kind} of {name}")
            print(f"{mutate - missed} of {mutate} corruptions found")
        return FAILED if findings or missed else DONE

    run(command)


@app.command()
def candidates(
    feedback: Annotated[Path, typer.Argument(help="feedback.jsonl of the data folder, as the chat writes it.")],
) -> None:
    """Turn what people thought of answers into gold candidates, on stdout, for a person to complete."""

    def command() -> int:
        from evals.fitting.candidates import candidates as read
        from evals.fitting.candidates import lines

        found = read(feedback)
        print("\n".join(lines(found)))
        for number, reason in found.skipped:
            print(f"skipped {feedback}:{number}: {reason}", file=sys.stderr)
        return SKIPPED if found.skipped else DONE

    run(command)


@app.command()
def selfcheck() -> None:
    """Check that the metrics rank known systems as they must, and the normaliser's torture file."""

    def command() -> int:
        from evals.selfcheck import check_normaliser, check_systems

        checks = check_systems() + check_normaliser()
        failed = [check for check in checks if not check.passed]
        for check in failed:
            print(f"failed: {check.name} ({check.detail})")
        print(f"{len(checks) - len(failed)} of {len(checks)} checks passed")
        return FAILED if failed else DONE

    run(command)


@app.command()
def crosslingual(
    files: Annotated[list[Path], typer.Argument(help="Parallel files, named by language: news.en news.uk news.vi")],
    as_json: AsJson = False,
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


@app.command()
def bench(
    sizes: Annotated[str, typer.Option(help="Chunks, about, separated by commas.")] = "2000",
    facts: Annotated[int, typer.Option(help="Planted facts at each size, asked for in three languages.")] = 60,
    rounds: Annotated[int, typer.Option(help="How often the builds are measured; the fastest of each counts.")] = 1,
    folder: Annotated[Path | None, typer.Option("--out", help="Where it works; the data folder when left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """Measure builds, questions and starts on a made-up corpus, beside Chroma alone and plain llama-index; exit 3
    when a step failed."""

    def command() -> int:
        from evals.bench.run import STOPPED, table
        from evals.bench.run import bench as measure
        from index.errors import SettingsError
        from index.settings import Settings

        try:
            wanted = [int(size) for size in sizes.split(",")]
        except ValueError:
            raise SettingsError(f"--sizes: expected numbers separated by commas, got {sizes!r}") from None
        place = (folder or Settings().data_dir / "bench").absolute()
        found = {}
        for size, figures in measure(place, wanted, facts, rounds, lambda what: print(what, file=sys.stderr)):
            found[str(size)] = figures
            (place / "bench.json").write_text(json.dumps({"sizes": found}, indent=1), encoding="utf-8")
            if not as_json:
                print("\n".join(table(size, figures)), flush=True)
        if as_json:
            print(json.dumps({"sizes": found}))
        return SKIPPED if any(STOPPED in figures for figures in found.values()) else DONE

    run(command)


for _name, _command in COMMANDS.items():
    app.command(_name)(_command)


if __name__ == "__main__":
    app()
