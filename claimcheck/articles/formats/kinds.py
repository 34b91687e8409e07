"""Which format a file is of: its suffix says so, else its content."""

import re
from collections.abc import Callable
from enum import StrEnum

from claimcheck.articles.formats.item import Intake, Reading
from claimcheck.patterns import lazy_regex


class Kind(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    JSON = "JSON"
    JSON_LINES = "JSON lines"
    XML = "XML"
    DOCX = "DOCX"
    PDF = "PDF"
    GZIP = "gzip"
    ZIP = "ZIP"


SUFFIXES = {
    **dict.fromkeys((".txt", ".text"), Kind.TEXT),
    **dict.fromkeys((".md", ".markdown"), Kind.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), Kind.HTML),
    ".json": Kind.JSON,
    **dict.fromkeys((".jsonl", ".ndjson"), Kind.JSON_LINES),
    **dict.fromkeys((".xml", ".rss", ".atom"), Kind.XML),
    ".docx": Kind.DOCX,
    ".pdf": Kind.PDF,
    ".gz": Kind.GZIP,
    ".zip": Kind.ZIP,
}
# Kinds that much else is written in: such a file, met in a folder, may well be no news.
MIXED = frozenset({Kind.JSON, Kind.JSON_LINES, Kind.XML})

_HTML = lazy_regex(
    rb"\s{0,200}(?:<!--.{0,2000}?-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = lazy_regex(rb"\s{0,200}<(?:\?xml\s|rss\b|feed\b|newsItem\b|newsMessage\b|nitf\b)")
_RECORD = lazy_regex(rb"\s{0,200}[\[{]\s{0,200}[\"{\]}]")
_RECORDS = lazy_regex(rb"\s{0,200}\{[^\n]*\}\s{0,20}\n\s{0,200}\{")


def kind_of(name: str, data: bytes) -> Kind:
    """The kind of a file by its name, or by its content where its suffix is none of those above."""
    suffix = suffix_of(name)
    return SUFFIXES[suffix] if suffix in SUFFIXES else _by_content(data)


def suffix_of(name: str) -> str:
    """The suffix of a file name, in lower case, with its dot; "" where it has none."""
    base = name.rsplit("/", 1)[-1]
    return base[base.rfind(".") :].lower() if "." in base[1:] else ""


def is_read(name: str) -> bool:
    """Whether a file met in a folder is read; a gzip file only where the name inside of it tells a format."""
    suffix = suffix_of(name)
    return suffix in SUFFIXES and (suffix != ".gz" or suffix_of(name[:-3]) in SUFFIXES)


def _by_content(data: bytes) -> Kind:
    head = data[:8192].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"%PDF-"):
        return Kind.PDF
    if head.startswith(b"\x1f\x8b\x08"):
        return Kind.GZIP
    if head.startswith(b"PK\x03\x04"):
        return Kind.DOCX if b"word/" in data[:4096] or b"[Content_Types].xml" in data[:4096] else Kind.ZIP
    if _HTML.match(head):
        return Kind.HTML
    if _XML.match(head):
        return Kind.HTML if re.search(rb"<html[\s>]", head, re.IGNORECASE) else Kind.XML
    if _RECORD.match(head):
        return Kind.JSON_LINES if _RECORDS.match(data[:1_000_000].removeprefix(b"\xef\xbb\xbf")) else Kind.JSON
    return Kind.TEXT


def reader_of(kind: Kind) -> Callable[[bytes, Intake], Reading]:
    """The reader of a kind that is markup, records or a document; imported on first use."""
    match kind:
        case Kind.HTML:
            from claimcheck.articles.formats.html_page import read_html as read
        case Kind.JSON:
            from claimcheck.articles.formats.json_news import read_json_file as read
        case Kind.JSON_LINES:
            from claimcheck.articles.formats.json_news import read_json_lines as read
        case Kind.XML:
            from claimcheck.articles.formats.xml_news import read_xml_file as read
        case Kind.DOCX:
            from claimcheck.articles.formats.docx import read_docx as read
        case Kind.PDF:
            from claimcheck.articles.formats.pdf import read_pdf as read
        case _:
            raise ValueError(f"{kind} is text or an archive")
    return read
