"""Clauses of a sentence: stretches with one verb group, bounded by marks, conjunctions and relative words."""

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.text.phrases import is_verb_form
from claimcheck.text.tokens import Token
from claimcheck.text.words import AUXILIARIES, PLAIN_VERBS, word_set

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
    if before is not None and before.lower == "to" and token.lower in PLAIN_VERBS:
        return True
    if not is_verb_form(token.lower):
        return False
    # An attributive participle stands between a determiner, an adverb or a number and a noun.
    attributive = before is not None and (
        before.lower in _ATTRIBUTIVE_BEFORE or before.mention >= 0 or before.possessive
    )
    return not (
        attributive and i + 1 < len(tokens) and tokens[i + 1].is_word and tokens[i + 1].lower not in _AFTER_VERB
    )


_ATTRIBUTIVE_BEFORE = word_set(
    """a an the this that these those his her its their our my your of no any some all more most"""
)
_AFTER_VERB = word_set(
    """a an the in on at by to for from with of as and or but that who which when while after before his her its
    their"""
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
    return token.lower in _SOFT or token.lower in _SUBORDINATORS or token.lower in _TEMPORAL


def clause_of(starts: Sequence[int], length: int, i: int) -> tuple[int, int]:
    """The clause [start, end) in token indices that holds token ``i`` of a sentence of ``length`` tokens."""
    nth = bisect_right(starts, i) - 1
    return starts[nth], starts[nth + 1] if nth + 1 < len(starts) else length
