"""Page furniture: lines that a page prints round an article, and captions that it prints twice."""

import re

# How lines of page furniture begin; ``{}`` runs to the end of the line. A line says nothing else.
_OPENINGS = (
    r"advertisement\b",
    r"listen to (?:this|the) (?:article|story|audio)\b",
    r"loading (?:audio|video|comments|\.\.\.)",
    r"(?:this )?(?:video|audio|content) (?:can ?not|is not|could not|failed)\b",
    r"read (?:more|next|also|our)\b",
    r"(?:related|recommended|most read|most popular|more on this(?: story)?|you (?:may|might) (?:also )?like)\b\s?:?$",
    r"home\s?[>»›|]",
    r"(?:sign up|subscribe|register) (?:to|for|here|now|today)\b",
    r"want (?:more\?|a quick and expert)",
    r"(?:follow|like|join|find) us (?:on|at)\b",
    r"share (?:this|on|via)\b",
    r"click (?:here|to)\b",
    r"have you been affected\b",
    r"do you (?:know more|have a story)\b",
    r"got a (?:story|tip)\b",
    r"(?:email|whatsapp|text|call|contact) (?:us|the newsdesk|our newsdesk|newsdesk@)\b",
    r"text [A-Z]+ to \d",
    r"(?:media|press|editorial) (?:contact|enquiries|inquiries|office)s?\s?:",
    r"(?:notes to editors|ends|end)\W{0,3}$",
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled) by [^.!?]{1,200}\)?$",
    r"(?:©|copyright\b|all rights reserved\b)",
    r"(?:comments?|tags?|topics?|share|print|save)\s?$",
    r"skip to\b",
    r"more explainers\b",
)
_FURNITURE = re.compile(rf"[\s>*_#•·-]{{0,6}}(?:{'|'.join(_OPENINGS)})", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:text [A-Z]{3,12} to \d{4,6}|whatsapp us on|email the newsdesk|newsletter)\b.{0,40}$", re.IGNORECASE
)
# "READ MORE: Five held after raids" is a label and another article's title; a title makes claims.
_TEASER = re.compile(
    r"\W{0,4}(?:read (?:more|next|also)|related|more on this(?: story)?)\s?[:>»]\s{0,3}(?=\S)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"[\s(\[.,|/-]{0,4}\b(?:picture|pictures|pic|photo|photos|photograph|image|images|credit|video)s?"
    r"\s?(?:credit|by|courtesy)?\s?:\s?(?P<who>[^.!?:]{1,60})[)\].]?\s*\Z",
    re.IGNORECASE,
)
_CAPTION_OPENING = re.compile(
    r"(?:picture|pictured|photo|image|caption|above|below)\s?:\s|clockwise from\b"
    r"|pictured(?:,| above| left| right)\b|\(pictured\)",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 400
SHORTEST_REPEAT = 20


def is_furniture(line: str) -> bool:
    """Whether a line is page furniture as a whole."""
    return len(line) <= 220 and bool(_FURNITURE.match(line) or (len(line) <= 120 and _CALL.search(line)))


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
    if len(line) < 2 * SHORTEST_REPEAT:
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
    if len(previous) < SHORTEST_REPEAT or not line.startswith(previous):
        return False
    rest = line[len(previous) :]
    return not rest.strip(" .") or (credit_start(line) or 0) >= len(previous)
