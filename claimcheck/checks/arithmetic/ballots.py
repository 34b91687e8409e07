"""Votes that an article counts, against the margin and the shares that the story tells of them, in whichever article.

"By 31 votes to 19" is a margin of 12 wherever it is told, and 1,240 who voted yes are not "half of those who voted"
where 620 voted no. A story that counts two votes or more is left alone, unless a figure looks like a slip.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from claimcheck.checks.arithmetic.stated_shares import Stated, stated_share
from claimcheck.checks.arithmetic.votes import TO, is_margin
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.wording import figure, share
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_VOTE = lazy_regex(
    r"\b(?:vot(?:e[drs]?|es|ers|ing)|ballots?|poll(?:ed|ing)|carried|passed|defeated|approved|rejected)\b"
)
_FOR = r"(?:for|in favou?r|yes|back(?:ed|ing)|support(?:ed|ing)|said yes|approved)"
_AGAINST = r"(?:against|no|opposed|opposing|said no|rejected)"
# "1,240 backed it and 620 were against", "in favour of it: 1,240. Against: 620".
_FOR_BEHIND = lazy_regex(rf"[^.;:]{{0,25}}? {_FOR}\b[^.;:]{{0,60}}? (?:and|while|with|to|but),? ")
_AGAINST_BEHIND = lazy_regex(rf"[^.;:,]{{0,25}}? {_AGAINST}\b")
_FOR_BEFORE = lazy_regex(rf"\b{_FOR}\b[^.;:]{{0,60}}[:–—-] ?$")
_AGAINST_BEFORE = lazy_regex(rf"\b{_AGAINST}\b[^.;:]{{0,60}}[:–—-] ?$")
_BY = lazy_regex(r"\b(?:by|vot(?:e[ds]?|ing)|poll(?:ed|ing)|was|were|with|of) (?:a vote of )?$")
_UNDECIDED = lazy_regex(r" ?(?:[a-z]+ ){0,2}?abst(?:ain|ention)")
# Of whom a share of the votes is told, and how they voted.
_VOTERS = lazy_regex(
    r"[^.;:,]{0,30}?\b(?:those (?:who|that) (?:voted|cast|took part|turned out)|those voting|voters|votes|ballots"
    r"|voting members)\b"
)
_VOTED = lazy_regex(
    r"\b(?:in favou?r|against|back(?:ed|ing)|support(?:ed|ing)|opposed|said (?:yes|no)"
    r"|voted (?:yes|no)|voted\b[^.;:,]{0,25}? (?:for|to|that|against)"
    r"|(?:yes|no) (?:vote|side|camp)|approved|rejected)\b"
)
_TURNOUT = lazy_regex(r"\b(?:turn(?:ed )?out|took part|took the trouble|entitled|eligible|spoiled|spoilt|postal)\b")
# As sure as two articles are of one vote: a note.
_SURE = 0.52
_ROOM = 0.005
_FEW = 2


class Ballot(msgspec.Struct, frozen=True):
    """How many were for (the first that is told) and against; those who did neither, where told."""

    first: Claim
    second: Claim
    undecided: Claim | None = None

    @property
    def numbers(self) -> tuple[float, float]:
        return self.first.number or 0.0, self.second.number or 0.0

    @property
    def votes(self) -> tuple[Claim, ...]:
        return (self.first, self.second, *((self.undecided,) if self.undecided else ()))


def ballots(context: Context) -> list[Ballot]:
    """The votes that the story counts, each as often as it is counted."""
    return [
        found for article in articles_told_once(context) for at in range(len(article)) for found in _at(article, at)
    ]


def _at(article: Sequence[Sentence], at: int) -> Iterator[Ballot]:
    sentence = article[at]
    for first, second in pairwise(sentence.counts):
        if not (_against(sentence, first, second) or _for_and_against(sentence, first, second)):
            continue
        later = [c for c in sentence.counts if c.span > second.span]
        undecided = [c for c in later if c.head == "abstention" or _UNDECIDED.match(sentence.after(c))]
        yield Ballot(first, second, undecided[0] if undecided else None)
    if at and sentence.follows and sentence.counts and article[at - 1].counts:
        first, second = article[at - 1].counts[-1], sentence.counts[0]
        if _FOR_BEFORE.search(article[at - 1].before(first)) and _AGAINST_BEFORE.search(sentence.before(second)):
            yield Ballot(first, second)


def _against(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Whether two figures are votes told against each other: "by 31 votes to 19", "polling 9,120 against 8,850"."""
    if not TO.fullmatch(sentence.between(first, second)) or (second.number or 0) == 0:
        return False
    return bool(_BY.search(sentence.before(first)) and _VOTE.search(sentence.before(first) + sentence.after(first)))


def _for_and_against(sentence: Sentence, first: Claim, second: Claim) -> bool:
    gap = sentence.between(first, second)
    return bool(_FOR_BEHIND.fullmatch(gap) and _AGAINST_BEHIND.match(sentence.after(second)))


def margins_elsewhere(context: Context) -> Iterator[Fault]:
    """The margin that no vote of the story has: "by a mere two votes" where it was 31 to 19.

    A story that tells of several such margins tells of other votes.
    """
    counted = ballots(context)
    apart = {b.numbers: b for b in counted}
    found = [
        claim
        for article in (articles_told_once(context) if counted else ())
        for sentence in article
        for claim in sentence.counts
        if is_margin(sentence, claim)
        and not _counts_votes(sentence)
        and not any(printed(claim).meets(_margin(b)) for b in apart.values())
    ]
    if len({c.number for c in found}) != 1 or found[0].article in {b.first.article for b in counted if len(apart) == 1}:
        return
    margin = found[0]
    for ballot in apart.values():
        difference = _margin(ballot).floor
        slip = ballot.first.article != margin.article and resemble(difference, margin.number or 0.0)
        if slip or len(apart) == 1:
            told = f"{ballot.first.told} and {ballot.second.told} are {figure(difference)} apart, not {margin.told}."
            places = [(margin, "margin"), (ballot.first, "part"), (ballot.second, "part")]
            yield Fault(Verdict.ARITHMETIC, places, _SURE, told)
            return


def _counts_votes(sentence: Sentence) -> bool:
    """Whether a sentence may count the votes of which it gives the margin: "two votes, 19 to 21"."""
    counts = [c for c in sentence.claims if c.kind in COUNTS]
    return len(counts) > _FEW or any(c.number is None for c in counts)


def _margin(ballot: Ballot) -> Interval:
    first, second = ballot.numbers
    return Interval.exactly(abs(first - second))


def share_of_votes(said: Stated) -> Iterator[Fault]:
    """A share of those who voted that none of the story's votes makes, if it counts one or two."""
    sentence, claim = said.sentence, said.claim
    around = sentence.before(claim)[-60:] + said.tail[:90]
    whole = next((c for c in said.after if said.is_of(c) and c.kind in COUNTS and c.number), None)
    voters = whole is not None or _VOTERS.match(said.tail)
    if said.before or not voters or not _VOTED.search(around) or _TURNOUT.search(around):
        return
    counted = {b.numbers: b for b in ballots(said.context) if whole is None or _may_be_of(whole, b)}
    if not 1 <= len(counted) <= _FEW or any(c in sentence.claims for b in counted.values() for c in b.votes):
        return
    made = [vote / of for b in counted.values() for of in _wholes(b, whole) for vote in b.numbers]
    if any(Interval(m - _ROOM, m + _ROOM).meets(stated_share(claim)) for m in made):
        return
    ballot = max(counted.values(), key=lambda b: sum(b.numbers))
    made = [vote / of for of in _wholes(ballot, whole) for vote in ballot.numbers]
    nearest = min(made, key=lambda m: abs(m - stated_share(claim).floor))
    told = f"{ballot.first.told} to {ballot.second.told}: that is {share(nearest)}, not {claim.told}."
    places = [(claim, "share"), *((c, "part") for c in ballot.votes), *([(whole, "whole")] if whole else [])]
    yield Fault(Verdict.ARITHMETIC, places, _SURE, told)


def _may_be_of(whole: Claim, ballot: Ballot) -> bool:
    """Whether so many may have voted so."""
    return sum(ballot.numbers) <= (whole.number or 0.0) <= _FEW * sum(ballot.numbers)


def _wholes(ballot: Ballot, whole: Claim | None) -> set[float]:
    """Of how many a share of the votes may be."""
    told = sum(c.number or 0.0 for c in ballot.votes)
    return {whole.number} if whole and whole.number else {sum(ballot.numbers), told}
