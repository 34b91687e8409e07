"""Shares that exclude each other and together are more than everything: "64% said yes and 41% no"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic.opposites import OPPOSITES, opposites
from claimcheck.checks.arithmetic.stated_shares import CHANGE
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import Sentence
from claimcheck.checks.precision import printed
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import DATE, PERCENT, PERIOD

_REST = lazy_regex(
    r"\b(?:rest|remaining|remainder|others?|undecided|neither|no opinion|don'?t know|did not know|unsure|not sure)\b"
)
# Who gives the one answer does not give the other: forms of the words, in pairs.
_ANSWERS = (
    *OPPOSITES,
    *opposites(
        ("yes|aye", "no"),
        ("for|in favou?r|favou?r(?:ed|s)?", "against|oppos(?:ed?|es)"),
        ("support(?:ed|s)?|back(?:ed|s)?", "against|reject(?:ed|s)?"),
        ("remain", "leave"),
        ("satisfied", "dissatisfied"),
        ("were men|are men|male", "women|female"),
        ("were women|are women|female", "men|male"),
    ),
)
# Shares of two groups do not add up: "64% of men said yes and 41% of women no".
_OF_A_GROUP = lazy_regex(
    r" (?:of|among|in|at|on|from) (?!(?:the )?(?:votes?|voters?|respondents|people|public|total|favou?r)\b"
    r"|(?:all|those|the) (?:asked|polled|questioned|surveyed|who answered)\b)"
)
_SAID = lazy_regex(r"(?:(?!,| and\b| while\b| but\b| with\b)[^.;:()]){0,50}")
_OF_THE_VOTE = lazy_regex(
    r" of (?:the )?(?:(?:popular|total|first[- ]preference|valid) )?(?:votes?|ballots?)\b(?! in\b| at\b)"
)
# "Hale 38% and Tan 14%": the next one's name, and nothing that says where or when.
_AND_ANOTHER = lazy_regex(
    r"(?:(?! (?:in|at|on|from|among)\b)[^.;:()]){0,40}?(?:,|,?\s+and|,?\s+with)\s+[A-Z][^.;:()\d]{1,40}"
)
# "… and in June 50% said no": of another time or place.
_ELSEWHERE = lazy_regex(r"(?:,|\band|\bwhile|\bbut) ?(?:and |while |but )?(?:in|among|at|on|for|of|from) [^,]{1,40}$")
_BARE = lazy_regex(r"(?: (?:it|him|her|them|this|the (?:idea|plan|move|deal|motion|proposal)))? ?")
_BY_WHOM = lazy_regex(r" by ")
_CLOSED = lazy_regex(r" ?(?:[.,;)]|$)| of (?:voters|members|those who voted)\b")
_OF_THE_FIRST = lazy_regex(r" of (?:it|them|that|those|this|these|which|whom)\b(?! (?:asked|polled|questioned))")
# No "up by 64 per cent".
_BY = lazy_regex(r"\b(?:backed|opposed|supported|rejected|favou?red|accepted|approved) by\b")
_MOST = 115


def shares_of_everything(sentence: Sentence) -> Iterator[Fault]:
    """Shares in a list that names everything ("the rest", "undecided") and do not come to 100, rounding allowed; shares
    of one vote, and of opposite answers, that come to more."""
    shares = [c for c in sentence.claims if _is_plain(c)]
    if any(_OF_THE_FIRST.match(sentence.after(c)) for c in shares):
        return
    if len(shares) < 2 or any(CHANGE.search(_BY.sub("", sentence.before(c)[-24:])[-12:]) for c in shares):
        return
    total = _sum(shares)
    if len(shares) > 2 and _REST.search(sentence.before(shares[-1])[-40:] + sentence.after(shares[-1])[:40]):
        if abs(total - 100) > _room(shares) and 100 - (_MOST - 100) <= total <= _MOST:
            yield _fault(shares, 0.7)
        return
    if _exceed(found := _of_one_vote(sentence, shares)):
        yield _fault(found, 0.85)
        return
    for first, second in pairwise(shares):
        if _opposite(sentence, first, second) and _exceed([first, second]):
            yield _fault([first, second], 0.82)


def _is_plain(claim: Claim) -> bool:
    plain = claim.kind is PERCENT and claim.unit == "percent" and claim.number is not None
    return plain and not claim.trend and not claim.approximate


def _sum(shares: Sequence[Claim]) -> float:
    return sum(c.value.floor for c in shares if c.value)


def _room(shares: Sequence[Claim]) -> float:
    """How far the sum may be off by rounding."""
    return sum((printed(c).ceiling - c.value.floor) or 0.5 for c in shares if c.value) + 0.01


def _exceed(shares: Sequence[Claim]) -> bool:
    """Whether shares come to more than everything, and to so little more that they look like shares of one thing."""
    return len(shares) > 1 and 100 + _room(shares) < _sum(shares) <= _MOST


def _of_one_vote(sentence: Sentence, shares: Sequence[Claim]) -> Sequence[Claim]:
    """The shares of one vote, each behind a name: "Roe had 52% of the vote, Hale 38% and Tan 14%"; else none."""
    if not _OF_THE_VOTE.match(sentence.after(shares[0])):
        return ()
    found = [shares[0]]
    for share in shares[1:]:
        # As printed: a name is told by its capital.
        if not _AND_ANOTHER.fullmatch(sentence.text, found[-1].span.end, share.span.start):
            break
        found.append(share)
    return () if _OF_A_GROUP.match(sentence.after(found[-1])) else found


def _opposite(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Whether two shares are of opposite answers to one question, told after them or before."""
    between, after = sentence.between(first, second), sentence.after(second)
    if _OF_A_GROUP.match(between) or _OF_A_GROUP.match(after) or any(mark in between for mark in ".;:?!"):
        return False
    if any(c.kind in (DATE, PERIOD) and first.span < c.span < second.span for c in sentence.claims):
        return False
    if _ELSEWHERE.search(between):
        return False
    return _answers(_leading(between), _leading(after), _BARE) or (
        _CLOSED.match(after) is not None and _answers(sentence.before(first)[-25:], between, _BY_WHOM)
    )


def _leading(text: str) -> str:
    match = _SAID.match(text)
    return match.group() if match else ""


def _answers(one: str, other: str, end: re.Pattern[str]) -> bool:
    """Whether the two texts hold opposite answers; end: what may stand behind the second, no question of its own."""
    return any(
        a.search(one) and any(end.fullmatch(other, found.end()) for found in b.finditer(other)) for a, b in _ANSWERS
    )


def _fault(shares: Sequence[Claim], sure: float) -> Fault:
    terms = " + ".join(figure(c.value.floor) for c in shares if c.value)
    told = f"{terms} = {figure(_sum(shares))}, not 100."
    return Fault(Verdict.ARITHMETIC, [(c, "part") for c in shares], sure, told)
