"""Words and marks of a stretch of text, each with its offset in the article and the word classes it belongs to."""

from collections.abc import Sequence
from functools import partial

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

# A plain word, a dotted abbreviation or a word with inner hyphens and apostrophes, a figure with its separators and
# letters, one mark. Asterisks and underscores that touch a word are emphasis ("**12** men") or a footnote's sign, and
# no token.
_TOKEN = lazy_regex(
    r"[^\W\d_][^\W_]*(?:(?:[-‐‑'’&][^\W_]+)+|(?:\.[^\W\d_](?!\w))+\.?)?|"
    r"\d+(?:[.,:]\d+)*[^\W_]*(?:[-‐‑–][^\W_]+)*|[^\w\s*]|(?<=\s)[*_](?=\s)"
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
GLUED = 1 << 15
SOURCE = 1 << 16
_MAY_BREAK = CONJUNCTIONS | word_set("nor who which whom whose whilst until that after before since as once")
_CONTRACTING = word_set("it he she that there here what who where how")
# What mostly ends a word.
_CLOSING_MARKS = frozenset(".,;:!?)")
_BREAKING_MARKS = frozenset(";:–—()[]?!…,-")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, figure, mark or mention; wherever a word is met between the same marks it is the same value.

    lower: lower case, straight apostrophes and hyphens, no possessive ending.
    classes: bits of the word classes above; 0 for mentions, none but GLUED for figures and most marks: nothing stands
        between such a token and the one before it, if there is one.
    within: where it begins in what stands between two blanks.
    mention: which of the mentions given to ``tokenize`` this is, or -1.
    """

    text: str
    lower: str
    classes: int
    within: int = 0
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


def _classes(word: str, lower: str) -> int:
    if not word[0].isalpha():
        return BREAK if word in _BREAKING_MARKS else 0
    classes = WORD | _LISTED.get(lower, 0)
    if word[0].isupper():
        classes |= CAPITAL
    # What ends in none of these is of no class that its ending tells.
    if not lower.endswith(_TELLING):
        return classes
    if lower.endswith("s"):
        return classes | (PLURAL if is_plural(lower) else 0) | (THIRD_PERSON if is_third_person(lower) else 0)
    if lower.endswith("n't"):
        return classes | NEGATION
    return classes | (VERB_FORM if is_verb_form(lower) else 0) | (PLURAL if is_plural(lower) else 0)


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
        (SOURCE, {"according"}),
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
_TELLING = ("s", "ed", "ing", "men", "children", "people", "n't")


def _tokens(chunk: str, before: str = " ") -> tuple[Token, ...]:
    """The tokens between two blanks. before: what stands before them, a blank or nothing."""
    if chunk.isalpha():
        lower = chunk.lower()
        classes = _classes(chunk, lower)
        return (Token(chunk, lower, classes if before else classes | GLUED),)
    word, mark = chunk[:-1], chunk[-1:]
    if mark in _CLOSING_MARKS and word.isalpha():
        (told,) = _after_blank(word) if before else _glued_on(word)
        return told, Token(mark, mark, _classes(mark, mark) | GLUED, len(word))
    tokens = []
    end = 0 if not before else -1
    for m in _TOKEN.finditer(f"{before}{chunk} "):
        start = m.start() - len(before)
        lower, classes = _reading(m[0])
        tokens.append(Token(m[0], lower, classes | GLUED if start == end else classes, start))
        end = m.end() - len(before)
    return tuple(tokens)


def _reading(word: str) -> tuple[str, int]:
    """The lower-case form of a word, figure or mark as printed, and its classes."""
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


_after_blank = Memo(_tokens).__getitem__
_glued_on = Memo(partial(_tokens, before="")).__getitem__


class Row(msgspec.Struct, frozen=True, gc=False):
    """The tokens of a stretch in order. starts: their offsets in the text. words: their lower-case forms. at: which of
    them the mentions are."""

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    words: tuple[str, ...]
    at: tuple[int, ...]

    def end(self, i: int) -> int:
        """Where token ``i`` ends in the text."""
        return self.starts[i] + len(self.tokens[i].text)

    def printed(self, text: str, start: int, end: int) -> str:
        """What the text prints from token ``start`` up to token ``end``."""
        if end <= start:
            return ""
        return text[self.starts[start] : self.starts[end - 1] + len(self.tokens[end - 1].text)]


def tokenize(text: str, stretch: Span, mentions: Sequence[Span] = ()) -> Row:
    """The tokens of a stretch in which each mention (sorted, not overlapping) is one token, whatever it is made of."""
    tokens: list[Token] = []
    starts: list[int] = []
    at = []
    begin = stretch.start
    for nth, (start, end) in enumerate(mentions):
        _add(tokens, starts, text[begin:start], begin)
        at.append(len(tokens))
        tokens.append(Token(text[start:end], "", 0, mention=nth))
        starts.append(start)
        begin = end
    _add(tokens, starts, text[begin : stretch.end], begin)
    return Row(tuple(tokens), tuple(starts), tuple([token.lower for token in tokens]), tuple(at))


def _add(tokens: list[Token], starts: list[int], text: str, begin: int) -> None:
    """Adds the tokens of a text that begins at an offset. What stands between two blanks is mostly known."""
    read = _glued_on
    # At either end of a text an asterisk or underscore touches what stands there.
    for chunk in text.rstrip("*_").split(" "):
        for token in read(chunk):
            tokens.append(token)
            starts.append(begin + token.within)
        begin += len(chunk) + 1
        read = _after_blank
