"""DOCX: the paragraphs of a Word document, as its readers see them (ECMA-376).

A document is an archive of XML. It is read without a library: what python-docx leaves out, the text of accepted
changes and of content controls, is part of the article, and it brings nothing else that is needed here.
"""

import io
import re
from zipfile import BadZipFile, ZipFile

from claimcheck.articles.article import Role
from claimcheck.articles.formats.bounds import read_member
from claimcheck.articles.formats.encoding import decode_xml
from claimcheck.articles.formats.item import Intake, Item, Reading, UnreadableError
from claimcheck.articles.formats.located_xml import Node, read_xml
from claimcheck.articles.formats.stamps import stamp_day
from claimcheck.articles.located import located
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
# Deleted text, field codes ("HYPERLINK …"), drawings' fallbacks, and what a text box repeats for old readers.
_UNREAD = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr"})
_TITLE_STYLE = lazy_regex(r"(?:title|headline|heading\s?1)\Z", re.IGNORECASE)
_CAPTION_STYLE = lazy_regex(r"caption\Z", re.IGNORECASE)


def read_docx(data: bytes, intake: Intake) -> Reading:
    """The article of a document. Raises UnreadableError. Offsets are those of its paragraphs, joined by blank lines."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            main = read_xml(decode_xml(read_member(archive, _MAIN)).text)
            core = read_xml(decode_xml(read_member(archive, _CORE)).text) if _CORE in archive.namelist() else None
    except (BadZipFile, KeyError, ValueError, NotImplementedError, OSError) as problem:
        raise UnreadableError("not a Word document") from problem
    texts: list[str] = []
    roles: list[tuple[Role, Span]] = []
    at = 0
    for paragraph in main.every("p", "tr"):
        text = _row(paragraph) if paragraph.name == "tr" else _text(paragraph)
        if not text.strip():
            continue
        start = at + 2 * bool(texts)
        at = start + len(text)
        texts.append(text)
        if role := _role(paragraph, first=len(texts) == 1):
            roles.append((role, Span(start, at)))
    whole = "\n\n".join(texts)
    if not whole:
        raise UnreadableError("empty")
    return Reading(
        [
            Item(
                body=located(whole),
                roles=tuple(roles),
                title=core.string("title") if core else None,
                # A template's day of creation is no article's: only the last change is near it.
                filed=stamp_day(core.string("modified") or core.string("created")) if core else None,
                byline=core.string("creator") if core else None,
                language=core.string("language") if core else None,
            )
        ]
    )


def _text(paragraph: Node) -> str:
    texts: list[str] = []
    pending: list[Node] = [paragraph]
    while pending:
        node = pending.pop()
        if node.name == "t":
            texts.append(node.text().text)
        elif node.name in _MARKS:
            texts.append(_MARKS[node.name])
        elif node.name not in _UNREAD:
            pending += reversed(list(node.children()))
    return "".join(texts).strip()


_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _row(row: Node) -> str:
    """The cells of a table's row."""
    return "\t".join(" ".join(map(_text, cell.every("p"))).strip() for cell in row.every("tc"))


def _role(paragraph: Node, first: bool) -> Role | None:
    style = paragraph.first("pPr", "pStyle")
    name = next((value for key, value in style.attributes.items() if key.endswith("val")), "") if style else ""
    if _CAPTION_STYLE.search(name):
        return Role.CAPTION
    return Role.HEADLINE if first and _TITLE_STYLE.match(name) else None
