"""Whether what is said of a bare number is said of people only: "12 were arrested", "44 on board"."""

from claimcheck.claims.passages import Place
from claimcheck.text.tokens import PLURAL
from claimcheck.text.words import PERSON_VERBS


def is_aboard(place: Place, after: int) -> bool:
    """ "A tram with 44 on board", "21 aboard": who, if nothing else is said, are people."""
    following = [t.lower for t in place.passage.tokens[after : after + 2]]
    return following == ["on", "board"] or following[:1] == ["aboard"]


def asks_for_persons(place: Place, after: int) -> bool:
    """Whether the verb after the number, or the one just before it, is one that only people undergo or do."""
    tokens = place.passage.tokens
    start, end = place.clause
    if is_aboard(place, after) or (after < len(tokens) and tokens[after].lower == "who"):
        return True
    following = [t.lower for t in tokens[after : min(end, after + 5)] if t.is_word]
    # "Leeds had 40 arrests, Bradford 12": a noun that is counted itself.
    preceding = [
        tokens[k].lower
        for k in range(max(start, place.token - 3), place.token)
        if tokens[k].is_word and not (tokens[k].classes & PLURAL and k and tokens[k - 1].mention >= 0)
    ]
    return any(w in PERSON_VERBS for w in following) or any(w in PERSON_VERBS for w in preceding)
