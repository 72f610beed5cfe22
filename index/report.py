"""What a build tells of itself."""

from dataclasses import dataclass, field, replace


@dataclass
class BuildReport:
    """What a build did.

    Attributes:
        added, changed, removed, rechunked: doc_ids; `rechunked` ones kept their text and got chunks
            of the present fingerprint.
        unchanged: number of articles that cost nothing.
        skipped: (name, reason) of files, rows and members that could not become articles, of which an
            earlier version stays, and of sidecars with a mistake.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    rechunked: list[str] = field(default_factory=list)
    unchanged: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)

    def after(self, failed: "BuildReport") -> "BuildReport":
        """The report of a build that went over everything again after one that failed: what that one had stored before,
        this one found unchanged."""
        told = {*self.added, *self.changed, *self.removed, *(name for name, _ in self.skipped)}
        added, changed = ([name for name in of if name not in told] for of in (failed.added, failed.changed))
        return replace(
            self,
            added=added + self.added,
            changed=changed + self.changed,
            removed=sorted({*failed.removed, *self.removed}),
            rechunked=[name for name in failed.rechunked if name not in self.rechunked] + self.rechunked,
            unchanged=max(self.unchanged - len(added) - len(changed), 0),
        )
