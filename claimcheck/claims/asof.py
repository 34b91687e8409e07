"""The day that a claim speaks of: a past date that its own clause states, else the day the article was published."""

from collections.abc import Sequence
from datetime import date

from claimcheck.claims.claim import FACT, Modality
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage, Place
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import DATE, DURATION
from claimcheck.text.words import word_set

# "since May", "by March 2026", "until Friday" bound an event without dating the figure.
_NOT_DATING = word_set("""since until till by from before after between to during through of due that whose""")
_OPENING = word_set("at on in by as of late early mid the this last end")
_LOOKING_BACK = lazy_regex(r"(?i)earlier|before|previous|ago|last|prior")
_FROM = frozenset({"from", ",", "("})
_RELATIVE_PRONOUNS = frozenset({"which", "who", "whom", "whose", "where", "that"})
_CONJUNCTIONS = word_set("while when and but whereas though although")
_YEAR = 366
_APOSTROPHES = frozenset({"'", "’"})


def days_of(passage: Passage) -> list[int]:
    """The tokens of a sentence that are a day, month or year."""
    return [i for i, mention in zip(passage.at, passage.mentions, strict=True) if _is_day(mention)]


def as_of(place: Place, days: Sequence[int], published: date | None, modality: Modality) -> date | None:
    """The last day of the date that governs the claim at a place, never later than the publication.

    days: those of its sentence, see ``days_of``.
    """
    if not days or modality is not FACT:
        return published
    passage = place.passage
    own = passage.mentions[passage.tokens[place.token].mention]
    if own.timespan is not None and own.kind is not DURATION:
        return published
    start, end = place.clause
    found: list[int] = []
    if passage.words[start] == "when":
        # "in March, when 14 people were held", "since 2017, when 480 were found": the date stands right before.
        found = [i for i in days if start - 2 <= i < start]
    found = found or _dating(passage, [i for i in days if start <= i < end], place.token)
    found = (
        found
        or _restricting(passage, days, place.token, end)
        or _fronted(passage, days)
        or _looking_back(passage, [i for i in days if i < place.token], start)
    )
    for i in sorted(found, key=lambda i: abs(i - place.token)):
        timespan = passage.mentions[passage.tokens[i].mention].timespan
        last = timespan.last if timespan else None
        if last is not None and (published is None or last <= published):
            return last
    return published


def _dating(passage: Passage, days: Sequence[int], at: int) -> list[int]:
    """Of the tokens that are days, those that can date the figure at token ``at``."""
    return [
        i
        for i in days
        if i != at
        and not (i > 0 and passage.words[i - 1] in _NOT_DATING)
        and _reaches(passage, i, at)
        and not _is_aside(passage, i, at)
    ]


def _restricting(passage: Passage, days: Sequence[int], at: int, end: int) -> list[int]:
    """The day of the relative clause right after the noun phrase: "lost some of the 71 seats that it won in 2021"."""
    words = passage.words
    if end >= len(words) or words[end] not in _RELATIVE_PRONOUNS or words[end - 1] == ",":
        return []
    if any(passage.verbs[at:end]) or any(at < i < end for i in passage.at):
        return []
    return [i for i in days if end < i < end + 6 and not {",", "and", "since"} & set(words[end:i])]


def _is_aside(passage: Passage, i: int, at: int) -> bool:
    """Whether the day at token ``i`` dates another event than the figure's: "the baths, opened in 2023, cost £9m".

    A relative clause, or a participle after a comma ("built in 2021,"), ends at the next comma or the next verb.
    """
    words, verbs = passage.words, passage.verbs
    if i > at:
        # "Seven of the 71 seats that she won in 2021": the clause is about the nearer figure.
        relatives = [k for k in range(at + 1, i) if words[k] in _RELATIVE_PRONOUNS]
        return any(words[k - 1] == "," or any(at < m < k for m in passage.at) for k in relatives)
    closes = "," in words[i + 1 : at]
    for k in range(i - 1, max(-1, i - 6), -1):
        if words[k] in _RELATIVE_PRONOUNS and any(verbs[k + 1 : i]):
            return closes or any(verbs[i + 1 : at])
        if words[k] == ",":
            return closes and bool(verbs[k + 1] or words[k + 1].endswith("ed") or words[k + 1] == "born")
    return False


def _is_day(mention: Mention) -> bool:
    """A day, month or year; a time of day without a day dates nothing."""
    if mention.kind is not DATE:
        return False
    span = mention.timespan
    if span is None or span.first is None or span.last is None:
        return False
    return (span.last - span.first).days <= _YEAR


def _reaches(passage: Passage, i: int, at: int) -> bool:
    """ "a year earlier", "last month" date the figure right before them: "down from 1,655 a year earlier"."""
    words = passage.words
    if i == at - 3 and words[i + 2] == "s" and words[i + 1] in _APOSTROPHES:  # "last year's 11,204"
        return True
    if not _looks_back(passage.tokens[i].text):
        return not _compared(words, at) and _FROM.isdisjoint(words[at + 1 : i])
    return at < i and not any(at < k < i for k in passage.at) and "," not in words[at + 1 : i]


def _compared(words: Sequence[str], at: int) -> bool:
    """ "down from 1,655": a figure of another day than the one that the clause speaks of."""
    return at > 0 and words[at - 1] == "from" and words[max(0, at - 2)] in ("down", "up")


def _fronted(passage: Passage, days: Sequence[int]) -> list[int]:
    """A date that opens the sentence governs all of it: "At the end of March there were …"."""
    words = passage.words
    opening = 0
    while opening < min(4, len(words)) and words[opening] in _OPENING:
        opening += 1
    return _dating(passage, [i for i in days if i == opening], len(words) - 1)


def _looking_back(passage: Passage, days: Sequence[int], start: int) -> list[int]:
    """ "A year ago the list stood at 39,015", "while last year 412 died": a relative date that opens the clause."""
    words = passage.words
    while start < len(words) and words[start] in _CONJUNCTIONS:
        start += 1
    return [i for i in days if i == start and _looks_back(passage.tokens[i].text)]


def _looks_back(printed: str) -> bool:
    return _LOOKING_BACK.search(printed) is not None
