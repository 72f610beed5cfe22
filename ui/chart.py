"""The time axis as a chart: publications above the line, what sentences name below it.  The home of altair.

A few hundred entries are a dot each; more of them are bars, a period each.  Everything that the chart needs stands in
it: no data, font or picture is fetched.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ui.entries import PUBLISHED, Entry

if TYPE_CHECKING:
    from altair import FacetChart, LayerChart

MOST_DOTS = 500
COLUMNS = 40
"""Dots that find room side by side; those that lie closer together are stacked."""
PICKED = "picked"
"""Name of the selection: the ``id`` of a dot, or the ``period`` of a bar."""
COLOURS = ("#2189a6", "#c26a12")
"""Both stand out on a white page and on a dark one; shape and side say the same without colour."""


def is_dotted(entries: Sequence[Entry]) -> bool:
    """Whether the entries are few enough for a dot each."""
    return len(entries) <= MOST_DOTS


def period_of(day: date, entries: Sequence[Entry]) -> str:
    """The period in which a day lies: its month, or its year where the entries span many.

    >>> period_of(date(2025, 12, 13), [])
    '2025-12'
    """
    years = entries[-1].middle.year - entries[0].middle.year if entries else 0
    return day.isoformat()[: 7 if years < 8 else 4]


def dots(entries: Sequence[Entry], words: Mapping[str, str], when: Mapping[str, str]) -> list[dict[str, Any]]:
    """A row for each dot; those that lie close together are stacked away from the line.

    Args:
        entries: dated, in the order of their dates.
        words: kind -> what it is called.
        when: entry's id -> its date as the reader writes it.
    """
    width = max((entries[-1].middle.toordinal() - entries[0].middle.toordinal()) / COLUMNS, 1)
    levels: dict[str, list[int]] = {kind: [] for kind in words}
    rows = []
    for entry in entries:
        place = entry.middle.toordinal()
        taken = levels[entry.kind]  # the last dot on each level
        level = next((n for n, last in enumerate(taken) if place - last >= width), len(taken))
        taken[level:] = [place, *taken[level + 1 :]]
        rows.append({
            "id": entry.id, "day": _local(entry.middle), "kind": words[entry.kind],
            "level": (level + 1) * (1 if entry.kind == PUBLISHED else -1), "when": when[entry.id],
            "article": _short(entry.head.title or entry.head.doc_id, 80),
            "text": _short(entry.said.text if entry.said else "–", 160),
        })  # fmt: skip
    return rows


def bars(entries: Sequence[Entry], words: Mapping[str, str]) -> list[dict[str, Any]]:
    """A row for each period and kind."""
    counts = Counter((period_of(entry.middle, entries), entry.kind) for entry in entries)
    rows = []
    for (period, kind), count in sorted(counts.items()):
        start = date.fromisoformat(period + "-01" if len(period) == 7 else period + "-01-01")
        level = count if kind == PUBLISHED else -count
        rows.append({"period": period, "day": _local(start), "kind": words[kind], "level": level, "count": count})
    return rows


def chart(
    rows: list[dict[str, Any]], words: Mapping[str, str], titles: Mapping[str, str], dark: bool
) -> "LayerChart | FacetChart":
    """The chart of some rows.

    Args:
        rows: of `dots` or `bars`.
        words: kind -> what it is called, publications first.
        titles: field -> what it is called in the box beside the pointer.
        dark: whether the page is dark.
    """
    import altair as alt

    picked = alt.selection_point(name=PICKED, fields=["id" if "id" in rows[0] else "period"], toggle="false")
    high = max(abs(row["level"]) for row in rows)
    days = sorted(row["day"] for row in rows)
    form = "%Y-%m-%d" if days[0][:7] == days[-1][:7] else "%Y-%m" if int(days[-1][:4]) - int(days[0][:4]) < 8 else "%Y"
    axis = alt.Axis(format=form, labelOverlap="greedy", tickCount=6, grid=False, title=None)
    ink = "#f2f2f2" if dark else "#1a1a1a"
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("day:T", axis=axis, scale=alt.Scale(padding=16)),
        y=alt.Y("level:Q", axis=None, scale=alt.Scale(domain=[-high - 0.7, high + 0.7])),
        color=alt.Color(
            "kind:N", scale=alt.Scale(domain=list(words.values()), range=list(COLOURS)),
            legend=alt.Legend(orient="top", title=None, labelLimit=260),
        ),
        tooltip=[alt.Tooltip(f"{name}:N", title=title) for name, title in titles.items() if name in rows[0]],
        opacity=alt.condition(picked, alt.value(0.95), alt.value(0.35)),
        stroke=alt.condition(picked, alt.value(ink), alt.value(None), empty=False),
    )  # fmt: skip
    if "id" in rows[0]:
        shape = alt.Shape("kind:N", scale=alt.Scale(domain=list(words.values()), range=["circle", "diamond"]))
        marks = base.mark_point(filled=True, size=110, cursor="pointer").encode(shape=shape)
    else:
        marks = base.mark_bar(cursor="pointer", width=alt.RelativeBandSize(0.8)).encode(
            x=alt.X("day:T", timeUnit="yearmonth" if len(rows[0]["period"]) == 7 else "year", axis=axis)
        )
    line = (
        alt.Chart(alt.InlineData(values=[{"level": 0}]))
        .mark_rule(opacity=0.5, color=ink)
        .encode(y=alt.Y("level:Q", axis=None))
    )
    height = min(90 + 22 * high, 420) if "id" in rows[0] else 300
    return alt.layer(line, marks.add_params(picked)).properties(height=max(height, 150))


def picked_of(event: Any) -> str | None:
    """The id or period that a chart's selection names; None without one.

    >>> picked_of({"selection": {"picked": [{"id": "p.1"}]}}), picked_of({"selection": {"picked": []}}), picked_of(None)
    ('p.1', None, None)
    """
    try:
        (chosen,) = event["selection"][PICKED][0].values()
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None
    return str(chosen)


def _local(day: date) -> str:
    """A day as a browser reads it without shifting it by a time zone."""
    return f"{day.isoformat()}T00:00:00"


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
