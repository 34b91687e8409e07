"""Numbers beside a player's name that are a score and not an age: "was 64 not out", "Neil Pask (61)"."""

import re
from functools import lru_cache

from claimcheck.checks.passages import plain
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_NOT_OUT = lazy_regex(r"^ ?(?:not out\b|\*|n\.o\.)")
# An article that uses two words of one game gives scores in that game's way.
_GAMES = (
    lazy_regex(r"\b(wicket|innings|over|run|stump|batsm[ae]n|batter|bowl(?:ed|er|ers|ing)|century|crease)s?\b"),
    lazy_regex(r"\b(birdie|bogey|bogie|eagle|par|fairway|leaderboard|tee)s?\b"),
)
_BRACKET = lazy_regex(r"\($")
_SCORED = lazy_regex(r"\b(?:was|were|made|hit|scored|on|with|for|shot) (?:a |an )?$")
_YEARS = lazy_regex(r"year|aged|[- ]old", re.IGNORECASE)


def is_score(text: str, claim: Claim) -> bool:
    """Whether what was read as an age may be a score, going by the words around it and the article's."""
    span = claim.span
    after = plain(text[span.end : span.end + 12])
    if _NOT_OUT.match(after):
        return True
    if _YEARS.search(claim.text + after):
        return False
    before = plain(text[max(0, span.start - 20) : span.start])
    bare = (_BRACKET.search(before) and after.startswith(")")) or _SCORED.search(before)
    return bool(bare) and _is_of_a_game(text)


@lru_cache(maxsize=64)
def _is_of_a_game(text: str) -> bool:
    return any(len({m[1] for m in game.finditer(text.lower())}) > 1 for game in _GAMES)
