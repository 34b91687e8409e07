"""Words and marks of a stretch of text, each with its offsets in the article and the word classes it belongs to."""

from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

import msgspec

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.text.memo import Memo
from claimcheck.text.nouns import PLURALS_WITHOUT_S, is_plural
from claimcheck.text.verbs import is_third_person, is_verb_form
from claimcheck.text.words import (
    ATTRIBUTIVE_ING,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HEDGES,
    IRREGULAR_VERBS,
    NEGATIONS,
    PLAIN_VERBS,
    SPEECH_VERBS,
    STOPS,
    word_set,
)

# A plain word (most are), a dotted abbreviation or a word with inner hyphens and apostrophes, a figure with its
# separators and letters, one mark. The look ahead keeps white space from trying them all. Asterisks and underscores
# that touch a word are emphasis ("**12** men") or a footnote's sign, and no token.
_TOKEN = lazy_regex(
    r"(?=\S)([A-Za-z]+(?=[ ,])|"
    r"[^\W\d_][^\W_]*(?:(?:[-‐‑'’&][^\W_]+)+|(?:\.[^\W\d_](?!\w))+\.?)?|"
    r"\d+(?:[.,:]\d+)*[^\W_]*(?:[-‐‑–][^\W_]+)*|[^\w\s*]|(?<=\s)[*_](?=\s))"
)
_STRAIGHT = str.maketrans("’‐‑", "'--")

# Bits of ``Token.classes``.
WORD = 1 << 0
CAPITAL = 1 << 1
STOP = 1 << 2
AUXILIARY = 1 << 3
PLAIN_VERB = 1 << 4
THIRD_PERSON = 1 << 5
VERB_FORM = 1 << 6
ING = 1 << 7
PLURAL = 1 << 8
BREAK = 1 << 9
DETERMINER = 1 << 10
SPEECH = 1 << 11
HEDGE = 1 << 12
NEGATION = 1 << 13
POSSESSIVE = 1 << 14
_MAY_BREAK = CONJUNCTIONS | word_set("nor who which whom whose whilst until that after before since as once")
_CONTRACTING = word_set("it he she that there here what who where how")
_BREAKING_MARKS = frozenset(";:–—()[]?!…,-")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, figure, mark or mention; a struct, because there is one for every word of every sentence with a figure.

    lower: lower case, straight apostrophes and hyphens, no possessive ending.
    classes: bits of the word classes above; 0 for figures, most marks and mentions.
    mention: which of the mentions given to ``tokenize`` this is, or -1.
    """

    start: int
    end: int
    text: str
    lower: str
    classes: int
    mention: int = -1

    @property
    def is_word(self) -> bool:
        return bool(self.classes & WORD)

    @property
    def possessive(self) -> bool:
        return bool(self.classes & POSSESSIVE)

    @property
    def capitalised(self) -> bool:
        return bool(self.classes & CAPITAL)


# The lower-case form of a word, and its classes.
_Reading = tuple[str, int]
_lower_of = itemgetter(0)
_classes_of = itemgetter(1)


def _read(word: str) -> _Reading:
    """The lower-case form of a word as printed, and its classes; none of either for no word."""
    lower = word.lower()
    if not lower.isascii():
        lower = lower.translate(_STRAIGHT)
    possessive = lower.endswith("'s")
    if possessive and len(lower) > 2:
        lower = lower[:-2]
    classes = _classes(word, lower)
    if possessive:
        # "it's", "who's": the verb hides in the word.
        classes |= AUXILIARY if lower in _CONTRACTING else POSSESSIVE
    return lower, classes


_reading_of = Memo(_read).__getitem__


def _classes(word: str, lower: str) -> int:
    if not word[:1].isalpha():
        return BREAK if word in _BREAKING_MARKS else 0
    classes = WORD | _LISTED.get(lower, 0)
    if word[0].isupper():
        classes |= CAPITAL
    if not lower.endswith(_TELLING):
        return classes
    if is_plural(lower):
        classes |= PLURAL
    if is_verb_form(lower):
        classes |= VERB_FORM
    if is_third_person(lower):
        classes |= THIRD_PERSON
    return classes | NEGATION if lower.endswith("n't") else classes


def _listed() -> dict[str, int]:
    """The classes that are lists: one look-up for all of them."""
    lists = (
        (STOP, STOPS),
        (AUXILIARY, AUXILIARIES),
        (PLAIN_VERB, PLAIN_VERBS),
        (ING, ATTRIBUTIVE_ING),
        (BREAK, _MAY_BREAK),
        (DETERMINER, DETERMINERS),
        (SPEECH, SPEECH_VERBS),
        (HEDGE, HEDGES),
        (NEGATION, NEGATIONS),
        (VERB_FORM, IRREGULAR_VERBS),
        (PLURAL, frozenset(filter(is_plural, PLURALS_WITHOUT_S))),
    )
    classes: dict[str, int] = {}
    for bit, listed in lists:
        for word in listed:
            classes[word] = classes.get(word, 0) | bit
    return classes


_LISTED = _listed()
# How words end that plurals, participles, verbs and negations are told by.
_TELLING = ("s", "ed", "ing", "men", "children", "people", "n't")


class Row(msgspec.Struct, frozen=True, gc=False):
    """The tokens of a stretch in order, with two of their fields as columns, and which of them the mentions are."""

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    classes: tuple[int, ...]
    at: tuple[int, ...]


def words_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, in order, with offsets in ``text``."""
    pieces = _TOKEN.split(text[start:end])
    return _assembled(pieces, start, *_columns(pieces[1::2]))


def tokenize(text: str, stretch: Span, mentions: Sequence[Span]) -> Row:
    """The tokens of a stretch in which each mention (sorted, not overlapping) is one token, whatever it is made of."""
    pieces: list[str] = []
    at = []
    begin = stretch.start
    for start, end in mentions:
        pieces += _TOKEN.split(text[begin:start])
        at.append(len(pieces) // 2)
        pieces.append(text[start:end])
        begin = end
    pieces += _TOKEN.split(text[begin : stretch.end])
    words = pieces[1::2]
    for place in at:
        words[place] = ""  # most mentions are met once: none is kept
    lower, classes = _columns(words)
    tokens = _assembled(pieces, stretch.start, lower, classes)
    for i, place in enumerate(at):
        start, end = mentions[i]
        tokens[place] = Token(start, end, tokens[place].text, "", 0, i)
    return Row(tuple(tokens), lower, classes, tuple(at))


def _columns(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words' lower-case forms, and their classes."""
    readings = list(map(_reading_of, words))
    return tuple(map(_lower_of, readings)), tuple(map(_classes_of, readings))


def _assembled(pieces: Sequence[str], start: int, lower: Sequence[str], classes: Sequence[int]) -> list[Token]:
    """Tokens from a text in pieces: what stands before the first, a token, what stands before the next, a token …"""
    offsets = list(accumulate(map(len, pieces), initial=start))
    return list(map(Token, offsets[1::2], offsets[2::2], pieces[1::2], lower, classes))
