"""Words before a date that are part of it: "early next year", "mid-June", "the end of 1990", "around Nov. 1"."""

from msgspec.structs import replace

from claimcheck.dates.moment import DAY, REF, WEEK, Mention, Moment
from claimcheck.patterns import lazy_regex

_PART_OF = lazy_regex(
    r"\b(?:(?:the\s+)?(?:very\s+)?(?:early|mid|late)(?:\s+(?:in|on)(?:\s+the)?)?[\s-]+|\bend-|"
    r"(?:earlier|later)\s+(?:(?:in|on)\s+)?(?:the\s+)?|(?:the\s+)?(?:beginning|start|middle|end|"
    r"close)\s+of\s+(?:the\s+)?)\Z"
)
# One of these words stands in whatever the patterns below match: one look at the words before saves the searches.
_PART_WORDS = frozenset(["early", "mid", "late", "earlier", "later", "beginning", "start", "middle", "end", "close"])
_ABOUT_WORDS = frozenset(["around", "about", "circa", "approximately"])
_LAST_WORDS = _PART_WORDS | _ABOUT_WORDS | {"in", "on", "of", "the", "w/c"}
_WEEK_COMMENCING = lazy_regex(r"\bw/c\s+\Z")
_ABOUT = lazy_regex(r"\b(?:around|about|circa|approximately)\s+\Z")


def with_modifiers(low: str, mention: Mention, floor: int) -> Mention:
    """The mention with what narrows or loosens it; TIMEX3 keeps such words in the extent and out of the value."""
    what = mention.what
    if not isinstance(what, Moment) or what.grain is REF:
        return mention
    start = mention.start
    words = low[max(floor, start - 28) : start].replace("-", " ").split()
    if not words or words[-1].lstrip("\"'([‘“") not in _LAST_WORDS:
        return mention
    if (
        words[-1] == "w/c"
        and what.grain is DAY
        and what.day
        and (week := _WEEK_COMMENCING.search(low, max(floor, start - 6), start))
    ):
        return Mention(week.start(), mention.end, replace(what, grain=WEEK))
    words[-1] = words[-1].lstrip("\"'([‘“")
    part = None if _PART_WORDS.isdisjoint(words) else _PART_OF.search(low, max(floor, start - 28), start)
    if part:
        start = part.start()
    if _ABOUT_WORDS.isdisjoint(words):
        return Mention(start, mention.end, what) if part else mention
    about = _ABOUT.search(low, max(floor, start - 16), start)
    if about:
        return Mention(about.start(), mention.end, replace(what, approximate=True))
    return Mention(start, mention.end, what)
