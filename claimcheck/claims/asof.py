"""The day that a claim speaks of: a past date that its own clause states, else the day the article was published."""

from collections.abc import Sequence
from datetime import date

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage, Place
from claimcheck.quantities.quantity import Kind
from claimcheck.text.tokens import Token
from claimcheck.text.words import word_set

# "since May", "by March 2026", "until Friday" bound an event without dating the figure.
_NOT_DATING = word_set("""since until till by from before after between to during through of due that whose""")


def as_of(place: Place, published: date | None) -> date | None:
    """The last day of the date that governs the claim at a place, never later than the publication."""
    passage = place.passage
    own = passage.mentions[passage.tokens[place.token].mention]
    if own.timespan is not None and own.kind is not Kind.DURATION:
        return published
    start, end = passage.clause_at(place.token)
    candidates = [
        (abs(i - place.token), mention.timespan.last)
        for i, mention in _dates(passage, start, end, place.token)
        if mention.timespan is not None and mention.timespan.last is not None
    ]
    if not candidates:
        candidates = [
            (0, mention.timespan.last)
            for _, mention in _fronted(passage)
            if mention.timespan is not None and mention.timespan.last is not None
        ]
    for _, last in sorted(candidates, key=lambda c: c[0]):
        if published is None or last <= published:
            return last
    return published


def _dates(passage: Passage, start: int, end: int, at: int) -> list[tuple[int, Mention]]:
    tokens = passage.tokens
    found = []
    for i in range(start, end):
        if tokens[i].mention < 0 or i == at:
            continue
        mention = passage.mentions[tokens[i].mention]
        if mention.kind is Kind.DATE and _precise(mention) and not _follows(tokens, i, _NOT_DATING):
            found.append((i, mention))
    return found


def _precise(mention: Mention) -> bool:
    """A year or finer; times of day without a day date nothing."""
    span = mention.timespan
    return (
        span is not None and span.first is not None and span.last is not None and (span.last - span.first).days <= 366
    )


def _follows(tokens: Sequence[Token], i: int, words: frozenset[str]) -> bool:
    return i > 0 and tokens[i - 1].lower in words


def _fronted(passage: Passage) -> list[tuple[int, Mention]]:
    """A date that opens the sentence governs all of it: "At the end of March there were …"."""
    return [(i, m) for i, m in _dates(passage, 0, min(6, len(passage.tokens)), -1) if i <= 4]
