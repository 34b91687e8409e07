"""The value that the search for subjects hands on, and how a noun phrase becomes one."""

import msgspec

from claimcheck.claims.passages import Place
from claimcheck.text.nouns import singular
from claimcheck.text.phrases import NounPhrase
from claimcheck.text.tokens import Row
from claimcheck.text.words import NOMINAL_ADJECTIVES, SPECIFIERS


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
    return Subject(printed, singular(head.lower), words, after)


def phrase_subject(text: str, place: Place, phrase: NounPhrase) -> Subject:
    return from_phrase(text, place.passage, phrase, phrase.end)
