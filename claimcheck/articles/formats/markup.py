"""HTML → its lines, located in the source, and what its head says: a tokenizer that keeps offsets.

Written here because none of the parsers that build a tree says where in the source a text stands, and the standard
library's ``html.parser`` takes a minute for 60 kB of hostile markup. Follows the tokenizer of the HTML standard
(https://html.spec.whatwg.org/#tokenization) as far as text, tags and attributes go; linear in the length of the source.
"""

import html
import re
from dataclasses import dataclass, field

from claimcheck.articles.formats.lines import Line, LineBuilder
from claimcheck.articles.located import NOTHING, Located, joined, located, unit
from claimcheck.patterns import lazy_regex

# Any other "<" is text.
_OPENING = lazy_regex(r"<(?=[a-zA-Z/!?])")
_NAME = lazy_regex(r"/?([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE = lazy_regex(r"[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+([\"']?))?+")
_SKIPPED = lazy_regex(r"[\s/=]*+")
_BARE_VALUE = lazy_regex(r"[^\s>]*+")
_REFERENCE = lazy_regex(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,30};?)")
# Elements whose content is text up to their own end tag, whatever it looks like; in the last two references count.
_RAW = frozenset({"script", "style", "iframe", "noembed", "noframes", "xmp", "title", "textarea"})
_KEPT_ATTRIBUTES = frozenset("charset content datetime href itemprop lang name property rel type xml:lang".split())  # noqa: SIM905


@dataclass
class Markup:
    """What a source holds. meta: named contents of the head, lower-case names, the first of a name. data: the texts of
    ``application/ld+json`` scripts. times: ``datetime`` of time elements. links: by their ``rel``.
    """

    lines: list[Line]
    title: Located = NOTHING
    meta: dict[str, str] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    language: str | None = None


def read_markup(source: str) -> Markup:
    """The lines of an HTML text and what its head says; never fails, whatever the source."""
    markup = Markup([])
    builder = LineBuilder()
    at = 0
    while at < len(source):
        tag = _OPENING.search(source, at)
        opening = tag.start() if tag else len(source)
        builder.text(with_references(source, at, opening))
        if not tag:
            break
        named = _NAME.match(source, opening + 1)
        if not named:
            at = _past_other(source, opening)
            continue
        name = named[1].lower()
        attributes, at, closed = _attributes(source, named.end())
        if source[opening + 1] == "/":
            builder.end(name)
            continue
        builder.start(name)
        _note(markup, name, attributes)
        if closed and name not in _RAW:
            # <br/> and, in XHTML, any other.
            builder.end(name)
        if name in _RAW:
            end = _raw_end(source, name, at)
            _note_raw(markup, name, attributes, source, at, end)
            if name == "textarea":
                builder.text(with_references(source, at, end))
            at = end
    markup.lines = builder.finish()
    return markup


def with_references(source: str, start: int, end: int) -> Located:
    """A stretch of the source as it is read, character references resolved."""
    if source.find("&", start, end) < 0:
        return located(source[start:end], start)
    pieces: list[Located] = []
    at = start
    for found in _REFERENCE.finditer(source, start, end):
        character = html.unescape(found[0])
        if character != found[0]:
            pieces += [located(source[at : found.start()], at), unit(character, *found.span())]
            at = found.end()
    pieces.append(located(source[at:end], at))
    return joined(pieces)


def lines_of(value: Located) -> list[Line]:
    """The lines of markup that is itself a value in a file (a JSON string, a CDATA section), located in that file."""
    lines = read_markup(value.text).lines
    return [Line(line.text.through(value), line.element, line.gap, line.aside) for line in lines]


def _past_other(source: str, opening: int) -> int:
    """Where a comment, a declaration or an instruction ends."""
    if source.startswith("<!--", opening):
        # "<!-->" is a whole comment.
        end = source.find("-->", opening + 2)
        return len(source) if end < 0 else end + 3
    end = source.find(">", opening)
    return len(source) if end < 0 else end + 1


def _attributes(source: str, at: int) -> tuple[dict[str, str], int, bool]:
    """(attributes, where the tag ends, whether it closes itself). A tag that never ends takes up the rest."""
    found: dict[str, str] = {}
    while True:
        attribute = _ATTRIBUTE.match(source, at)
        if not attribute:
            at = _SKIPPED.match(source, at).end()  # type: ignore[union-attr]
            if at < len(source) and source[at] != ">":
                continue
            closed = source[at - 1 : at] == "/"
            return found, min(at + 1, len(source)), closed
        at = attribute.end()
        value = ""
        if quote := attribute[2]:
            end = source.find(quote, at)
            if end < 0:
                return found, len(source), False
            value, at = source[at:end], end + 1
        elif attribute[2] is not None:
            bare = _BARE_VALUE.match(source, at)
            value, at = bare[0], bare.end()  # type: ignore[index, union-attr]
        name = attribute[1].lower()
        if name in _KEPT_ATTRIBUTES:
            found.setdefault(name, html.unescape(value))


def _raw_end(source: str, name: str, at: int) -> int:
    ending = _ENDINGS[name].search(source, at)
    return ending.start() if ending else len(source)


_ENDINGS = {name: lazy_regex(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}


def _note(markup: Markup, name: str, attributes: dict[str, str]) -> None:
    match name:
        case "meta":
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if key and (content := attributes.get("content", "").strip()):
                markup.meta.setdefault(key.lower(), content)
        case "html":
            markup.language = markup.language or attributes.get("lang") or attributes.get("xml:lang")
        case "time" if attributes.get("datetime"):
            markup.times.append(attributes["datetime"])
        case "link" if attributes.get("href"):
            markup.links.setdefault(attributes.get("rel", "").lower(), attributes["href"])


def _note_raw(markup: Markup, name: str, attributes: dict[str, str], source: str, start: int, end: int) -> None:
    if name == "title" and not markup.title.text:
        markup.title = with_references(source, start, end).trimmed()
    elif name == "script" and attributes.get("type", "").lower().startswith("application/ld+json"):
        markup.data.append(source[start:end])
