"""The words of the interface, in the reader's language: a table, picked from the browser or by hand.

``data/strings.tsv`` has a row for each string and a column for each language; ``{names}`` in it are filled in.
What is filled in may be hostile: where a string is drawn as Markdown, pass values through `ui.text.plain`.
"""

import csv
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "strings.tsv"
NAMES = {"en": "English", "uk": "Українська", "vi": "Tiếng Việt"}
"""The interface's languages, each by its own name; the first is for everybody else."""


@cache
def strings() -> dict[str, dict[str, str]]:
    """key -> language -> string."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["key"]: {code: row[code] for code in NAMES} for row in rows}


def pick(locale: str | None, accepted: str | None = None) -> str:
    """The interface language for a browser: its own first, then what it accepts, best first.

    Args:
        locale: as ``navigator.language`` has it.
        accepted: as the header Accept-Language has it.

    >>> pick("uk-UA"), pick("de-DE", "de,vi;q=0.8,en;q=0.5"), pick(None, "fr"), pick(None)
    ('uk', 'vi', 'en', 'en')
    """
    wanted = [locale or ""]
    offers = [offer.partition(";q=") for offer in (accepted or "").split(",")]
    wanted += [name.strip() for name, _, share in sorted(offers, key=lambda offer: -_share(offer[2]))]
    for name in wanted:
        code = name.replace("_", "-").split("-")[0].casefold()
        if code in NAMES:
            return code
    return next(iter(NAMES))


def _share(text: str) -> float:
    try:
        return float(text or 1)
    except ValueError:
        return 0.0


def say(language: str, key: str, /, **values: object) -> str:
    """A string of the table, filled in.

    Raises:
        KeyError: the table has no such string.

    >>> say("en", "app_name")
    'News answers'
    """
    return strings()[key][language].format(**values)
