"""Which articles a question may be answered from."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from index.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.storage.records import Head

_EXPECTED = {
    "language": "the language of an article",
    "source": "the source of an article",
    "article": "the name of an article",
}
_SHOWN = 12
"""Values that a message lists at most."""


@dataclass(frozen=True)
class Filters:
    """Which articles may be searched; an empty field does not restrict.

    Attributes:
        languages: ISO 639-1 codes of articles, in any case.
        since: published on this day or later; an undated article fails.
        until: published on this day or earlier; an undated article fails.
        sources: outlets, exactly as the articles state them.
        doc_ids: chosen articles.
    """

    languages: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()
    doc_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("sources", "doc_ids"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        object.__setattr__(self, "languages", tuple(code.strip().casefold() for code in self.languages))

    def __bool__(self) -> bool:
        return any((self.languages, self.since, self.until, self.sources, self.doc_ids))

    def check(self, heads: "Iterable[Head]") -> None:
        """Refuse what no article has: a language, a source or an article that is not there.

        Args:
            heads: of all articles; where there are none, nothing is refused.

        Raises:
            UsageError: a value that fits no article, with those that do.
        """
        known = list(heads)
        there: dict[str, set[str]] = {
            "language": {head.language for head in known},
            "source": {head.source for head in known if head.source},
            "article": {head.doc_id for head in known},
        }
        asked = {"language": self.languages, "source": self.sources, "article": self.doc_ids}
        for name, values in asked.items():
            wrong = [value for value in values if value not in there[name]]
            if wrong and known:
                some = sorted(there[name])
                shown = ", ".join(some[:_SHOWN]) + (f" and {len(some) - _SHOWN} more" if len(some) > _SHOWN else "")
                raise UsageError(
                    f"expected {_EXPECTED[name]}, got {wrong[0]!r}; "
                    + (f"give one of these or leave it out: {shown}" if some else "leave it out: no article states one")
                )

    def pass_apart_from_dates(self, head: "Head") -> bool:
        """Whether everything but the dates lets an article through."""
        return (
            (not self.languages or head.language in self.languages)
            and (not self.sources or head.source in self.sources)
            and (not self.doc_ids or head.doc_id in self.doc_ids)
        )

    def passes(self, head: "Head") -> bool:
        """Whether an article may be searched."""
        day = head.published
        in_time = not (self.since or self.until) or (
            day is not None and (not self.since or day >= self.since) and (not self.until or day <= self.until)
        )
        return in_time and self.pass_apart_from_dates(head)
