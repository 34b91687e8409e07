"""Page furniture: lines that a page prints round an article, picture captions with their credits, what stands twice."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.articles.article import BODY, CAPTION, FURNITURE, HEADLINE, Part, Role
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

# Furniture that has a form rather than a wording; the wordings are the lexicon's (rules/lexicon/furniture.yaml).
# "READ MORE: Five held after raids" is a label and another article's title: a title makes claims.
_OPENING = lazy_regex(
    r"[\s>*_•·-]{0,6}(?:"
    r"(?P<teaser>(?:read (?:more|next|also)|related|more on this(?: story)?)\s?[:>»]\s{0,3}(?=\S))"
    r"|(?P<line>home\s?[>»›|]"
    r"|text [A-Z]{3,12} to \d"
    r"|\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{1,200}\)\Z"
    r"|(?:additional )?(?:reporting|writing|editing|compiled) by (?-i:[A-Z])[^.!?]{1,100}\Z"
    r"|(?:ends|end|notes to editors|comments?|tags?|topics?|share|print|save|advertisement)\W{0,3}\Z"
    r"|!\[[^\]]{0,500}\]\([^)]{0,500}\)\Z|<!--.{0,2000}?-->\Z)"
    r"|(?P<heading>#{1,6}\s{1,4}(?=\S))"
    r"|(?P<caption>(?:picture|pictured|photo|image|caption|above|below)\s?:\s|clockwise from\b"
    r"|pictured(?:,| above| left| right)\b|\(pictured\))"
    r")",
    re.IGNORECASE,
)
_CALL = lazy_regex(
    r"[.!?]\s(?:text [A-Z]{3,12} to \d{4,6}|whatsapp us on|email the newsdesk|sign up to our).{0,60}\Z", re.IGNORECASE
)
_CREDIT = lazy_regex(
    r"[\s(\[.,|/-]{0,4}\b(?:(?:Picture|Pic|Photo|Photograph|Image|Credit|Video)s?|PICTURE|PHOTO|(?<=[(\[])(?:picture"
    r"|photo|image))"
    r"\s?(?i:credit|by|courtesy)?\s?:\s?[A-Z©][^.!?:\d]{0,60}[)\]]?\s*\Z"
)
# A box that lists what others read: its titles are of other stories, and their numbers count nothing.
_BOX = lazy_regex(
    r"[\s>*_•·-]{0,6}(?:(?:the )?(?:\d{1,2} )?most[ -](?:read|viewed|popular|watched|shared|commented)"
    r"|trending|popular)(?: (?:now|today|stories|articles|news|in \w{1,20}|on \w{1,20})){0,2}[\s:*_]{0,6}",
    re.IGNORECASE,
)
_TITLE_ENDS = (".", ".”", '."', ".'", ".’")
_LONGEST_LABEL, _LONGEST_TITLE = 40, 120
_LONGEST_CAPTION = 400
# From the colon on.
_LONGEST_CREDIT = 64
_SHORTEST_REPEAT = 20


def read_furniture(text: str, span: Span, wordings: tuple[str, ...]) -> tuple[Part, ...]:
    """The parts of a line that is furniture or a caption, or holds one; nothing for a line of plain text.

    wordings: how lines of furniture begin, lower case.
    """
    start, end = span
    length = end - start
    if length > 3 * _LONGEST_CAPTION:
        return ()
    line = text[start:end]
    if length >= 2 * _SHORTEST_REPEAT and (repeat := _repeat_start(line)):
        return _pieces(text, (CAPTION, start, start + repeat), (FURNITURE, start + repeat, end))
    if length > _LONGEST_CAPTION:
        return ()
    if ":" in line and (credit := _credit_start(line)):
        return _pieces(text, (CAPTION, start, start + credit), (FURNITURE, start + credit, end))
    found = _OPENING.match(line)
    if (not found and (_begins_with(line, wordings) or ("?" in line and _CALL.search(line)))) or (
        found and found["line"]
    ):
        return (Part(FURNITURE, span),)
    if not found:
        return ()
    if found["caption"]:
        return (Part(CAPTION, span),)
    return _pieces(text, (FURNITURE, start, start + found.end()), (BODY, start + found.end(), end))


def without_boxes(text: str, parts: Iterable[Part]) -> Iterator[Part]:
    """The parts; a label such as "Most read" is furniture, and so are the titles below it.

    A title is short and ends as no sentence does: the first line that is none ends the box, and so does a headline.
    """
    inside = False
    for part in parts:
        start, end = part.span
        if part.role is HEADLINE or end - start > _LONGEST_TITLE or text[start:end].endswith(_TITLE_ENDS):
            inside = False
        elif part.role is BODY and end - start <= _LONGEST_LABEL and _BOX.fullmatch(text, start, end):
            inside = True
        yield Part(FURNITURE, part.span) if inside and part.role is BODY else part


def without_repeats(text: str, parts: list[Part]) -> Iterator[Part]:
    """The parts; what is printed again is furniture: a caption with and without its credit, a title above and below.

    Of two lines on end of which the second prints the first again, with at most a credit added, the first is a caption.
    """
    seen: set[str] = set()
    lines = [text[part.span.start : part.span.end] for part in parts]
    extends = [False, *map(_extends, lines[1:], lines), False]
    for i, part in enumerate(parts):
        role = part.role
        if role in (HEADLINE, BODY, CAPTION):
            if extends[i] or lines[i] in seen:
                role = FURNITURE
            elif extends[i + 1]:
                role = CAPTION
            if role in (HEADLINE, CAPTION) and len(lines[i]) >= _SHORTEST_REPEAT:
                seen.add(lines[i])
        yield part if role is part.role else Part(role, part.span)


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without white space and byte order marks at its ends."""
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    return Span(start, end)


def _pieces(text: str, *pieces: tuple[Role, int, int]) -> tuple[Part, ...]:
    spans = ((role, trimmed(text, start, end)) for role, start, end in pieces)
    return tuple(Part(role, span) for role, span in spans if span.start < span.end)


def _begins_with(line: str, wordings: tuple[str, ...]) -> bool:
    opening = line[:60].lower().lstrip(" >*_#•·-")
    likely = _by_first_letter(wordings).get(opening[:1], ())
    if not opening.startswith(likely):
        return False
    longest = max((wording for wording in likely if opening.startswith(wording)), key=len)
    return not (longest[-1].isalnum() and opening[len(longest) : len(longest) + 1].isalnum())


@lru_cache(maxsize=1)
def _by_first_letter(wordings: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {letter: tuple(w for w in wordings if w[:1] == letter) for letter in {w[:1] for w in wordings}}


def _credit_start(line: str) -> int | None:
    """Where a picture credit begins that ends a line: the line before it is a caption. None where there is none."""
    colon = line.rfind(":")
    if len(line) - colon > _LONGEST_CREDIT:
        return None
    found = _CREDIT.search(line, max(0, colon - 30))
    return found.start() if found else None


def _repeat_start(line: str) -> int | None:
    """Where a text begins to be printed a second time, up to the line's end: "A crew at workA crew at work".

    One search for the line's last characters and one comparison; linear.
    """
    tail = line[-_SHORTEST_REPEAT:]
    at = line.rfind(tail, 0, len(line) - _SHORTEST_REPEAT)
    if at < 0:
        return None
    period = len(line) - _SHORTEST_REPEAT - at
    second, first = line[-period:], line[max(0, len(line) - 2 * period) : -period]
    return len(line) - period if first.strip() == second.strip() else None


def _extends(line: str, previous: str) -> bool:
    """Whether a line prints the one before it again, with at most a picture credit added."""
    if not _SHORTEST_REPEAT <= len(previous) <= _LONGEST_CAPTION or not line.startswith(previous):
        return False
    return not line[len(previous) :].strip(" .") or (_credit_start(line) or 0) >= len(previous)
