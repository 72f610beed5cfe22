"""Makes files of the formats that tests read, good and hostile ones."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any


def pdf(pages: Sequence[Sequence[str]], title: str | None = None) -> bytes:
    """A PDF file with some lines of text on each page, of any characters below U+10000."""
    kids = " ".join(f"{n} 0 R" for n in range(10, 10 + 2 * len(pages), 2))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    font = "/Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H"
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        3: f"<< {font} /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        4: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        5: f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        6: f"<< /Title <FEFF{(title or '').encode('utf-16-be').hex()}> /CreationDate (D:20310505120000Z) >>",
    }
    for n, lines in enumerate(pages):
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -14 Td\n" for line in lines)
        content = f"BT /F1 12 Tf 50 800 Td\n{shown}ET" if lines else ""
        objects[10 + 2 * n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents {11 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[11 + 2 * n] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    made, places = "%PDF-1.5\n", {}
    for number, content in objects.items():
        places[number] = len(made)
        made += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{n} 1\n{place:010} 00000 n \n" for n, place in places.items())
    trailer = f"trailer << /Size {max(objects) + 1} /Root 1 0 R{' /Info 6 0 R' if title is not None else ''} >>"
    return f"{made}xref\n{table}{trailer}\nstartxref\n{len(made)}\n%%EOF\n".encode("ascii")


def docx(*paragraphs: str, title: str = "", table: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word document of some paragraphs and a table below them."""
    import docx as word

    document = word.Document()
    document.core_properties.title = title
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for n, row in enumerate(table):
            for m, text in enumerate(row):
                grid.cell(n, m).text = text
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def zipped(members: Mapping[str, str | bytes], **options: Any) -> bytes:
    """A zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED, **options)
    return made.getvalue()
