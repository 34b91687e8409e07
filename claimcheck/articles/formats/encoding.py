"""Bytes → text: UTF-8, what a byte order mark says, or what the file declares; never a guess without a notice."""

import codecs
import re

from claimcheck.articles.formats.item import FileText, UnreadableError
from claimcheck.patterns import lazy_regex

# UTF-32 before UTF-16, whose mark its own begins with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML_CHARSET = lazy_regex(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = lazy_regex(rb"\s{0,20}<\?xml[^>]{0,200}?\sencoding\s{0,5}=\s{0,5}[\"']([\w.:-]{1,40})[\"']")
_HEAD = 4096
# https://encoding.spec.whatwg.org/#names-and-labels: pages that say Latin-1 or ASCII are written in this.
_WESTERN = "cp1252"
_AS_WESTERN = frozenset({"iso8859-1", "ascii", "cp1252"})
# A NUL byte, and how Python's "surrogateescape" writes a byte that is not UTF-8: 0xDC00 and the byte.
_STRAY = lazy_regex("[\0\udc80-\udcff]")
# What Python decodes into text besides, and no file is written in; "undefined" raises whatever it is given.
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "unicode_escape"})


def decode_text(data: bytes) -> FileText:
    """Plain text and JSON: UTF-8 unless a byte order mark says otherwise. Raises UnreadableError."""
    return _decoded(data, None)


def decode_lines(data: bytes) -> FileText:
    """Records, one a line: as ``decode_text``, but what is no text on some of the lines stays where it stands.

    A byte that is not UTF-8 is one character of the text, half of a surrogate pair, which UTF-8 cannot hold otherwise;
    a NUL byte, as a disk leaves behind that lost its power, is itself. Who takes a line from the text asks
    ``check_line`` first. Raises UnreadableError, also where no line that is text begins as a record does, for then the
    file is binary or in another charset.
    """
    try:
        return decode_text(data)
    except UnreadableError:
        charset = _marked(data) or "utf-8"
        try:
            text = data.decode(charset, "surrogateescape" if charset == "utf-8" else "strict")
        except UnicodeDecodeError:
            text = ""
        if not any(_is_record(line) for line in text.split("\n")):
            raise
        return FileText(text)


def check_line(line: str) -> None:
    """Raises UnreadableError for a line of ``decode_lines`` with a byte in it that is no text."""
    if found := _STRAY.search(line):
        byte = ord(found[0])
        what = "binary, not text" if byte == 0 else "not UTF-8"
        raise UnreadableError(f"{what} (byte {byte & 0xFF:#04x}, column {found.start() + 1})")


def _is_record(line: str) -> bool:
    return line.lstrip("\ufeff \t").startswith("{") and not _STRAY.search(line)


def decode_html(data: bytes) -> FileText:
    """A page: what it declares, else UTF-8, else windows-1252 with a notice. Raises UnreadableError."""
    declared = _HTML_CHARSET.search(data, 0, _HEAD) or _XML_ENCODING.match(data, 0, _HEAD)
    label = _known(declared[1]) if declared else None
    if label:
        # A page that could be read as ASCII up to its declaration is not UTF-16.
        return _decoded(data, "utf-8" if label.startswith("utf-16") else label, declared=True)
    try:
        return _decoded(data, None)
    except UnreadableError as problem:
        if b"\0" in data:
            raise
        text = _decoded(data, _WESTERN).text
        return FileText(text, f"{problem}, and no charset is declared: read as windows-1252")


def decode_xml(data: bytes) -> FileText:
    """XML: what its declaration says, else UTF-8. Raises UnreadableError."""
    declared = _XML_ENCODING.match(data.removeprefix(codecs.BOM_UTF8), 0, _HEAD)
    label = _known(declared[1]) if declared else None
    if declared and not label:
        raise UnreadableError(f"unknown encoding {declared[1].decode()!r}")
    return _decoded(data, label, declared=bool(label))


def _known(label: bytes) -> str | None:
    """Python's name of a charset, None for one that it does not know."""
    try:
        name = codecs.lookup(label.decode("ascii", "replace")).name
        # "hex" and "rot13" are codecs and no charsets; to decode nothing is to look nothing up.
        b" ".decode(name, "replace")
    except (LookupError, UnicodeError):
        return None
    if name in _NO_CHARSETS:
        return None
    return _WESTERN if name in _AS_WESTERN else name


def _marked(data: bytes) -> str | None:
    """The charset that a byte order mark tells."""
    return next((marked for mark, marked in _MARKS if data.startswith(mark)), None)


def _decoded(data: bytes, charset: str | None, declared: bool = False) -> FileText:
    """The text, its byte order mark kept as its first character, so that offsets count what the file holds."""
    charset = _marked(data) or charset or "utf-8"
    single = not charset.startswith(("utf-16", "utf-32"))
    if single and b"\0" in data:
        raise UnreadableError("binary, not text")
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as problem:
        name = "UTF-8" if charset == "utf-8" else charset
        so_says = ", which it declares" if declared else ""
        byte = f"byte {data[problem.start]:#04x} at {problem.start}"
        raise UnreadableError(f"not {name}{so_says} ({byte})") from problem
    if "\0" in text:
        raise UnreadableError("binary, not text")
    if not text.strip().strip("\ufeff"):
        raise UnreadableError("empty")
    return FileText(text)
