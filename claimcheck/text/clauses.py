"""Clauses of a sentence: stretches with one verb group, bounded by marks, conjunctions and relative words."""

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.text.nouns import is_plural
from claimcheck.text.phrases import is_third_person, is_verb_form
from claimcheck.text.tokens import Token
from claimcheck.text.words import ATTRIBUTIVE_ING, AUXILIARIES, DETERMINERS, PLAIN_VERBS, STOPS, word_set

_HARD_MARKS = frozenset(";:–—()[]?!…")
_SOFT = word_set("and or but nor yet")
_SUBORDINATORS = word_set(
    """who which whom whose where when while whilst whereas although though because if unless until whether that"""
)
# Prepositions unless a verb follows before the next boundary: "after he plied", "since it began".
_TEMPORAL = word_set("after before since as once")


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token reads as a verb: an auxiliary, a verb by form or list, or a plain form after "to"."""
    token = tokens[i]
    if not token.is_word or (token.capitalised and i > 0 and token.lower not in AUXILIARIES):
        return False
    if token.lower in AUXILIARIES:
        return True
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.lower in PLAIN_VERBS:
        return before is not None and (
            before.lower == "to" or before.lower in _PLAIN_BEFORE or (before.is_word and is_plural(before.lower))
        )
    if is_third_person(token.lower):
        return _follows_singular(before) and (after is None or after.mention >= 0 or after.lower in STOPS)
    if token.lower in ATTRIBUTIVE_ING:
        # "killing seven people" against "two striking workers".
        return after is not None and (after.mention >= 0 or after.lower in DETERMINERS)
    if not is_verb_form(token.lower):
        return False
    # An attributive participle stands between a determiner, an adverb or a number and a noun.
    attributive = before is not None and (
        before.lower in _ATTRIBUTIVE_BEFORE or before.mention >= 0 or before.possessive
    )
    return not (attributive and after is not None and after.is_word and after.lower not in STOPS)


def _follows_singular(before: Token | None) -> bool:
    """Whether a word in -s after this one can be its verb: "the toll rises to", "which means that"."""
    if before is None or not before.is_word or before.possessive:
        return False
    return before.lower in _RELATIVE_SUBJECTS or (before.lower not in STOPS and not is_plural(before.lower))


_PLAIN_BEFORE = word_set("they we you i who not also still never often usually")
_RELATIVE_SUBJECTS = word_set("which who that it he she this now also still")
_ATTRIBUTIVE_BEFORE = word_set(
    """a an the this that these those his her its their our my your of no any some all most"""
)


def clause_starts(tokens: Sequence[Token]) -> list[int]:
    """Token indices at which a clause begins, 0 first; every clause but the first has a verb or follows a hard mark."""
    verbs = [is_verb(tokens, i) for i in range(len(tokens))]
    breaks = [i for i in range(len(tokens)) if _may_break(tokens, i)]
    starts = [0]
    for nth, i in enumerate(breaks):
        end = breaks[nth + 1] if nth + 1 < len(breaks) else len(tokens)
        if tokens[i].text in _HARD_MARKS:
            starts.append(i + 1)
        elif any(verbs[i + 1 : end]) and any(verbs[starts[-1] : i]):
            starts.append(i + 1 if tokens[i].text == "," else i)
    return sorted({s for s in starts if s < len(tokens)})


def _may_break(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.mention >= 0:
        return False
    if token.text in _HARD_MARKS or token.text == ",":
        return True
    if token.text == "-":
        return i > 0 and token.start > tokens[i - 1].end
    if token.lower in _TEMPORAL:
        # "have since been promoted", "as before": an adverb between auxiliary and verb.
        return not (i > 0 and tokens[i - 1].lower in AUXILIARIES)
    return token.lower in _SOFT or token.lower in _SUBORDINATORS


def clause_of(starts: Sequence[int], length: int, i: int) -> tuple[int, int]:
    """The clause [start, end) in token indices that holds token ``i`` of a sentence of ``length`` tokens."""
    nth = bisect_right(starts, i) - 1
    return starts[nth], starts[nth + 1] if nth + 1 < len(starts) else length
