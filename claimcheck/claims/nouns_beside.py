"""The noun that an age stands beside, where no name does: "her daughter, now 7", "the driver, a 46-year-old Dane"."""

from collections.abc import Mapping, Sequence

from claimcheck.claims.antecedents import is_person_noun
from claimcheck.claims.carriers import phrase_ending_at
from claimcheck.claims.mentions import Mention
from claimcheck.text.nouns import singular
from claimcheck.text.tokens import Token
from claimcheck.text.words import STOPS, word_set

_FILLERS = word_set(
    """now aged ages both all in his her their of about age around just then is was were are over under turned only"""
)
_ANYBODY = word_set("anybody anyone everybody everyone")
_GROUPS = word_set("couple pair twins group siblings")
# "The driver, a 46-year-old".
_SHORTEST_DESCRIPTION = 4
_BEING = word_set("is was be been became")
_DEFINITE = word_set("the his her their")
_GROWN, _TEENS = 20, 13


def counted_before(tokens: Sequence[Token], i: int, counts: Mapping[int, str]) -> str | None:
    """The people last counted in the sentence: "1,260 victims, of whom 840 … were over 70"."""
    if tokens[i - 1].lower not in ("are", "were"):
        return None
    return next((counts[t.mention] for t in reversed(tokens[:i]) if t.mention in counts), None)


def noun_before(tokens: Sequence[Token], i: int, mention: Mention) -> str | None:
    """The noun right before an age: "her daughter, now 7", "a girl of about 12", "a couple in their sixties"."""
    bounded = mention.span != mention.core
    j = i - 1
    if j >= 0 and tokens[j].possessive and is_person_noun(tokens[j].lower):
        return tokens[j].text[:-2]
    while j >= 0 and (tokens[j].lower in _FILLERS or tokens[j].text in (",", "(") or tokens[j].text.lower() == "now"):
        j -= 1
    if j < 0 or (j == i - 1 and not bounded) or not tokens[j].is_word:
        return None
    begin = j
    while begin > 0 and tokens[begin - 1].is_word and tokens[begin - 1].lower not in STOPS:
        begin -= 1
    # "A fresher, aged 18": only of a person is it said so.
    someone = tokens[i - 1].lower == "aged" and tokens[j + 1].text == "," and tokens[begin - 1].lower in ("a", "an")
    head = singular(tokens[j].lower)
    known = is_person_noun(head) or head in _GROUPS or (bounded and head in _ANYBODY)
    if not (known or (someone and not tokens[j].capitalised)):
        return None
    return " ".join(t.text for t in tokens[begin : j + 1])


def described_person(tokens: Sequence[Token], i: int) -> str | None:
    """ "The driver, a 46-year-old citizen of Hull", "the main suspect is a 38-year-old chef": who that is."""
    if i < _SHORTEST_DESCRIPTION or tokens[i - 1].lower not in ("a", "an"):
        return None
    if tokens[i - 2].text != "," and tokens[i - 2].lower not in _BEING:
        return None
    phrase = phrase_ending_at(tokens, i - 3)
    if phrase is None or not phrase.start or tokens[phrase.start - 1].lower not in _DEFINITE:
        return None
    head = tokens[phrase.head].lower
    return " ".join(t.text for t in tokens[phrase.start : phrase.end]) if is_person_noun(head) else None


def somebody(mention: Mention) -> str | None:
    """What one is called of whom nothing but an age is told."""
    if mention.size is None or mention.size >= _GROWN:
        return None
    return "child" if mention.size < _TEENS else "teenager"


def is_new(tokens: Sequence[Token], i: int) -> bool:
    """ "They have a dog and a nine-year-old": who is told of the first time."""
    before = tokens[i - 2] if i > 1 and tokens[i - 1].lower in ("a", "an") else None
    return before is not None and before.is_word and before.lower not in _BEING
