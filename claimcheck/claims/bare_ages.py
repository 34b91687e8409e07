"""Which bare numbers are ages: "Rowland is 33", "she left school at 16", "they were 28 and 31"."""

from collections.abc import Sequence

from claimcheck.claims.antecedents import is_person_noun
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage
from claimcheck.quantities.quantity import AGE
from claimcheck.text.phrases import read_counted
from claimcheck.text.tokens import AUXILIARY, Token
from claimcheck.text.words import AUXILIARIES, BE, DETERMINERS, POSSESSIVES, SPECIFIERS, word_set

_AGE_HEDGES = word_set("""now only just already about around nearly almost still aged over under""")
_PERSONAL = word_set("he she i who they we you")
_SINGLE = word_set("he she who i")
_CONTRACTED = word_set("he'd she'd who'd he'll she'll who'll i'm i'd they're we're i'll")
_LIFE_EVENTS = word_set(
    """school died dies retired married orphaned widowed started debut joined emigrated graduated left turned"""
)
_NOT_AFTER_AGE = word_set("of per in out to on at from million billion points goals and or")
_OLDEST = 115
# "She began singing at 15", not "began at 10": an hour. The verb may stand so many words before.
_BEGINNINGS = word_set(
    "began started learned learnt wrote became fled joined left debut took gave hired apprenticed enlisted"
)
_HOURS = 24
_YOUNG = range(13, 46)
_CLAUSE = 6
# "She started in the paint shop in 1977, at 16, and".
_LONG_CLAUSE = 12
_DESCRIPTION = 9


def is_age(tokens: Sequence[Token], i: int, mention: Mention) -> bool:
    """A bare number said of a person: "is 33 and works", "he was 18 at the time", "turned 23", "left school at 16"."""
    value = mention.quantity.value if mention.quantity else None
    bound = value.bound if value else None
    if value is None or bound is None or not 0 < bound <= _OLDEST or bound != int(bound):
        return False
    if _opens_now(tokens, i):
        return True
    j = i - 1
    while j > 0 and (tokens[j].lower in _AGE_HEDGES or (tokens[j].mention >= 0 and tokens[j].text.lower() == "now")):
        j -= 1
    return j >= 0 and _says_age(tokens, j, mention) and not _goes_on(tokens, i)


def _opens_now(tokens: Sequence[Token], i: int) -> bool:
    """ "Now 49, he keeps bees": what opens the sentence is told of the one who follows."""
    if i != 1 or tokens[0].lower != "now" or i + 2 >= len(tokens) or tokens[i + 1].text != ",":
        return False
    return tokens[i + 2].lower in ("he", "she")


def is_second_age(passage: Passage, i: int, earlier: Sequence[Mention]) -> bool:
    """ "They were 28 and 31.": whether the number ends a pair of ages."""
    tokens, nth = passage.tokens, len(earlier) - 1
    if not earlier or earlier[nth].kind is not AGE or passage.at[nth] != i - 2 or tokens[i - 1].lower != "and":
        return False
    return i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lower == "respectively"


def _says_age(tokens: Sequence[Token], j: int, mention: Mention) -> bool:
    """Whether the word at ``j``, which leads up to a number, can give a person's age."""
    if tokens[j].lower == "at":
        if any(t.lower in _LIFE_EVENTS and not t.capitalised for t in tokens[max(0, j - 2) : j]):
            return True
        if _died_at(tokens, j, mention):
            return True
        young = mention.quantity is not None and mention.quantity.value.floor in _YOUNG
        reach = _LONG_CLAUSE if tokens[j - 1].text == "," else _CLAUSE
        begins = any(t.lower in _BEGINNINGS for t in tokens[max(0, j - reach) : j])
        return young and begins and _tells_of_one(tokens[:j])
    if tokens[j].possessive and is_person_noun(tokens[j].lower):
        return True  # "my boy's 12"; "the boy's 12 medals" goes on
    if tokens[j].lower == "turned":
        k = j - 1
        while k > 0 and tokens[k].lower in AUXILIARIES:
            k -= 1  # "had turned 33"
        return tokens[k].capitalised or tokens[k].lower in _PERSONAL
    if tokens[j].lower in _CONTRACTED or (
        tokens[j].lower in ("he", "she", "who") and bool(tokens[j].classes & AUXILIARY)
    ):
        return True
    return tokens[j].lower in BE and _is_person(tokens, j, mention)


def _died_at(tokens: Sequence[Token], j: int, mention: Mention) -> bool:
    """Whether somebody died at that age, not at that hour: "died on Sunday, at 91", "died in 2019 at 91"."""
    reach = _LONG_CLAUSE if tokens[j - 1].text == "," else _CLAUSE
    told = mention.quantity is not None and mention.quantity.value.floor > _HOURS
    return told and any(t.lower in ("died", "dies") for t in tokens[max(0, j - reach) : j])


def _tells_of_one(tokens: Sequence[Token]) -> bool:
    """Whether the words name a person or take one up: "she", "the 33-year-old", "Colm Hanlon"."""
    if any(t.lower in _SINGLE or t.text.endswith("-old") for t in tokens):
        return True
    return len(tokens) > 1 and tokens[0].capitalised and tokens[1].capitalised and tokens[0].lower not in DETERMINERS


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun follows that the number counts, or a word that no age has after it."""
    if i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.lower in ("and", "when", "at", "in", "on"):
        return after.lower in ("at", "in", "on") and i + 2 < len(tokens) and tokens[i + 2].lower in POSSESSIVES
    return after.lower in _NOT_AFTER_AGE or (after.is_word and read_counted(tokens, i + 1, many=True) is not None)


def _is_person(tokens: Sequence[Token], j: int, mention: Mention) -> bool:
    """Whether the subject before the verb at ``j`` is a person: a pronoun, a name, "over 70" said of several."""
    while j > 1 and tokens[j - 1].lower in AUXILIARIES:
        j -= 1
    before = tokens[j - 1]
    if before.lower in _PERSONAL or before.lower in _CONTRACTED:
        return True
    if before.text == "," and j >= 2:
        if _described_person(tokens, j - 1):
            return True
        before = tokens[j - 2]
    if is_person_noun(before.lower) and j >= 2 and tokens[j - 2].lower in SPECIFIERS:
        return True  # "Her mother was 27"
    bounded = mention.quantity is not None and not mention.quantity.value.exact
    if bounded and tokens[j].lower in ("are", "were"):
        return True
    return before.capitalised and before.is_word and not before.text.isupper() and j >= 2 and tokens[j - 2].capitalised


def _described_person(tokens: Sequence[Token], comma: int) -> bool:
    """ "Mrs Pereira, a mother-of-four, was 58": whether what ends at the comma tells what a person with a name is."""
    start = next((k for k in reversed(range(max(1, comma - _DESCRIPTION), comma)) if tokens[k].text == ","), 0)
    if not start or not tokens[start - 1].capitalised or tokens[start + 1].lower not in DETERMINERS:
        return False
    return any(is_person_noun(t.lower.partition("-")[0]) for t in tokens[start + 1 : comma] if not t.capitalised)
