"""A run for people: a short table for the terminal, and one HTML page that needs nothing else.

The page has no script, loads nothing and escapes all that comes from articles, questions and answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from evals.diagnose import counts, diagnose, stage_of
from evals.gold import Span
from evals.metrics.answers import plain
from evals.metrics.table import METRICS, outcome
from evals.metrics.verdict import CORRECT, verdict
from evals.prediction import Corpus, Prediction
from evals.reliability import plot
from evals.runlog import Log

MAIN = (
    "correct", "crag", "nugget_recall", "evidence_recall", "evidence_precision", "citation_validity", "citation_recall",
    "citation_precision", "recall@5",
    "ndcg@10", "over_abstention", "abstention_recall", "answer_language",
)  # fmt: skip
SLICED = ("correct", "evidence_recall", "recall@5")
AROUND = 200
"""Characters of an article that are shown before and after a highlighted place."""

Scores = Mapping[str, Any]

_STYLE = """
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#bbb;--gold:#ffe08a;--cited:#a8d1ff;--both:#b6e3a8}
@media(prefers-color-scheme:dark){
:root{--ink:#eee;--paper:#161616;--line:#555;--gold:#6b5300;--cited:#124a80;--both:#2c5a1f}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);
max-width:70rem;margin:auto;padding:1rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
td,th{border:1px solid var(--line);padding:.2rem .5rem;text-align:right}
th:first-child,td:first-child{text-align:left}
details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.5rem}
mark{color:inherit}
mark.gold{background:var(--gold);border-bottom:3px double}
mark.cited{background:var(--cited);border-bottom:3px dotted}
mark.both{background:var(--both);border:2px solid}
svg text{fill:var(--ink);font:13px system-ui}
pre{white-space:pre-wrap;font:inherit}
"""


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(figures: Scores) -> str:
    found = figures["interval"]
    return f"[{found[0]:.3f}, {found[1]:.3f}]" if found else ""


def terminal(scores: Scores) -> list[str]:
    """The main figures as lines of text.

    Args:
        scores: from `evals.score.score`.
    """
    table = [f"{'metric':<22}{'mean':>7}  {'95 % interval':<17}{'n':>5}{'n/a':>5}{'err':>5}{'unsc':>6}"]
    for name in MAIN:
        f = scores["metrics"][name]["all"]
        table.append(
            f"{name:<22}{_share(f['mean']):>7}  {_interval(f):<17}{f['n']:>5}{f['not_applicable']:>5}"
            f"{f['errors']:>5}{f['unscored']:>6}"
        )
    for part in ("split", "lang", "type"):
        table.append(f"\n{'by ' + part:<22}" + "".join(f"{name:>17}" for name in SLICED))
        for value in scores["metrics"][SLICED[0]][part]:
            cells = (scores["metrics"][name][part][value]["mean"] for name in SLICED)
            table.append(f"{value:<22}" + "".join(f"{_share(cell):>17}" for cell in cells))
    a, c = scores["abstention"]["all"], scores["consistency"]
    table.append(
        f"\nabstention: precision {_share(a['precision'])}, recall {_share(a['recall'])}, F1 {_share(a['f1'])}, "
        f"over-abstention {_share(a['over_abstention'])}"
    )
    table.append(
        f"consistency over {c['groups']} groups: same verdict {_share(c['verdict_agreement'])}, all correct "
        f"{_share(c['all_correct'])}, same sources {_share(c['source_agreement'])}, "
        f"language gap {_share(c['language_gap'])}"
    )
    r = scores["calibration"]["all"]
    if r["n"]:
        table.append(f"confidence: calibration error {_share(r['ece'])}, Brier {_share(r['brier'])} (n={r['n']})")
    return table


def highlighted(text: str, gold: Sequence[Span], cited: Sequence[Span]) -> str:
    """An article's text as HTML: gold and cited places marked, what is far from both left out.

    Args:
        text: the article's text.
        gold: places of evidence in it.
        cited: places that the answer cites.
    """
    edges = sorted({0, len(text)} | {e for s in [*gold, *cited] for e in (s.start, s.end) if 0 <= e <= len(text)})
    shown = []
    for a, b in zip(edges, edges[1:], strict=False):
        kinds = [
            n for n, spans in (("gold", gold), ("cited", cited)) if any(s.start <= a and b <= s.end for s in spans)
        ]
        if kinds:
            name = "both" if len(kinds) == 2 else kinds[0]
            shown.append(f'<mark class="{name}" title="{name}">{escape(text[a:b])}</mark>')
        elif b - a <= 2 * AROUND:
            shown.append(escape(text[a:b]))
        else:
            head = "" if a == 0 else escape(text[a : a + AROUND])
            tail = "" if b == len(text) else escape(text[b - AROUND : b])
            shown.append(f"{head} … {tail}")
    return "".join(shown)


def _bars(title: str, figures: Mapping[str, Scores]) -> str:
    """Horizontal bars with whiskers, as SVG."""
    rows = []
    for n, (name, f) in enumerate(figures.items()):
        y, mean = 24 * n, f["mean"] or 0.0
        low, high = f["interval"] or (mean, mean)
        rows.append(
            f'<text x="0" y="{y + 16}">{escape(name)}</text>'
            f'<rect x="130" y="{y + 4}" width="{300 * mean:.1f}" height="16" fill="#5b8def"/>'
            f'<path d="M{130 + 300 * low:.1f} {y + 12}H{130 + 300 * high:.1f}" stroke="currentColor" stroke-width="2"/>'
            f'<text x="440" y="{y + 16}">{_share(f["mean"])} (n={f["n"]})</text>'
        )
    height = 24 * len(figures) + 4
    return (
        f'<figure><figcaption>{escape(title)}</figcaption><svg role="img" aria-label="{escape(title)}" '
        f'viewBox="0 0 560 {height}" width="100%" style="max-width:36rem">{"".join(rows)}</svg></figure>'
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    top = "".join(f'<th scope="col">{escape(str(cell))}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _score_rows(scores: Scores) -> Iterable[Sequence[object]]:
    for metric in METRICS:
        f = scores["metrics"][metric.name]
        splits = [_share(f["split"].get(s, {"mean": None})["mean"]) for s in ("dev", "test")]
        a = f["all"]
        yield (
            metric.name,
            _share(a["mean"]),
            _interval(a),
            *splits,
            a["n"],
            a["not_applicable"],
            a["errors"],
            a["unscored"],
        )


def _item(p: Prediction, corpus: Corpus) -> str:
    """One item: what was asked, what was wanted, what came, and where it stands."""
    item, said, stage = p.item, verdict(p, corpus), stage_of(p, corpus)
    turns = "".join(f"<p>{escape(str(t.get('role')))}: {escape(str(t.get('content')))}</p>" for t in item.history)
    text = plain(p.text)
    nuggets = [
        (n.text, "vital" if n.must else "okay", "found" if n.found_in(text) else "missing") for n in item.nuggets
    ]
    outcomes = [(m.name, outcome(m, p, corpus)) for m in METRICS]
    rows = [(name, _share(o.value) if o.value is not None else o.status, o.why) for name, o in outcomes]
    gold = [span for need in item.needs for span in need]
    cited = [c.span for c in p.cited]
    docs = [d for d in dict.fromkeys(s.doc for s in [*gold, *cited]) if d in corpus.texts]
    articles = "".join(
        f'<h4>{escape(doc)}</h4><pre lang="{escape(corpus.languages.get(doc, ""))}">'
        + highlighted(corpus.texts[doc], [s for s in gold if s.doc == doc], [s for s in cited if s.doc == doc])
        + "</pre>"
        for doc in docs
    )
    return (
        f"<details><summary>{escape(item.id)} · {escape(item.type)} · {escape(said)}"
        f"{' · ' + escape(stage) if stage else ''} · {escape(item.question)}</summary>{turns}"
        f'<p><strong lang="{item.lang}">{escape(item.question)}</strong></p>'
        f"<p>Expected: {escape(item.expected)}. Right: {escape('; '.join(item.answers)) or '–'}.</p>"
        f"{_table(('nugget', 'kind', 'in the answer'), nuggets)}<h4>Answer</h4>"
        f"<pre>{escape(p.error or p.text)}</pre>{articles}{_table(('metric', 'outcome', 'why'), rows)}</details>"
    )


def _reliability(scores: Scores) -> str:
    """Confidence against whether the articles do answer, a diagram a split; nothing where no answer states it."""
    found = scores["calibration"]
    if not found["all"]["n"]:
        return ""
    rows = [
        (name, _share(f["ece"]), _share(f["brier"]), f["n"])
        for name, f in (("all", found["all"]), *found["split"].items())
    ]
    table = _table(("split", "calibration error", "Brier", "n"), rows)
    return f"<h2>Confidence</h2>{table}{''.join(plot(name, f) for name, f in found['split'].items())}"


def html(log: Log, predictions: Sequence[Prediction], corpus: Corpus, scores: Scores) -> str:
    """A run as one HTML page, the failing items first.

    Args:
        log: for its header.
        predictions: the answers.
        corpus: articles and chunks.
        scores: from `evals.score.score`.
    """
    head = log.header
    metrics = scores["metrics"]
    plots = "".join(_bars(f"{name} by {part}", metrics[name][part]) for name in SLICED for part in ("lang", "type"))
    pairs = [(name, _share(f["mean"]), f["n"]) for name, f in scores["pairs"].items()]
    stages = [(stage, count) for stage, count in counts(diagnose(predictions, corpus)).items()]
    failing = [p for p in predictions if verdict(p, corpus) != CORRECT]
    passing = [p for p in predictions if verdict(p, corpus) == CORRECT]
    columns = ("metric", "mean", "95 % interval", "dev", "test", "n", "n/a", "errors", "unscored")
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Evaluation</title>",
        "<meta name='viewport' content='width=device-width, initial-scale=1'>",
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<style>{_STYLE}</style></head><body><main><h1>Evaluation</h1>",
        f"<p>{scores['items']} items of {escape(str(head['gold']['path']))}, profile {escape(str(head['profile']))}, "
        f"index {escape(str(head['index']))}, commit {escape(str(head['commit']))}.</p>",
        f"<h2>Scores</h2>{_table(columns, _score_rows(scores))}",
        f"<h2>By language and type</h2>{plots}",
        _reliability(scores),
        f"<h2>recall@5: question language to article language</h2>{_table(('pair', 'recall@5', 'n'), pairs)}",
        f"<h2>First failing stage</h2>{_table(('stage', 'items'), stages)}",
        "<p><mark class='gold'>evidence</mark> <mark class='cited'>cited</mark> <mark class='both'>both</mark></p>",
        f"<h2>Failing items ({len(failing)})</h2>{''.join(_item(p, corpus) for p in failing)}",
        f"<h2>Passing items ({len(passing)})</h2>{''.join(_item(p, corpus) for p in passing)}",
        "</main></body></html>",
    ]
    return "\n".join(parts)
