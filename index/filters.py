"""Which articles a question may be answered from."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.records import Head


@dataclass(frozen=True)
class Filters:
    """Which articles may be searched; an empty field does not restrict.

    Attributes:
        languages: ISO 639-1 codes of articles.
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
        for name in ("languages", "sources", "doc_ids"):
            object.__setattr__(self, name, tuple(getattr(self, name)))

    def __bool__(self) -> bool:
        return any((self.languages, self.since, self.until, self.sources, self.doc_ids))

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
