"""Words that are two units, told apart by what stands beside them: pounds of money or weight, points of a share.

That a word has one sense throughout a text is Gale, Church and Yarowsky's "One sense per discourse" (1992).
"""

import re

from claimcheck.quantities.phrases import phrase_regex

_CURRENCY = r"(?:[$€¥]|[A-Z]{3} ?[0-9]|[0-9][0-9.,]* (?:[mb]illion )?(?:dollar|euro|franc|kron|yen|rupee|zloty))"
_ABOUT = "(?:about|around|roughly|some|nearly|almost|just over|just under|more than) "
_CONVERTED = phrase_regex(rf" pounds?,?(?: or | \()(?:{_ABOUT})?{_CURRENCY}")
# From so much on an amount in pounds is rarely a weight where money in pounds is told of as well.
_MUCH = 1_000
_WEIGHT = phrase_regex(
    r" pounds?(?: of (?!the\b|his\b|her\b|their\b|its\b|public\b|taxpayers)|"
    r",?(?: or | \()[^)]{1,30}(?:kg|kilo|tonne|ton\b))",
    re.IGNORECASE,
)
_WEIGHING = phrase_regex(r"\bweigh(?:s|ed|ing|t)?\b[^.;!?]{0,40}$", re.IGNORECASE)
_SHARE = r"[0-9][0-9.]*(?:\s?%| ?per ?cent\b| ?pc\b)"
_TO_A_SHARE = phrase_regex(
    rf" points? (?:to|from|on|at|above|below|higher than|lower than|up on|down on) (?:[a-z]+ ){{0,3}}{_SHARE}",
    re.IGNORECASE,
)
_FROM_A_SHARE = phrase_regex(
    r"(?:%|per ?cent|pc)(?:[^.;:!?0-9\n]{0,40}?[ ,(])(?:up|down|rise of|fall of|gain of|drop of|rising|falling|by) $",
    re.IGNORECASE,
)
_BEFORE = 64


def pounds_are_money(text: str, start: int, at: int, value: float) -> bool:
    """Whether the pounds after the number at [start, at) are money.

    They are where a currency follows as their conversion, and large amounts are in a text that has another such sum.
    """
    if _CONVERTED.match(text, at):
        return True
    if value < _MUCH or _WEIGHT.match(text, at) or _WEIGHING.search(text[max(0, start - _BEFORE) : start]):
        return False
    return "£" in text or _CONVERTED.search(text) is not None


def points_are_of_a_share(text: str, start: int, at: int) -> bool:
    """Whether the points after the number at [start, at) are percentage points: "up 3 points to 41 per cent"."""
    return bool(_TO_A_SHARE.match(text, at) or _FROM_A_SHARE.search(text[max(0, start - _BEFORE) : start]))
