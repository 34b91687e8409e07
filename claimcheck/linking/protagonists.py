"""Whom an article is about, told by the names that open it: a results bulletin gives the figures of one company."""

import calendar

import msgspec

from claimcheck.articles.article import Article, Role
from claimcheck.linking.vocabulary import Vocabulary, stem
from claimcheck.patterns import lazy_regex

# A run of capitalised words, with the first of them: "Harrow" of "Harrow Vale Mills".
_RUN = lazy_regex(r"\b(?P<first>[A-Z][\w&]+)(?:['’-]\w+)*(?P<more>(?: (?:of |and |& )?[A-Z][\w&'’-]*)*)")
_BEGINS = lazy_regex(r"(?:^|[.!?:\n])[\s\"'“‘(-]*\Z")
_LOWER = lazy_regex(r"\b[a-z]\w+")
_CALENDAR = frozenset(n.lower() for n in (*calendar.day_name, *calendar.month_name) if n)
_OPENING = 200


class Cast(msgspec.Struct, frozen=True):
    """The first words of an article's names, in lower case. opening: of those that open it; all: of every name."""

    opening: frozenset[str]
    all: frozenset[str]

    def strange_to(self, other: "Cast") -> bool:
        """Whether both articles open with names, and none of either is found in the other."""
        return bool(self.opening and other.opening) and not (self.opening & other.all or other.opening & self.all)


def cast_of(article: Article, words: Vocabulary) -> Cast:
    """The names of an article's headline, body and captions; common ones ("Monday", "London") are no names here."""
    told = [p for p in article.parts if p.role in (Role.HEADLINE, Role.BODY, Role.CAPTION)]
    body = next((p.span.start for p in told if p.role is Role.BODY), 0)
    runs = [m for part in told for m in _RUN.finditer(article.text, *part.span)]
    lower = {m.group() for part in told for m in _LOWER.finditer(article.text, *part.span)}
    inside = {m["first"].lower() for m in runs if not _begins_sentence(article.text, m.start())} - lower
    firsts = ((m, m["first"].lower()) for m in runs)
    found = {m.start(): n for m, n in firsts if (m["more"] or n in inside) and not _common(n, words)}
    return Cast(frozenset(n for at, n in found.items() if at < body + _OPENING), frozenset(found.values()))


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that a capital says nothing."""
    return _BEGINS.search(text, max(0, at - 8), at) is not None


def _common(name: str, words: Vocabulary) -> bool:
    return name in words.common_names or name in _CALENDAR or stem(name) in words.stopwords
