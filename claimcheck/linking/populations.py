"""Words that change who or what is counted, so that two figures of one noun are of two things."""

from collections.abc import Callable

from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary, stem
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_MORE = lazy_regex(r"(?i)\b(another|further|additional|remaining|other)\s+$")
# "The last four rounds", "her first five games" are a part of them; "the last two were found" are all that there were.
_AT_AN_END = lazy_regex(r"(?i)\b(first|opening|last|final|closing)\s+$")
_IN_TURN = "rounds|races|stages|laps|legs|heats|games|matches|holes|overs|frames|sets|bouts|hearings"
_TAKEN_IN_TURN = lazy_regex(rf" (?:[a-z-]+ ){{0,2}}?(?:{_IN_TURN})\b")
# "Leads by a point after five rounds" is how far they had come, not how many there are.
_AFTER = lazy_regex(r"(?i)\bafter (?:only |just |playing )?$")
# What it takes is not what there is: "he needs 44 votes", "the 60 seats needed for a majority".
_NEEDED = lazy_regex(
    r"(?i)\b(?:needs?|needing|requir(?:es?|ing)|short of|threshold of|quorum of|target of|aims? (?:for|at)"
    r"|(?:would|to|must) (?:need|require|have)|must (?:employ|keep|build|provide|hire|find|save))"
    r"(?: (?:at least|a further|about|only|just|the|a))* $"
)
# "He needed 14 stitches" is how many he got; "he needed 44 votes" is not.
_NEEDED_THEN = lazy_regex(r"(?i)\b(?:needed|required)(?: (?:at least|a further|about|only|just|the|a))* $")
_TO_PASS = lazy_regex(r" (?:[\w-]+ ){0,2}?(?:votes?|seats?|signatures?|members?|points?|goals?|runs?)\b")
_IS_NEEDED = lazy_regex(r" (?:[\w-]+ ){0,2}?(?:(?:that |which )?(?:is|are|was|were) )?(?:needed|required|necessary)\b")
# What a ship, a hall or a plane has room for is not who came: "can take 852 passengers", "a hall for 450 people".
_ROOM = lazy_regex(
    r"(?i)\b(?:(?:can|could|(?:able|designed|built) to|will|would) (?:take|carry|hold|seat|accommodate|house|sleep|fit)"
    r"|takes|carries|holds|seats|sleeps|(?:room|space|berths|capacity|licensed|designed|built|hall|cabin) (?:for|of))"
    r"(?: (?:up to|about|around|some|nearly|almost|only|just|more than|over|as many as|a|the|[\d,]+ [a-z-]+ and))* $"
)
# "The party holds nine seats" has them.
_HELD = lazy_regex(r" (?:[\w-]+ ){0,2}?(?:seats|shares|titles|medals|records)\b")
# "The previous record of 46.1C", "beat the old mark, 9.91 seconds": what was true before.
_BEFORE_THAT = lazy_regex(
    r"(?i)\b(?:previous|former|old|earlier|existing|prior|last)(?: [\w-]+){0,2}"
    r" (?:records?|highs?|lows?|mark|best|peak|maximum|estimate|total|toll|figure|count)\b[^.;:]{0,40}$"
)
# "Earlier that day a smaller quake had damaged a school": another event, which the article is not about.
_EARLIER = lazy_regex(r"(?i)\W*(?:earlier|previously|before that)\b[^.;:]{0,30}?,? an?(?: other)? ")
# "22 councillors voted against", "61 votes were cast against it": not those who won the vote.
_AGAINST = lazy_regex(
    r"(?i)(?: (?!for\b|in\b|and\b|to\b)[\w-]+){0,2}?(?: (?:voted|cast|were|was|came out)){0,2}"
    r" (?:against|opposed|in opposition)\b"
)
_OF_A_VOTE = lazy_regex(
    r"(?i)\b(?:vot(?:e[sd]?|ing)|ballots?|abstain\w*|abstentions?|in favou?r|passed|approved|rejected)\b"
)
# "Three of the 14 games to play" have not been played; "$4 million for the rest of his contract" is not all of it.
_STILL_TO = lazy_regex(
    r"(?: (?!jobs|posts|roles|positions|staff|workers)[a-z-]+){0,2} (?:(?:still |left )?to"
    r" (?:play|go(?! (?:down|under|off|out|through))|come)|still to \w+)\b"
    r"|(?: (?!and\b)[a-z-]+){1,2} left(?=[.,;:]|$)|(?: [\w-]+){1,3} (?:that|who|which) (?:are|were) left\b"
    r"| (?:for|over|on) the (?:rest|remainder) of\b"
)
# Further classes, each with what tells it: the text before the figure and after it, and the whole sentence.
_SAID_BESIDE: dict[str, Callable[[str, str, str], object]] = {
    "capacity": lambda before, after, sentence: _ROOM.search(before) and not _HELD.match(after),
    "before": lambda before, after, sentence: _BEFORE_THAT.search(before) or _EARLIER.match(sentence),
    "against": lambda before, after, sentence: _AGAINST.match(after) and _OF_A_VOTE.search(sentence),
    "needed": lambda before, after, sentence: (
        _NEEDED.search(before) or _IS_NEEDED.match(after) or (_NEEDED_THEN.search(before) and _TO_PASS.match(after))
    ),
    "remaining": lambda before, after, sentence: _STILL_TO.match(after),
    "so far": lambda before, after, sentence: _AFTER.search(before) and _TAKEN_IN_TURN.match(after),
}


def populations_of(claim: Claim, before: str, after: str, words: Vocabulary) -> frozenset[str]:
    """Classes of the words that change who is counted: of the noun phrase, and beside the figure."""
    beside = _MORE.search(before) or (_TAKEN_IN_TURN.match(after) and _AT_AN_END.search(before))
    said = [*claim.modifiers, *([beside[1]] if beside else [])]
    found = frozenset(words.populations[s] for word in said if (s := stem(word)) in words.populations)
    if claim.value is not None and claim.value.high == 0:
        # Where none is confirmed, none is known.
        found -= {"confirmed"}
    found |= {name for name, tells in _SAID_BESIDE.items() if tells(before, after, claim.sentence)}
    if claim.kind is Kind.RATE:
        found -= {"capacity"}  # "carries 118,000 passengers a day": so many do come
    # "Firemen needed five hours", "a recount takes six days": that is how long it took.
    return found - {"needed", "capacity"} if claim.kind is Kind.DURATION else found


def told_apart(
    previous: Claim | None, concepts: tuple[str, ...], classes: frozenset[str], words: Vocabulary
) -> frozenset[str]:
    """Classes of words that only tell a count from the one before it: "killed three people and injured another 12"."""
    if previous is None or not previous.head or not concepts or not classes:
        return frozenset()
    if words.chain(words.concept(previous.head))[-1] != concepts[-1]:
        return frozenset()
    said = words.classes(f"{previous.subject or ''} {previous.predicate or ''}")
    return frozenset({"others"}) if said and not said & classes else frozenset()
