"""The value that the search for subjects hands on, and how a noun phrase becomes one."""

from collections.abc import Sequence

import msgspec

from claimcheck.claims.passages import Place
from claimcheck.text.nouns import singular
from claimcheck.text.phrases import NounPhrase
from claimcheck.text.tokens import Row, Token
from claimcheck.text.words import NOMINAL_ADJECTIVES, SPECIFIERS, word_set


class Subject(msgspec.Struct, frozen=True, gc=False):
    """What a figure is about.

    text: as printed. head: singular, lower case. modifiers: the phrase's other words, lower case, in text order.
    after: the token after the phrase, where the predicate may begin. whole: the mention that this one is part of.
    """

    text: str | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    after: int = 0
    inherited: bool = False
    whole: int | None = None
    # The noun carries the figure ("turnout", "population") and names nothing that could be counted again.
    carried: bool = False


def from_phrase(text: str, row: Row, phrase: NounPhrase, after: int) -> Subject:
    tokens = row.tokens
    head = tokens[phrase.head]
    words = tuple(
        t.lower or t.text.lower()
        for t in tokens[phrase.start : phrase.head]
        if t.text[:1].isalnum() and t.lower not in SPECIFIERS
    )
    printed = row.printed(text, phrase.start, phrase.head + 1)
    if head.lower in NOMINAL_ADJECTIVES:
        # What is said of these people begins with the adjective itself.
        return Subject(printed, "person", (*words, head.lower), after - 1)
    if (last := _people_joined(tokens, phrase.head)) > phrase.head:
        joined = {t.lower for t in tokens[phrase.head : last + 1]}
        everyone = "child" if joined.isdisjoint(("men", "women", "children")) else "person"
        return Subject(row.printed(text, phrase.start, last + 1), everyone, words, max(after, last + 1))
    if head.lower == "others" and [t.lower for t in tokens[phrase.head + 1 : phrase.head + 2]] == ["who"]:
        return Subject(printed, "person", (*words, "other"), after)
    return Subject(printed, singular(head.lower), words, after)


def _people_joined(tokens: Sequence[Token], head: int) -> int:
    """Where "men and women", "men, women and children", "boys and girls" end; ``head`` where nothing is joined."""
    last = head
    while (
        tokens[last].lower in _EVERYONE
        and last + 2 < len(tokens)
        and (tokens[last + 1].text == "," or tokens[last + 1].lower == "and")
        and tokens[last + 2].lower in _EVERYONE
    ):
        last += 2
    return last


_EVERYONE = word_set("men women children boys girls")


def phrase_subject(text: str, place: Place, phrase: NounPhrase) -> Subject:
    return from_phrase(text, place.passage, phrase, phrase.end)
