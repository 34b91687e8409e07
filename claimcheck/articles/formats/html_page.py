"""A web page: its article, without what the page prints round it.

Which text is the article's is decided by trafilatura (https://trafilatura.readthedocs.io/), which gives text without
places; it is laid along the page's own lines, which have them. Date, headline, byline and outlet come from JSON-LD
(https://schema.org/NewsArticle), then from Open Graph and other meta elements, then from ``<time>``.
"""

import json
import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.articles.formats.encoding import decode_html
from claimcheck.articles.formats.item import OWN_REPORT, Intake, Item, Reading, optional
from claimcheck.articles.formats.lines import Line, body_of
from claimcheck.articles.formats.markup import Markup, read_markup
from claimcheck.articles.formats.stamps import stamp_day
from claimcheck.patterns import lazy_regex

# Shorter lines are taken for the article's only where they follow on what was, or are a whole line of it.
_TELLING = 25
# Lines are searched for in the article's text as long as that costs no more than a second or two.
_MOST_WORK = 5_000_000_000
_CAPTIONS = frozenset({"figcaption"})
_PUBLISHED = (
    *("article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued"),
    *("dcterms.issued", "dcterms.created", "dc.date", "pubdate", "publishdate", "date"),
)
_UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "lastmod")
_OUTLET = ("og:site_name", "publisher", "dc.publisher", "application-name")
_BYLINE = ("author", "article:author", "dc.creator", "parsely-author", "byl")


def read_html(data: bytes, intake: Intake) -> Reading:
    """The article of a page. Raises UnreadableError where the library is missing or the bytes are no text."""
    source = decode_html(data)
    markup = read_markup(source.text)
    if markup.meta.get("generator", "").startswith("claimcheck "):
        return Reading([OWN_REPORT], source)
    heading = next((line for line in markup.lines if line.element == "h1" and not line.aside), None)
    headline = heading.text if heading else markup.title
    lines = main_lines(source.text, markup.lines, heading)
    linked = _article_data(markup.data)
    body, roles = body_of([line for line in lines if line is not heading])
    item = Item(
        body=body,
        headline=headline,
        roles=roles,
        published=stamp_day(
            _text(linked.get("datePublished")) or _first(markup, _PUBLISHED) or next(iter(markup.times), None)
        ),
        updated=stamp_day(_text(linked.get("dateModified")) or _first(markup, _UPDATED)),
        title=_text(linked.get("headline")) or markup.meta.get("og:title"),
        byline=_names(linked.get("author")) or _person(_first(markup, _BYLINE)),
        outlet=_names(linked.get("publisher")) or _first(markup, _OUTLET),
        language=_text(linked.get("inLanguage")) or markup.language or markup.meta.get("og:locale"),
        uri=markup.links.get("canonical") or markup.meta.get("og:url") or _text(linked.get("url")),
    )
    return Reading([item], source)


def main_lines(source: str, lines: Sequence[Line], heading: Line | None) -> list[Line]:
    """The lines of the article with its heading, those of the page's navigation, teasers and comments left out.

    Where the library finds no article, a page too short for it as a rule, all lines that are not marked as standing
    aside.
    """
    chosen = list(_aligned(lines, *_letters_of(_main_text(source))))
    if not any(chosen):
        chosen = [not line.aside for line in lines]
        if not any(chosen):
            chosen = [True for _ in lines]
    kept = [i for i, line in enumerate(lines) if chosen[i] or line is heading]
    # Captions are not the library's; those between the article's lines are the article's.
    between = range(kept[0], kept[-1]) if kept else ()
    captions = {i for i in between if lines[i].element in _CAPTIONS and not lines[i].aside}
    return [lines[i] for i in sorted({*kept, *captions})]


def _main_text(source: str) -> str:
    library = optional("trafilatura", "html", "html")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        lean = _LONG_TAG.sub(_lean, source)
        found = library.extract(lean, include_comments=False, include_tables=True, deduplicate=False)
    except Exception:  # a library that trips over hostile markup costs its choice, not the article
        return ""
    return str(found or "")


def _lean(tag: re.Match[str]) -> str:
    """A start tag without its attributes, where they are so many that to tell them apart takes minutes in libxml2."""
    return f"<{tag[1]}" if sum(map(tag[0].count, " \t\n\f\r/\"'")) > _MOST_ATTRIBUTES else tag[0]


_LONG_TAG = lazy_regex(r"<([a-zA-Z][^\s/<>]*+)[^<>]{2000,}+")
_MOST_ATTRIBUTES = 1000


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _letters_of(main: str) -> tuple[str, frozenset[str]]:
    lines = [_letters(line) for line in main.splitlines()]
    return "".join(lines), frozenset(lines) - {""}


def _aligned(lines: Sequence[Line], whole: str, single: frozenset[str]) -> Iterator[bool]:
    """For each line of the page, whether it is one of the article's, whose letters are ``whole``."""
    at = 0
    searching = len(lines) * len(whole) < _MOST_WORK
    for line in lines:
        letters = _letters(line.text.text)
        if letters and whole.startswith(letters, at):
            at += len(letters)
            yield True
        elif len(letters) >= _TELLING and searching:
            # From where the last one ended; a library may also move a line.
            found = whole.find(letters, at)
            at = found + len(letters) if found >= 0 else at
            yield found >= 0 or letters in whole
        else:
            found = whole.find(letters, at) if letters in single else -1
            at = found + len(letters) if 0 <= found < at + _TELLING else at
            yield letters in single


def _article_data(scripts: Sequence[str]) -> dict[str, Any]:
    """The first article among the page's linked data; empty where there is none."""
    pending: list[Any] = []
    for script in scripts:
        try:
            pending.append(json.loads(script))
        except (ValueError, RecursionError):
            continue
    while pending:
        value = pending.pop(0)
        if isinstance(value, list):
            pending[:0] = value
        elif isinstance(value, dict):
            types = value.get("@type")
            named = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and name.endswith(("Article", "Posting", "Report")) for name in named):
                return value
            pending += [value.get("@graph"), value.get("mainEntity")]
    return {}


def _first(markup: Markup, names: Sequence[str]) -> str | None:
    return next((markup.meta[name] for name in names if name in markup.meta), None)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _names(value: object) -> str | None:
    """The name, or names, of a person or an organisation of linked data."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_names, value))) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _person(_text(value))


def _person(value: str | None) -> str | None:
    """A byline; the address of a profile is none."""
    return None if value and value.startswith(("http:", "https:")) else value
