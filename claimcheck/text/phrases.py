"""Noun phrases that begin after a number: read to the right by closed word classes, no parser.

A counted noun is plural, and English verbs that follow a plural subject do not end in -s; so the first plural ends the
phrase unless another follows ("17 sports fans", "12 human rights groups"). Singular phrases ("the fifth named storm")
end before the first word that is a verb by form or by list.
"""

from collections.abc import Sequence

import msgspec

from claimcheck.articles.calendar_names import CALENDAR_NAMES
from claimcheck.text.nouns import PLURAL_MODIFIERS, is_plural
from claimcheck.text.tokens import CAPITAL, GLUED, PLAIN_VERB, PLURAL, STOP, THIRD_PERSON, VERB_FORM, WORD, Token
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import (
    ADJECTIVES,
    IRREGULAR_VERBS,
    NOMINAL_ADJECTIVES,
    PLAIN_VERBS,
    POPULATION_WORDS,
    PREPOSITIONS,
    SPECIFIERS,
    STOPS,
    word_set,
)

_LONGEST = 9
# Adjectives that a number may count by themselves: "their third final".
_ALONE = word_set(
    """individual male female british other final semi-final quarter-final semifinal quarterfinal international
    professional criminal"""
)
_QUOTES = frozenset("\"'“”‘’`")
_ADJECTIVE_ENDINGS = ("ous", "ful", "ble", "less", "ish", "ical", "ional", "ive", "ary", "ern", "ier")
_COMPOUND_ENDINGS = tuple(
    word_set(
        """-time -term -based -class -risk -speed -scale -level -made -built -run -owned -led -paid -aged -style -wing
        -related -backed -bound -year"""
    )
)
_NOUNS_SO_ENDING = word_set(
    """anniversary library secretary salary dictionary boundary diary commentary documentary obituary burglary estuary
    sanctuary missionary beneficiary subsidiary dignitary executive detective representative locomotive relative
    initiative objective incentive fugitive archive drive dive hive table cable vegetable constable bible marble
    variable soldier barrier courier supplier carrier tier frontier qualifier pier glacier premier outlier dish fish
    parish professional spoonful handful mouthful rubbish varnish polish finish radish rubble stable bubble pebble
    gamble rouble rumble scramble lantern tavern cavern pattern concern intern cashier terrier chandelier hotelier
    explosive native captive motive olive mercenary canary infirmary mortuary seminary granary tributary centenary"""
)


class NounPhrase(msgspec.Struct, frozen=True, gc=False):
    """Token indices: the phrase is tokens[start:end], its head noun tokens[head]."""

    start: int
    end: int
    head: int


# Most words: neither a stop word nor one with a capital, which may be a day's or month's.
_PLAIN_WORD = WORD | STOP | CAPITAL


def _stretch(tokens: Sequence[Token], at: int) -> int:
    """Where the run of words that could belong to one noun phrase ends."""
    end = at
    last = min(len(tokens), at + _LONGEST)
    while end < last:
        token = tokens[end]
        if token.classes & _PLAIN_WORD == WORD:
            end += 1
            continue
        if token.mention >= 0 and _is_glued(tokens, end):
            end += 2
            continue
        if token.mention >= 0 or not (token.is_word or token.text[0].isdigit() or _is_inner_mark(tokens, end, at)):
            break
        if token.lower in STOPS and not _is_inner_and(tokens, end, at):
            break
        if token.capitalised and token.lower in CALENDAR_NAMES:
            break
        end += 1
    while end > at and not tokens[end - 1].text[0].isalnum():
        end -= 1
    return end


def _is_inner_mark(tokens: Sequence[Token], i: int, at: int) -> bool:
    """A quotation mark around a word of the phrase, or a hyphen that glues it."""
    mark = tokens[i]
    if i + 1 >= len(tokens) or tokens[i + 1].mention >= 0:
        return False
    if mark.text in "-‐‑–":
        return bool(tokens[i + 1].classes & mark.classes & GLUED)
    return mark.text in _QUOTES and (i == at or bool((tokens[i + 1].classes | mark.classes) & GLUED))


def _is_glued(tokens: Sequence[Token], i: int) -> bool:
    """A figure joined to the next word by a hyphen qualifies the noun: "14 first-team players"."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in "-‐‑":
        return False
    return bool(tokens[i + 1].classes & tokens[i + 2].classes & GLUED)


def _is_inner_and(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "and" or "or" between two modifiers of one noun: "12 civil and criminal cases"."""
    if tokens[i].lower not in ("and", "or", "&") or i == at or is_plural(tokens[i - 1].lower):
        return False
    for follower in tokens[i + 1 : i + 4]:
        if not follower.is_word or follower.lower in STOPS:
            return False
        if is_plural(follower.lower):
            return True
    return False


def _plural_head(tokens: Sequence[Token], at: int, end: int) -> int | None:
    for i in range(at, end):
        token = tokens[i]
        if not token.classes & PLURAL or (i == at and token.lower in IRREGULAR_VERBS):
            continue
        if token.lower in NOMINAL_ADJECTIVES and i + 1 < end and not is_verb_form(tokens[i + 1].lower):
            continue
        return _last_plural(tokens, i, end)
    return None


def _last_plural(tokens: Sequence[Token], i: int, end: int) -> int:
    """From the first plural on: the noun that it modifies, if it modifies one."""
    while i + 1 < end:
        here, after = tokens[i], tokens[i + 1]
        if after.classes & (WORD | VERB_FORM) != WORD or here.lower == "times":
            break
        if after.classes & THIRD_PERSON and here.lower not in PLURAL_MODIFIERS:
            break
        if after.classes & PLURAL and after.lower not in NOMINAL_ADJECTIVES:
            i += 1
            continue
        later = next((j for j in range(i + 1, end) if is_plural(tokens[j].lower)), None)
        modifies = here.lower in PLURAL_MODIFIERS or here.possessive or (here.capitalised and after.capitalised)
        if later is None or not modifies or any(is_verb_form(t.lower) for t in tokens[i + 1 : later]):
            break
        if tokens[later].lower in NOMINAL_ADJECTIVES or after.lower in PLAIN_VERBS:
            break
        i = later
    return i


def _is_adjective(lower: str) -> bool:
    if lower in ADJECTIVES or lower in POPULATION_WORDS:
        return True
    if "-" in lower and lower.endswith(_COMPOUND_ENDINGS):
        return True
    return lower.endswith(_ADJECTIVE_ENDINGS) and lower not in _NOUNS_SO_ENDING


def _singular_head(tokens: Sequence[Token], at: int, end: int) -> int | None:
    head = None
    for i in range(at, end):
        token = tokens[i]
        if not token.classes & WORD:
            continue
        if head is not None and not _is_adjective(tokens[head].lower) and _breaks(tokens, head, i, end):
            break
        head = i
    if head is None:
        return None
    # "the sixth signing" is a noun, "one injured" is not.
    if tokens[head].classes & VERB_FORM and not (tokens[head].capitalised or tokens[head].lower.endswith("ing")):
        return None
    if tokens[head].lower.endswith("ly") or (
        _is_adjective(tokens[head].lower) and tokens[head].lower not in NOMINAL_ADJECTIVES
    ):
        return head if head > at or tokens[head].lower in _ALONE else None
    return head


def _breaks(tokens: Sequence[Token], head: int, i: int, end: int) -> bool:
    """Whether the word at ``i`` no longer belongs to the phrase that has a noun at ``head``."""
    token = tokens[i]
    if token.lower.endswith("ly") or (token.capitalised and not tokens[head].capitalised):
        return True
    if token.classes & THIRD_PERSON:
        return True
    if token.classes & PLAIN_VERB and i + 1 < end and is_plural(tokens[i + 1].lower):
        return True
    # "one UK confirmed case" against "the second quake jolted the area": a participle with a noun after it modifies.
    return bool(token.classes & VERB_FORM) and (
        i + 1 >= end or token.lower in IRREGULAR_VERBS or token.lower.endswith("ing")
    )


def read_counted(tokens: Sequence[Token], at: int, *, many: bool) -> NounPhrase | None:
    """The noun phrase that the number before ``tokens[at]`` counts, or None where none follows at once.

    many: the number is not one, so that the noun is plural.
    """
    end = _stretch(tokens, at)
    if end == at or (tokens[at].lower in PLAIN_VERBS and not is_plural(tokens[at].lower) and many):
        return None
    head = _plural_head(tokens, at, end) if many else None
    if head is None:
        head = _bare_singular(tokens, at, end) if many else _singular_head(tokens, at, end)
    if head is None:
        return None
    return NounPhrase(at, head + 1, head)


def _bare_singular(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """After a number above one, the first noun in singular form: "9,400 population", "a 12 page document"."""
    for i in range(at, end):
        lower = tokens[i].lower
        if is_verb_form(lower) or lower.endswith("ly") or lower in PLAIN_VERBS:
            return None
        if i == at and lower.endswith("ing") and i + 1 < len(tokens) and tokens[i + 1].lower in PREPOSITIONS:
            return None  # "three sitting on their hands"
        if tokens[i].is_word and not tokens[i].capitalised and not _is_adjective(lower):
            return i
    return None


def read_phrase(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The noun phrase that begins at ``tokens[at]`` with or without a determiner, plural or singular."""
    start = at
    while at < len(tokens) and tokens[at].mention < 0 and tokens[at].lower in SPECIFIERS:
        at += 1
    if at >= len(tokens):
        return None
    end = _stretch(tokens, at)
    if end == at:
        return None
    head = _plural_head(tokens, at, end)
    singular = _singular_head(tokens, at, end)
    if head is None or (singular is not None and singular < head):
        head = singular
    return None if head is None else NounPhrase(start, head + 1, head)
