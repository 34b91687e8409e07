"""News in JSON: ninjs 1.x, 2.x and 3.x, and records of any shape whose fields are named on the command line.

ninjs: https://iptc.org/std/ninjs/. Version 3 writes in camel case what version 2 writes in lower case; version 1 has
``body_text``, ``body_html`` where 2 and 3 have a list of ``bodies``. One reader takes all: names are compared in lower
case.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.articles.formats.encoding import check_line, decode_lines, decode_text
from claimcheck.articles.formats.item import FileText, Flaw, Found, Intake, Item, Reading, Skip, UnreadableError
from claimcheck.articles.formats.lines import body_of, one_line
from claimcheck.articles.formats.located_json import Text, in_file, read_json
from claimcheck.articles.formats.markup import lines_of
from claimcheck.articles.formats.stamps import read_stamp, stamp_day
from claimcheck.articles.located import NOTHING, Located
from claimcheck.patterns import lazy_regex

# Fields of records that are not ninjs, in the order in which they are looked for.
_TEXTS = ("body", "text", "content", "article_text", "article_body", "articlebody", "fulltext", "full_text")
_HEADLINES = ("headline", "title")
_DATES = ("date", "published", "date_published", "datepublished", "publishedat", "published_at", "pubdate", "created")
_UPDATES = ("updated", "date_modified", "datemodified", "modified", "updatedat", "updated_at")
IDENTIFIERS = ("id", "uri", "guid", "url", "link")
_OUTLETS = ("outlet", "publication", "publisher", "source", "newspaper", "site")
_BYLINES = ("byline", "author", "by")
_TAG = lazy_regex(
    r"</?(?:p|div|br|h[1-6]|span|a|b|i|em|strong|ul|ol|li|table|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)
_HTML_TYPE = lazy_regex(r"html|nitf|richtext", re.IGNORECASE)
# Roles of bodies that hold less than the story.
_MINOR = frozenset("abstract caption description extract ingress intro lead lede standfirst summary teaser".split())  # noqa: SIM905

_OWN_CLAIM = frozenset({"article", "start", "end", "kind", "timex", "predicate"})

Record = Mapping[str, Any]


def read_json_file(data: bytes, intake: Intake) -> Reading:
    """A JSON document: one item, or a list of them. Raises UnreadableError."""
    source = decode_text(data)
    value = read_json(source.text)
    if isinstance(value, list):
        return Reading(_numbered(source, value, intake), source, several=True)
    return Reading([_item(source, value, intake)], source)


def read_json_lines(data: bytes, intake: Intake) -> Reading:
    """JSON lines: a record each line; a line that is none is told with its number. Raises UnreadableError."""
    source = decode_lines(data)
    return Reading(_lines(source, intake), source, several=True)


def _numbered(source: FileText, values: Iterable[Any], intake: Intake) -> Iterator[Found]:
    for number, value in enumerate(values, start=1):
        try:
            yield _item(source, value, intake)
        except UnreadableError as problem:
            yield Flaw(f"item {number}: {problem}")


def _lines(source: FileText, intake: Intake) -> Iterator[Found]:
    start = number = 0
    while start < len(source.text):
        end = source.text.find("\n", start)
        end = len(source.text) if end < 0 else end
        number += 1
        line = source.text[start:end]
        if line.strip("\ufeff \t\r\n"):
            try:
                check_line(line)
                yield _item(source, read_json(line, start), intake)
            except UnreadableError as problem:
                yield Flaw(f"line {number}: {problem}")
        start = end + 1


def _item(source: FileText, value: Any, intake: Intake) -> Found:
    if not isinstance(value, dict):
        raise UnreadableError(f"not a JSON object but {_kind(value)}")
    record = {str(key).lower(): inner for key, inner in value.items()}
    if intake.text_field is None and is_ninjs(record):
        return _ninjs(source, record)
    return _record(source, record, intake)


def is_ninjs(record: Record) -> bool:
    """Whether a record, its keys in lower case, is a news item as ninjs has it: an identifier and a text."""
    return isinstance(record.get("uri"), str) and any(
        isinstance(value, list) if key in ("bodies", "headlines", "descriptions") else key.startswith(_NINJS)
        for key, value in record.items()
    )


_NINJS = ("body_", "headline_", "description_", "versioncreated", "pubstatus")


def _ninjs(source: FileText, record: Record) -> Found:
    identifier = _string(record, "uri")
    body = _body(source, _texts(record, "bodies", "body_")) or _body(
        source, _texts(record, "descriptions", "description_")
    )
    if body is None:
        kind = _string(record, "type")
        return Skip(f"no text in this item{f' of type {kind}' if kind else ''}", identifier)
    headlines = _texts(record, "headlines", "headline_") or [("", "", record.get("headline") or record.get("title"))]
    created = _string(record, "contentcreated") or _string(record, "firstcreated")
    version = _string(record, "versioncreated")
    return Item(
        body=body,
        headline=_plain(source, min(headlines, key=lambda entry: entry[0] not in ("main", "headline", ""))[2]),
        identifier=identifier,
        published=stamp_day(created or version),
        updated=stamp_day(version) if created else None,
        byline=_string(record, "by") or _string(record, "byline"),
        outlet=_name(record.get("infosources") or record.get("infosource")) or _string(record, "copyrightholder"),
        version=_string(record, "version"),
        language=_string(record, "language"),
        uri=identifier,
        status=_string(record, "pubstatus"),
        embargo=read_stamp(_string(record, "embargoed") or _string(record, "embargoeduntil")),
    )


def _texts(record: Record, several: str, prefix: str) -> list[tuple[str, str, Any]]:
    """(role, content type, text) of each of several texts, or of the fields whose names begin alike."""
    entries = record.get(several)
    found = []
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            fields = {str(key).lower(): value for key, value in entry.items()}
            found.append((_string(fields, "role") or "", _string(fields, "contenttype") or "", fields.get("value")))
    found += [(key.removeprefix(prefix), key, value) for key, value in record.items() if key.startswith(prefix)]
    return [(role.lower(), kind, text) for role, kind, text in found if isinstance(text, Text) and text.strip()]


def _body(source: FileText, texts: list[tuple[str, str, Any]]) -> Located | None:
    """One text of several, which hold the same in different formats: the plain one, else the first with markup."""
    if not texts:
        return None
    _, kind, text = min(texts, key=lambda entry: (entry[0] in _MINOR, _is_markup(entry[1], entry[2])))
    return _read(source, text, _is_markup(kind, text))


def _is_markup(kind: str, text: str) -> bool:
    return bool(_TAG.search(text)) or (bool(_HTML_TYPE.search(kind)) and "<" in text)


def _record(source: FileText, record: Record, intake: Intake) -> Found:
    if record.keys() >= _OWN_CLAIM:
        return Skip("no news item but a claim that claimcheck extracted")
    text = _field(record, intake.text_field, _TEXTS)
    if not isinstance(text, Text) or not text.strip():
        if intake.text_field and not isinstance(text, Text):
            raise UnreadableError(f"no text in field {intake.text_field!r}")
        return Skip("no news item: no text in a field that is known; --text-field names one")
    dated = _field(record, intake.date_field, _DATES)
    identifier = _field(record, intake.id_field, IDENTIFIERS)
    headline = _field(record, None, _HEADLINES)
    if intake.date_field and not stamp_day(_written(dated)):
        raise UnreadableError(f"no date in field {intake.date_field!r}")
    return Item(
        body=_read(source, text, bool(_TAG.search(text))),
        headline=_plain(source, headline) if headline is not text else NOTHING,
        identifier=_written(identifier),
        published=stamp_day(_written(dated)),
        updated=stamp_day(_written(_field(record, None, _UPDATES))),
        byline=_name(_field(record, None, _BYLINES)),
        outlet=_name(_field(record, None, _OUTLETS)),
        version=_written(record.get("version")),
        language=_string(record, "language"),
        uri=_string(record, "url"),
        status=_string(record, "pubstatus") or _string(record, "status"),
        embargo=read_stamp(_string(record, "embargoed") or _string(record, "embargo")),
    )


def _field(record: Record, named: str | None, usual: Iterable[str]) -> Any:
    """The value of the field that was named, dots leading into fields; else of the first usual one that has any."""
    if named is None:
        return next((record[name] for name in usual if record.get(name)), None)
    value: Any = record
    for name in [named] if named.lower() in record else named.split("."):
        value = (
            next((v for k, v in value.items() if str(k).lower() == name.lower()), None)
            if isinstance(value, dict)
            else None
        )
    return value


def _read(source: FileText, text: Text, markup: bool) -> Located:
    value = in_file(source.text, text)
    return body_of(lines_of(value))[0] if markup else value


def _plain(source: FileText, text: Any) -> Located:
    """A headline; some providers mark theirs up."""
    if not isinstance(text, Text) or not text.strip():
        return NOTHING
    value = in_file(source.text, text)
    return one_line(lines_of(value)) if "<" in text or "&" in text else value.trimmed()


def _string(record: Record, name: str) -> str | None:
    value = record.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _written(value: Any) -> str | None:
    """A string, or a number as it is written: identifiers and days may be either."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None


def _name(value: Any) -> str | None:
    """The name in a field that holds a string, an object with a name, or a list of either: its first."""
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), None)
    if isinstance(value, dict):
        return _string({str(key).lower(): inner for key, inner in value.items()}, "name")
    return value.strip() or None if isinstance(value, str) else None


def _kind(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a string" if isinstance(value, str) else f"{value!r}"[:40]
