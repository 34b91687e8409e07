"""How surely a figure is held: as fact, as forecast or plan, or as one that might have been."""

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.claims.claim import FACT, FORECAST, HYPOTHETICAL, Claim, Modality
from claimcheck.claims.passages import Passage
from claimcheck.patterns import lazy_regex
from claimcheck.text.tokens import SPEECH
from claimcheck.text.words import AHEAD, DETERMINERS, FORECASTS, HEDGES, PRONOUNS, RELATIVES, word_set

_FORECAST_PAIRS = frozenset({("must", "be"), *((word, "to") for word in AHEAD)})
# Before "have".
_UNREAL = word_set("would could might should 'd")

# "All 1,700 tents will be taken down", "its 8,400 residents are to be moved": how many there are is no forecast.
_ALL_OF_THEM = lazy_regex(r"(?i)(?:\b(?:all|its|his|her|their|the|these|those|both)|['’]s?) $")
_LATER = lazy_regex(r"\b(?:will|would|may|might|could|can|(?:is|are) (?:to|due|set|expected)|shall|should)\b")


def is_foreseen(claim: Claim) -> bool:
    """Whether the figure itself is a forecast, not only what is to become of those whom it counts."""
    if claim.modality is not FORECAST:
        return False
    return not (_ALL_OF_THEM.search(claim.before) and _LATER.search(claim.after))


def modality_of(words: Sequence[str], verb: int) -> Modality:
    """How surely a phrase of these words, whose verb is ``words[verb]``, is held."""
    if words[0] == "had" and verb:
        return HYPOTHETICAL  # "had all seven races counted", with the verb behind its subject
    if HEDGES.isdisjoint(words):
        return FACT
    if "if" in words[:2] or "unless" in words[:2] or _might_have_been(words, verb):
        return HYPOTHETICAL
    begin = max(0, verb - 4)
    group = words[begin : verb + 4]
    looks_ahead = any(
        word in FORECASTS and not _describes(words, begin + i) and not _tells_on(words, begin + i)
        for i, word in enumerate(group)
    )
    return FORECAST if looks_ahead or not _FORECAST_PAIRS.isdisjoint(pairwise(group)) else FACT


def _might_have_been(words: Sequence[str], verb: int) -> bool:
    """Whether it is told of what did not happen: "would have cut 40 jobs", not "would have to cut" what may come, nor
    the verb behind a clause of such: "a relay that should have tripped had been miswired since 2008"."""
    at = [i for i in range(1, len(words) - 1) if words[i] == "have" and words[i - 1] in _UNREAL]
    return any(not _is_had(words[i + 1]) and not (1 < i < verb and words[i - 2] in RELATIVES) for i in at)


def _is_had(word: str) -> bool:
    """Whether a word behind "would have" is what one would have or must do, and no participle."""
    return word == "to" or word in DETERMINERS or word in _JUST or not word[:1].isalpha()


_JUST = word_set("only just about around nearly almost some up more fewer roughly")


def _tells_on(words: Sequence[str], i: int) -> bool:
    """Whether a "would" tells the future of a past, which is known: "She would later win 12 medals"."""
    return words[i] == "would" and (words[i + 1 : i + 2] == ("later",) or words[i + 1 : i + 3] == ("go", "on"))


# What they describe was planned; whether the figure was, the rest of the sentence says.
_DESCRIBING = word_set(
    "planned proposed scheduled expected predicted promised projected threatened anticipated intended"
)
_NO_NOUN = word_set("to for by in on at from and or but that this the a an")
_BEFORE_DESCRIBING = word_set(
    "the a an its his her their our of in for with from by on to after over under against and other previously already"
)


def _describes(words: Sequence[str], i: int) -> bool:
    """Whether the participle at ``i`` stands before a noun as an adjective: "had planned treatment cancelled"."""
    if words[i] not in _DESCRIBING or i + 1 >= len(words) or not words[i + 1].isalpha() or words[i + 1] in _NO_NOUN:
        return False
    before = words[i - 1] if i else "the"
    if before.endswith("ly"):
        return True  # "a carefully planned robbery"
    return before in _BEFORE_DESCRIBING or (before in ("had", "have", "has") and words[i] in ("planned", "scheduled"))


_KNOWN = word_set("the its their his her our my these those")
_PARTS = word_set("most many much some several few any each all both either neither every more others out another")
_OWNER = 5
_COMING = FORECASTS | word_set("new extra additional further more future")
_QUALIFIED = PRONOUNS | DETERMINERS | _DESCRIBING


def is_there(passage: Passage, at: int, after: int) -> bool:
    """Whether the figure at token ``at``, whose noun phrase ends at ``after``, counts what is there as things stand.

    Whatever is planned for a part, its whole is known: "will close 45 of its 178 branches", "of its 178 branches, 45
    will close"; and so is what someone is said to have: "the chain, with 310 shops, plans to open 25".
    """
    words = passage.words
    if words[max(0, at - 2) : at] == (",", "with") and words[after : after + 1] == (",",):
        return True
    if not _is_whole(passage, at) or not _COMING.isdisjoint(words[at + 1 : after]):
        return False
    return not _QUALIFIED.intersection(words[after : after + 1]) and words[after : after + 2] != ("to", "be")


def _is_whole(passage: Passage, at: int) -> bool:
    """ "45 of its 178", "most of the county's 52", and "Of the 178" where it opens the sentence."""
    known = False
    for k in range(at - 1, max(-1, at - 1 - _OWNER), -1):
        token = passage.tokens[k]
        if token.lower == "of":
            return known and (k == 0 or passage.tokens[k - 1].mention >= 0 or passage.words[k - 1] in _PARTS)
        if not token.is_word:
            return False
        known = known or token.lower in _KNOWN or token.possessive
    return False


_NOT_SO = word_set("having according")


def of_consequence(passage: Passage, start: int) -> Modality:
    """How surely the clause before ``start`` is held, where that follows from it: "…, leaving it with 133"."""
    tokens, words = passage.tokens, passage.words
    if start < 2 or not words[start].endswith("ing") or words[start - 1] != "," or words[start] in _NOT_SO:
        return FACT
    if tokens[start].classes & SPEECH and tokens[min(start + 1, len(tokens) - 1)].mention < 0:
        return FACT
    begin, end = passage.clause_at(start - 1)
    verb = passage.verbs.find(1, begin, end)
    return modality_of(words[begin:end], max(0, verb - begin))
