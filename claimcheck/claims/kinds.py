"""Kinds that only the sentence tells: "Rowland is 33" is an age, "five years …; four for theft" a second duration."""

from collections.abc import Sequence

from msgspec.structs import replace as replace_fields

from claimcheck.claims.bare_ages import is_age, is_second_age
from claimcheck.claims.counted import MEMBERS_OF
from claimcheck.claims.elided_units import with_elided_unit
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage
from claimcheck.quantities.quantity import AGE, COUNT, DURATION, Kind, Quantity
from claimcheck.text.tokens import Token
from claimcheck.text.words import word_set

_MOST_CHILDREN = 15
_OF_AN_AGE = word_set("baby toddler infant newborn boy girl child man woman lad youth puppy kitten")
_PLACING = word_set("in at from for near on")


def refine_kinds(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with mentions whose kind their sentence settles; spans and order stay."""
    refined: list[Passage] = []
    for passage in passages:
        before = refined[-1] if refined and refined[-1].block == passage.block else None
        refined.append(_refined(passage, before))
    return refined


def _refined(passage: Passage, before: Passage | None) -> Passage:
    """before: the sentence with figures before it, in the same paragraph."""
    mentions = list(passage.mentions)
    changed = False
    for nth, i in enumerate(passage.at):
        better = None
        if mentions[nth].kind is AGE:
            better = _count_after_all(passage, nth)
        elif mentions[nth].kind is DURATION:
            better = _age_of_child(passage.tokens, i, mentions[nth])
        elif _is_bare_count(mentions[nth]):
            better = _as_age(passage, i, mentions[nth], mentions[:nth])
            better = better or with_elided_unit(passage, before, nth, mentions)
        if better is not None:
            mentions[nth] = better
            changed = True
    return replace_fields(passage, mentions=tuple(mentions)) if changed else passage


def _count_after_all(passage: Passage, nth: int) -> Mention | None:
    tokens, i, earlier = passage.tokens, passage.at[nth], passage.mentions[:nth]
    counts = (
        _counts_children(tokens, i, passage.mentions[nth])
        or _is_listed_count(tokens, i, earlier)
        or _is_beside_age(passage, nth)
    )
    return _as(passage.mentions[nth], COUNT, None) if counts else None


def _is_beside_age(passage: Passage, nth: int) -> bool:
    """ "Bob Ray, 33, five": what else is told of somebody of that age; a list of ages would end in "and"."""
    tokens, i = passage.tokens, passage.at[nth]
    beside = nth > 0 and passage.mentions[nth - 1].kind is AGE and passage.at[nth - 1] == i - 2
    if not beside or tokens[i - 1].text != ",":
        return False
    named = i >= 4 and tokens[i - 3].text == "," and tokens[i - 4].capitalised
    return named and not (nth + 1 < len(passage.at) and passage.at[nth + 1] in (i + 2, i + 3))


def _as_age(passage: Passage, i: int, count: Mention, earlier: Sequence[Mention]) -> Mention | None:
    aged = is_age(passage.tokens, i, count) or is_second_age(passage, i, earlier)
    return _as(count, AGE, "year") if aged else None


def _age_of_child(tokens: Sequence[Token], i: int, length: Mention) -> Mention | None:
    """ "A baby of six months": how old, not how long."""
    span = length.timespan
    if (
        i < 2
        or tokens[i - 1].lower != "of"
        or tokens[i - 2].lower not in _OF_AN_AGE
        or span is None
        or span.value is None
    ):
        return None
    if i + 1 < len(tokens) and (tokens[i + 1].lower == "of" or tokens[i + 1].text in "'’"):
        return None
    age = Quantity(length.span, length.core, AGE, span.value, span.approximate, unit=span.unit)
    return Mention(length.span, length.core, AGE, quantity=age)


def _is_bare_count(mention: Mention) -> bool:
    return mention.kind is COUNT and mention.quantity is not None and mention.quantity.unit is None


def _as(mention: Mention, kind: Kind, unit: str | None) -> Mention:
    assert mention.quantity is not None
    return replace_fields(mention, kind=kind, quantity=replace_fields(mention.quantity, kind=kind, unit=unit))


def _counts_children(tokens: Sequence[Token], i: int, mention: Mention) -> bool:
    """ "A mother of four"; of 34 is how old she is."""
    if mention.quantity is not None and mention.quantity.value.floor > _MOST_CHILDREN:
        return False
    return i >= 2 and tokens[i - 1].lower == "of" and tokens[i - 2].lower in MEMBERS_OF


def _is_listed_count(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> bool:
    """ "31 in Lombrea, 18 in Pontal": not Lombrea's age; a count before has a name after the same preposition."""
    if i + 2 >= len(tokens) or not tokens[i + 2].capitalised or tokens[i + 1].lower not in _PLACING:
        return False
    counts = {nth for nth, mention in enumerate(earlier) if mention.kind is COUNT}
    return any(
        token.mention in counts and tokens[k + 1].lower == tokens[i + 1].lower and tokens[k + 2].capitalised
        for k, token in enumerate(tokens[: i - 2])
    )
