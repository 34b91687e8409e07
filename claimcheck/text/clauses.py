"""Clauses of a sentence: stretches with one verb group, bounded by marks, conjunctions and relative words."""

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.text.tokens import (
    AUXILIARY,
    BREAK,
    CAPITAL,
    DETERMINER,
    GLUED,
    HEDGE,
    ING,
    NEGATION,
    PLAIN_VERB,
    PLURAL,
    SOURCE,
    SPEECH,
    STOP,
    THIRD_PERSON,
    VERB_FORM,
    WORD,
    Token,
)
from claimcheck.text.words import word_set

_HARD_MARKS = frozenset(";:–—()[]?!…")
# Prepositions or adverbs unless a verb follows before the next boundary: "after he plied", "since it began".
_DOUBTFUL = word_set("after before since as once -")
_PLAIN_BEFORE = word_set("to they we you i who not also still never often usually")
_RELATIVE_SUBJECTS = word_set("which who that it he she this now also still")
_ATTRIBUTIVE_BEFORE = word_set(
    """a an the this that these those his her its their our my your of no any some all most"""
)
_NOTHING = Token("", "", 0)


_VERBAL = AUXILIARY | PLAIN_VERB | THIRD_PERSON | VERB_FORM | ING
_TELLING = _VERBAL | BREAK | NEGATION | HEDGE | SPEECH | SOURCE


# For every token of a sentence 1 or 0, whether it reads as a verb; the tokens at which clauses begin; and every class
# that one of the tokens has, of those that tell of verbs and clauses or how a figure is held.
Clauses = tuple[bytes, tuple[int, ...], int]


def read_clauses(tokens: Sequence[Token]) -> Clauses:
    """The verbs and clauses of a sentence."""
    verbs = bytearray(len(tokens))
    last = len(tokens) - 1
    every = 0
    breaks = []
    for i, token in enumerate(tokens):
        classes = token.classes
        if not classes & _TELLING:
            continue
        every |= classes
        if classes & AUXILIARY:
            verbs[i] = 1
        # "including", "following": prepositions in a verb's form.
        elif classes & _VERBAL and not (classes & STOP or (classes & CAPITAL and i)):
            verbs[i] = _is_verb(token, tokens[i - 1] if i else _NOTHING, tokens[i + 1] if i < last else _NOTHING)
        if classes & BREAK and (token.lower not in _DOUBTFUL or _may_break(tokens, i)):
            breaks.append(i)
    return bytes(verbs), _clause_starts(tokens, breaks, verbs), every


def _is_verb(token: Token, before: Token, after: Token) -> bool:
    """Whether a word that can be a verb is one between the tokens before and after it."""
    classes = token.classes
    if classes & PLAIN_VERB:
        return before.lower in _PLAIN_BEFORE or bool(before.classes & (PLURAL | AUXILIARY))
    if classes & THIRD_PERSON:
        return _follows_singular(before) and (not after.text or after.mention >= 0 or bool(after.classes & STOP))
    if classes & ING:
        # "killing seven people" against "two striking workers".
        return before.text == "," or after.mention >= 0 or bool(after.classes & DETERMINER)
    # An attributive participle stands between a determiner, an adverb or a number and a noun.
    attributive = before.lower in _ATTRIBUTIVE_BEFORE or before.mention >= 0 or before.possessive
    return not (attributive and after.classes & WORD and not after.classes & STOP)


def _follows_singular(before: Token) -> bool:
    """Whether a word in -s after this one can be its verb: "the toll rises to", "which means that"."""
    if not before.classes & WORD or before.possessive:
        return False
    return before.lower in _RELATIVE_SUBJECTS or not before.classes & (STOP | PLURAL)


def _clause_starts(tokens: Sequence[Token], breaks: Sequence[int], verbs: bytearray) -> tuple[int, ...]:
    """Token indices at which a clause begins, 0 first; every clause but the first has a verb or follows a hard mark."""
    starts = [0]
    for nth, i in enumerate(breaks):
        end = breaks[nth + 1] if nth + 1 < len(breaks) else len(tokens)
        if tokens[i].text in _HARD_MARKS:
            begin = i + 1
        elif verbs.find(1, i + 1, end) >= 0 and verbs.find(1, starts[-1], i) >= 0:
            begin = i + 1 if tokens[i].text == "," else i
        else:
            continue
        if starts[-1] < begin < len(tokens):
            starts.append(begin)
    return tuple(starts)


def _may_break(tokens: Sequence[Token], i: int) -> bool:
    """Whether one of the doubtful marks and words ends a clause at ``i``."""
    if tokens[i].lower == "-":
        return not tokens[i].classes & GLUED
    # "have since been promoted", "as before": an adverb between auxiliary and verb.
    return not (i > 0 and tokens[i - 1].classes & AUXILIARY)


def clause_of(starts: Sequence[int], length: int, i: int) -> tuple[int, int]:
    """The clause [start, end) in token indices that holds token ``i`` of a sentence of ``length`` tokens."""
    nth = bisect_right(starts, i) - 1
    return starts[nth], starts[nth + 1] if nth + 1 < len(starts) else length
