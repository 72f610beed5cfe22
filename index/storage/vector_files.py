"""The files in which the embedded Chroma keeps vectors, held against the lengths that they state themselves.

Over one that is cut short Chroma reads beyond what it holds, by which its process may die; no caller can catch that.
Or it takes what it finds there for links, and writes a file of a terabyte in its place, nearly all of it holes.  So
these files are looked at before Chroma opens them.  Known is the layout of Chroma 1.5.9 (hnswlib, persisted in four
files beside a list of ids); of another one nothing is said.
"""

import mmap
import struct
import time
from pathlib import Path

from index.errors import IndexDamaged

ASIDE = ".cut-short"
"""Ending of a folder of vectors that is kept out of Chroma's sight until its articles are known to lack them."""
_IDS = "index_metadata.pickle"
"""Only a folder with this file is read: the vectors of smaller collections stand in Chroma's database."""
_HEADER = struct.Struct("<i4Q")
"""Version of the layout, offset, room for elements, elements, bytes of an element; more follows."""
_HEADER_BYTES = 100
_VERSION = 1
_LONGEST_LINKS = 1 << 16
"""Bytes of one element's links, at most: those that Chroma makes have a few hundred."""
_AGAIN_S = 0.5
"""Seconds after which a file that seems cut short is looked at again: a build may be writing it."""


def cut_short(store: Path) -> dict[Path, str]:
    """The folders of vectors in a store that are not whole, with what was expected and found in each."""
    found = _look(store)
    if found:
        time.sleep(_AGAIN_S)
        again = _look(store)
        found = {folder: what for folder, what in again.items() if folder in found}
    return found


def vector_folders(store: Path) -> list[Path]:
    """The folders in which a store keeps vectors."""
    return [ids.parent for ids in sorted(store.glob(f"*/{_IDS}"))]


def refuse_cut_short(place: Path | str) -> None:
    """Refuse an embedded store whose vectors are not whole, before Chroma opens it.

    Args:
        place: the store's folder; the address of a server is not looked at.

    Raises:
        IndexDamaged: one is cut short.
    """
    found = cut_short(place) if isinstance(place, Path) else {}
    for folder, what in found.items():
        if folder.suffix == ASIDE:  # out of Chroma's sight already
            continue
        raise IndexDamaged(f"vectors in {folder}: {what}; run: python -m index verify --repair")


def _look(store: Path) -> dict[Path, str]:
    found: dict[Path, str] = {}
    for folder in vector_folders(store):
        try:
            what = _fault(folder)
        except FileNotFoundError as error:
            what = f"expected {Path(error.filename).name}, got no such file"
        except OSError:  # the files may be whole: Chroma will say what is wrong
            continue
        if what:
            found[folder] = what
    return found


def _fault(folder: Path) -> str | None:
    header = (folder / "header.bin").read_bytes()
    if len(header) < _HEADER_BYTES:
        return f"expected {_HEADER_BYTES} bytes of header.bin, got {len(header)}"
    version, _, _, count, size = _HEADER.unpack_from(header)
    if version != _VERSION:
        return None
    for name, least in (("data_level0.bin", count * size), ("length.bin", count * 4)):
        got = (folder / name).stat().st_size
        if got < least:
            return f"expected at least {least:,} bytes of {name}, got {got:,}"
    if not _links_are_whole(folder / "link_lists.bin", count):
        return "expected all of link_lists.bin, got less"
    with (folder / _IDS).open("rb") as file:
        file.seek(max(file.seek(0, 2) - 1, 0))
        return None if file.read() == b"." else f"expected all of {_IDS}, got less"


def _links_are_whole(path: Path, count: int) -> bool:
    """Whether the lists of all elements are there, each after its length."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if not size:
            return not count
        at = 0
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as links:  # a spoilt one is longer than memory
            for _ in range(count):
                length = int.from_bytes(links[at : at + 4], "little")
                at += 4 + length
                if at > size or length > _LONGEST_LINKS:
                    return False
        return True
