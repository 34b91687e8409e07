"""Whom an article is about, told by the names that open it: a results bulletin gives the figures of one company."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from claimcheck.articles.article import READ, Article, Part
from claimcheck.articles.calendar_names import CALENDAR_NAMES
from claimcheck.linking.vocabulary import Vocabulary, stem
from claimcheck.patterns import lazy_regex

# A run of capitalised words, with the first of them: "Harrow" of "Harrow Vale Mills".
_RUN = lazy_regex(r"\b(?P<first>[A-Z][\w&]+)(?:['’-]\w+)*(?P<more>(?: (?:of |and |& )?[A-Z][\w&'’-]*)*)")
_BEGINS = lazy_regex(r"(?:^|[.!?:\n])[\s\"'“‘(-]*\Z")
_FIRM = lazy_regex(r"\b[A-Z]\w+,? (?:Inc|Corp|Co|Ltd|Plc|PLC|plc|LLC|LLP|AG|SA|NV|SpA|GmbH|AB|ASA|Oyj)(?![\w-])")
_LOWER = lazy_regex(r"\b[a-z]\w+")
_OPENING = 200
_TWO = 2


class Cast(msgspec.Struct, frozen=True):
    """The first words of an article's names, in lower case. opening: of those that open it; all: of every name.

    firm: whether an incorporated company is among the names that open it.
    """

    opening: frozenset[str]
    all: frozenset[str]
    firm: bool = False

    def strange_to(self, other: "Cast") -> bool:
        """Whether both articles open with names, and none of either is found in the other."""
        return bool(self.opening and other.opening) and not (self.opening & other.all or other.opening & self.all)


def casts(articles: Sequence[Article], owned: bool, words: Vocabulary) -> Mapping[str, Cast]:
    """The names of each article by its path; empty where they tell nothing. owned: whether some figures are such as a
    company has, like its profit."""
    firms = [_opens_with_firm(article) for article in articles]
    if not owned and sum(firms) < _TWO:
        return {}
    return {a.path: cast_of(a, firm, words) for a, firm in zip(articles, firms, strict=True)}


def cast_of(article: Article, firm: bool, words: Vocabulary) -> Cast:
    """The names of an article's headline, body and captions; common ones ("Monday", "London") are no names here."""
    runs = [m for part in _told(article) for m in _RUN.finditer(article.text, *part.span)]
    lower = {m.group() for part in _told(article) for m in _LOWER.finditer(article.text, *part.span)}
    firsts = [(m, _first(m, words)) for m in runs]
    inside = {name for m, name in firsts if not _begins_sentence(article.text, m.start())} - lower
    found = {m.start(): n for m, n in firsts if n and (m["more"] or n in inside)}
    opened = article.body_start + _OPENING
    return Cast(frozenset(n for at, n in found.items() if at < opened), frozenset(found.values()), firm)


def _told(article: Article) -> list[Part]:
    return [p for p in article.parts if p.role in READ]


def _opens_with_firm(article: Article) -> bool:
    end = article.body_start + _OPENING
    spans = (p.span for p in _told(article) if p.span.start < end)
    return any(_FIRM.search(article.text, span.start, min(span.end, end)) for span in spans)


def _first(run: re.Match[str], words: Vocabulary) -> str:
    """The first word of a name that is not a common one: "Varden" of "Mary Varden Holdings"."""
    names = (n.lower() for n in (run["first"], *run["more"].split()))
    return next((n for n in names if not _common(n, words)), "")


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that a capital says nothing."""
    return _BEGINS.search(text, max(0, at - 8), at) is not None


def _common(name: str, words: Vocabulary) -> bool:
    return name in words.common_names or name in CALENDAR_NAMES or stem(name) in words.stopwords
