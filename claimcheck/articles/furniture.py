"""Page furniture: lines that a page prints round an article, and captions that it prints twice."""

import re
from functools import cache

# Furniture that has a form rather than a wording; the wordings are the lexicon's (rules/lexicon/furniture.yaml).
_FORMS = re.compile(
    r"home\s?[>»›|]"
    r"|text [A-Z]{3,12} to \d"
    r"|\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{1,200}\)\Z"
    r"|(?:additional )?(?:reporting|writing|editing|compiled) by (?-i:[A-Z])[^.!?]{1,100}\Z"
    r"|(?:ends|end|notes to editors|comments?|tags?|topics?|share|print|save|advertisement)\W{0,3}\Z"
    r"|[^.!?]{0,60}[.!?]\s(?:text [A-Z]{3,12} to \d{4,6}|whatsapp us on|email the newsdesk|sign up to our).{0,60}\Z",
    re.IGNORECASE,
)
_BULLETS = re.compile(r"[\s>*_#•·-]{0,6}")
# "READ MORE: Five held after raids" is a label and another article's title; a title makes claims.
_TEASER = re.compile(
    r"\W{0,4}(?:read (?:more|next|also)|related|more on this(?: story)?)\s?[:>»]\s{0,3}(?=\S)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"[\s(\[.,|/-]{0,4}\b(?:(?:Picture|Pic|Photo|Photograph|Image|Credit|Video)s?|PICTURE|PHOTO|(?<=[(\[])(?:picture|photo|image))"
    r"\s?(?i:credit|by|courtesy)?\s?:\s?[A-Z©][^.!?:\d]{0,60}[)\]]?\s*\Z"
)
_CAPTION_OPENING = re.compile(
    r"(?:picture|pictured|photo|image|caption|above|below)\s?:\s|clockwise from\b"
    r"|pictured(?:,| above| left| right)\b|\(pictured\)",
    re.IGNORECASE,
)
_LONGEST_FURNITURE = 220
_LONGEST_CAPTION = 400
SHORTEST_REPEAT = 20


def is_furniture(line: str, wordings: tuple[str, ...]) -> bool:
    """Whether a line is page furniture as a whole: it has a form of it or begins with one of the wordings, any case."""
    if len(line) > _LONGEST_FURNITURE:
        return False
    start = _BULLETS.match(line)
    at = start.end() if start else 0
    return bool(_FORMS.match(line, at)) or (bool(wordings) and bool(_begins_with(wordings).match(line, at)))


@cache
def _begins_with(wordings: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?:{'|'.join(re.escape(wording.strip()) for wording in wordings)})(?!\w)", re.IGNORECASE)


def teaser_start(line: str) -> int:
    """Where the title begins in a line that points to another article ("READ MORE: …"); 0 in any other line."""
    found = _TEASER.match(line)
    return found.end() if found else 0


def credit_start(line: str) -> int | None:
    """Where a picture credit begins that ends a line: the line before it is a caption. None where there is none."""
    if len(line) > _LONGEST_CAPTION or ":" not in line:
        return None
    colon = line.rfind(":")
    found = _CREDIT.search(line, max(0, colon - 30))
    return found.start() if found and found.start() > 0 else None


def opens_as_caption(line: str) -> bool:
    """Whether a line says that it describes a picture ("Picture: Crews at the scene", "Clockwise from top left")."""
    return len(line) <= _LONGEST_CAPTION and bool(_CAPTION_OPENING.match(line))


def repeat_start(line: str) -> int | None:
    """Where a text begins to be printed a second time, up to the line's end: "A crew at workA crew at work".

    One search for the line's last characters and one comparison; linear.
    """
    if not 2 * SHORTEST_REPEAT <= len(line) <= 3 * _LONGEST_CAPTION:
        return None
    tail = line[-SHORTEST_REPEAT:]
    at = line.rfind(tail, 0, len(line) - SHORTEST_REPEAT)
    if at < 0:
        return None
    period = len(line) - SHORTEST_REPEAT - at
    second, first = line[-period:], line[max(0, len(line) - 2 * period) : -period]
    return len(line) - period if first.strip() == second.strip() else None


def extends(line: str, previous: str) -> bool:
    """Whether a line prints the one before it again, with at most a picture credit added."""
    if not SHORTEST_REPEAT <= len(previous) <= _LONGEST_CAPTION or not line.startswith(previous):
        return False
    rest = line[len(previous) :]
    return not rest.strip(" .") or (credit_start(line) or 0) >= len(previous)
