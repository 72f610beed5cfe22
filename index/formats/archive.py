"""Zip archives: every member that is in a supported format is read as a file would be.

Whoever made an archive chose its names and sizes.  Nothing is written to disk, no size in it is
believed, and bytes are unpacked in pieces and counted.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath

from index.errors import ArticleError
from index.formats.base import MAX_BYTES, Item, Refused, Source
from index.formats.unread import UNREAD, refused_of
from index.patterns import regex

MAX_MEMBERS = 20_000
MAX_TOTAL = 400_000_000
"""Bytes of all members of one archive."""
MAX_RATIO = 200
"""How many times its packed size a member may have; news text has three to ten."""
RATIO_FROM = 1_000_000
"""Bytes up to which the ratio does not count: short runs of one letter harm nobody."""
MAX_NAME = 500

_PIECE = 65_536
_ENTRY = b"PK\x01\x02"
_ABSOLUTE = regex(r"[/\\]|[A-Za-z]:[/\\]")
_CONTROLS = regex("[\x00-\x1f\x7f]")
_LINK = 0o120000
_UTF8 = 0x800
"""The flag of a name in UTF-8."""
_CYRILLIC = regex("[А-яЁёЄєЇїЎў]{3}")
_MIXED = regex("[A-Za-z][А-яЁёЄєЇїЎў]|[А-яЁёЄєЇїЎў][A-Za-z]|[^\\W\\d_A-Za-zА-яЁёЄєЇїЎў]|[\u2500-\u259f]")
"""What a name in Cyrillic has nowhere: a letter of another script in a word, or a sign for drawing."""


class Budget:
    """How many bytes may still be unpacked.

    Args:
        left: bytes.
    """

    def __init__(self, left: int) -> None:
        self.left = left


def members_of(data: bytes, what: str = "a zip archive") -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """An archive and its members.

    Args:
        data: the archive.
        what: what was expected, for the message.

    Raises:
        ArticleError: not a zip archive, damaged, or with too many members.
    """
    entries = data.count(_ENTRY)
    if entries > MAX_MEMBERS:
        raise ArticleError(f"expected at most {MAX_MEMBERS:,} members, got {entries:,}; split the archive")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        return archive, archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise ArticleError(f"expected {what}, got a damaged one ({error}); make it again or take it out") from None


def inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, budget: Budget) -> bytes:
    """A member's bytes.

    Args:
        archive: the archive.
        member: one of its members.
        limit: bytes that the member may have.
        budget: what the whole archive may still have; is drawn upon.

    Raises:
        ArticleError: encrypted, damaged, packed in another way, or larger than it may be.
    """
    if member.flag_bits & 0x1:
        raise ArticleError("expected a member without a password, got an encrypted one; pack it without a password")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArticleError("expected a member that is stored or deflated, got another packing; pack it the usual way")
    made = bytearray()
    try:
        with archive.open(member) as stream:
            while piece := stream.read(_PIECE):
                made += piece
                budget.left -= len(piece)
                if len(made) > max(RATIO_FROM, MAX_RATIO * member.compress_size):
                    raise _bomb()
                if len(made) > limit or budget.left < 0:
                    # Only what to do about it hangs on the size that the archive states, which nobody vouches for.
                    if member.file_size > max(RATIO_FROM, MAX_RATIO * member.compress_size):
                        raise _bomb()
                    raise ArticleError(f"expected at most {limit:,} bytes unpacked, got more; split it")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise ArticleError(
            f"expected a member that can be unpacked, got a damaged one ({error}); pack it again"
        ) from None
    return bytes(made)


def _name_of(member: zipfile.ZipInfo) -> str:
    """A member's name; where the archive does not say how it is written, it is told by its bytes.

    The system of a Mac packs names in UTF-8, and Windows in the code page of a country, without saying so; the
    standard has them read as those of a PC of 1981.
    """
    name = member.filename
    if name.isascii() or member.flag_bits & _UTF8:
        return name
    try:
        written = name.encode("cp437")
    except UnicodeEncodeError:  # told by a further field of the archive
        return name
    with suppress(UnicodeDecodeError):
        return written.decode("utf-8")
    with suppress(UnicodeDecodeError):
        cyrillic = written.decode("cp866")
        if _CYRILLIC.search(cyrillic) and not _MIXED.search(cyrillic):
            return cyrillic
    return name


def _bomb() -> ArticleError:
    return ArticleError(
        f"expected text, got a member that unpacks to more than {MAX_RATIO} times its size (a zip bomb); take it out"
    )


def zip_parts(
    source: Source, limit_of: Callable[[str], int], parts_of: Callable[[Source], Iterator[Item | Refused]]
) -> Iterator[Item | Refused]:
    """The articles in an archive, ``!member`` appended to its doc_id, and the members that are refused.

    Hidden members and those of other formats are passed over, and those that may be articles named, as in a folder.

    Args:
        source: the archive.
        limit_of: how many bytes a file of some name may have; 0 for one that is in no supported format.
        parts_of: reads a member as if it were a file.

    Raises:
        ArticleError: not an archive that can be read.
    """
    archive, members = members_of(source.data)
    budget = Budget(MAX_TOTAL)
    unread: dict[str, list[str]] = {}
    for member in members:
        name = _name_of(member)
        doc_id = f"{source.doc_id}!{name}"
        if member.is_dir():
            continue
        if problem := _name_problem(name):
            yield Refused(f"{source.doc_id}!{name[:MAX_NAME]}", problem)
            continue
        if any(part.startswith((".", "~$", "__MACOSX")) for part in name.split("/")):
            continue
        if name.lower().endswith(".zip"):
            yield Refused(doc_id, "expected an article, got an archive in an archive; unpack it")
            continue
        limit = min(limit_of(name), MAX_BYTES)
        if not limit:
            if (ending := PurePosixPath(name).suffix.lower()) in UNREAD:
                unread.setdefault(ending, []).append(doc_id)
            continue
        if member.external_attr >> 16 & 0o170000 == _LINK:
            yield Refused(doc_id, "expected an article, got a symbolic link; pack the file itself")
            continue
        try:
            data = inflate(archive, member, limit, budget)
        except ArticleError as error:
            if budget.left < 0:
                yield Refused(
                    source.doc_id,
                    f"expected at most {MAX_TOTAL:,} bytes unpacked, got more at {name}; the rest was not read; "
                    "split the archive",
                )
                return
            yield Refused(doc_id, str(error))
            continue
        yield from parts_of(Source(doc_id, data, source.corrections.of(doc_id)))
    yield from refused_of(unread, f"{source.doc_id}!")


def _name_problem(name: str) -> str | None:
    if _ABSOLUTE.match(name):
        return "expected a relative name, got an absolute one; pack it again with relative names"
    if ".." in re.split(r"[/\\]", name):
        return "expected a name inside the archive, got one with ../ that leads out of it; pack it again"
    if _CONTROLS.search(name):
        return "expected a name of printable characters, got one with control characters; rename it"
    if len(name) > MAX_NAME:
        return f"expected a name of at most {MAX_NAME} characters, got {len(name):,}; rename it"
    return None
