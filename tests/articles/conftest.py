"""What the tests of formats share: an invented story in every format, and readers over it."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.articles.article import Article
from claimcheck.articles.files import Notice, Outcome, read_data
from claimcheck.articles.formats.item import Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims

FIXTURES = Path(__file__).parent / "fixtures"
NOW = Intake(now=datetime(2024, 3, 15, tzinfo=UTC))


def fixture(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


def outcomes(data: bytes, name: str, intake: Intake = NOW, *, met: bool = False) -> list[Outcome]:
    return list(read_data(data, name, intake=intake, met=met))


def articles(data: bytes, name: str, intake: Intake = NOW) -> list[Article]:
    """The articles of a file in which nothing is wrong."""
    found = outcomes(data, name, intake)
    assert not [outcome for outcome in found if isinstance(outcome, ArticleError)]
    return [outcome for outcome in found if isinstance(outcome, Article)]


def article(data: bytes, name: str, intake: Intake = NOW) -> Article:
    (only,) = articles(data, name, intake)
    return only


def told(found: list[Outcome]) -> list[tuple[str, str]]:
    """(name, reason) of what was skipped or could not be read."""
    return [(outcome.name, outcome.reason) for outcome in found if isinstance(outcome, ArticleError | Notice)]


def meanings(read: Article) -> list[tuple[object, ...]]:
    """What the claims of an article say, wherever they stand."""
    return [
        (c.kind.value, c.value, c.approximate, c.unit, c.timex, c.head, c.person, " ".join(c.text.split()))
        for c in extract_claims(read)
    ]


def slices(read: Article, file_text: str) -> Iterator[Claim]:
    """The claims of an article, each proved to be a slice of the file at its line and column."""
    for claim in extract_claims(read):
        start, end = claim.in_file
        assert file_text[start:end] == claim.printed
        assert claim.line == file_text.count("\n", 0, start) + 1
        assert claim.column == start - file_text.rfind("\n", 0, start)
        yield claim


def zipped(members: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return written.getvalue()


def docx(*paragraphs: str, core: str = "") -> bytes:
    """A Word document of paragraphs, given as the XML inside of ``<w:p>``."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(
        paragraph if paragraph.startswith("<w:tbl") else f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs
    )
    members = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f'<?xml version="1.0"?><w:document {space}><w:body>{body}</w:body></w:document>'.encode(),
    }
    if core:
        spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        members["docProps/core.xml"] = f"<cp:coreProperties xmlns:cp='x' {spaces}>{core}</cp:coreProperties>".encode()
    return zipped(members)


def run_of(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def pdf(*pages: str, title: str = "", modified: str = "") -> bytes:
    """A PDF of pages of ASCII text, a line each line; written by hand, as small as the format allows."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    numbers = []
    for page in pages:
        shown = " T* ".join(
            "({}) Tj".format(line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)"))
            for line in page.split("\n")
        )
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        numbers.append(len(objects))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] /Count {len(pages)} >>"
    objects.append(f"<< /Title ({title}) /ModDate ({modified}) >>")
    written = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n"
    return (written + f"{written.index('xref' + chr(10))}\n%%EOF\n").encode("latin-1")
