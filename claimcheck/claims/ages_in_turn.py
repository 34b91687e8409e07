"""Ages told in a row after as many names: "Alan and Christine Mottram, 52 and 50", "Paul Dean and his wife Susan, 61
and 58"."""

from collections.abc import Iterator, Sequence

from claimcheck.articles.span import Span
from claimcheck.claims.mentions import Mention
from claimcheck.patterns import lazy_regex
from claimcheck.text.names import Name, Names

_AND = lazy_regex(r",?\s+and\s+(?:aged\s+)?")
_COMMA = lazy_regex(r",\s+(?:aged\s+)?")
_BETWEEN_NAMES = lazy_regex(r"(?:,?\s+and|,)\s+(?:(?:his|her|their)\s+(?:[\w’'-]+\s+){1,3})?")
_LAST_OF_NAMES = lazy_regex(r"\band\s+(?:(?:his|her|their)\s+(?:[\w’'-]+\s+){1,3})?\Z")
_BEFORE_AGES = lazy_regex(r"\s*[,(]\s*(?:aged\s+)?")
# Nothing but its place in the list tells that the first word of a sentence is a name.
_OPENS_LIST = lazy_regex(r"[\"“'‘]?(\w+)(?:,?\s+and|,)\s+")


def rows_of_ages(text: str, mentions: Sequence[Mention], ages: Sequence[int]) -> Iterator[list[int]]:
    """The ages that follow each other with nothing but commas between, the last with "and"."""
    row: list[int] = []
    for i in ages:
        gap = text[mentions[row[-1]].span.end : mentions[i].span.start] if row else ""
        if row and i == row[-1] + 1 and _AND.fullmatch(gap):
            yield [*row, i]
            row = []
        elif row and i == row[-1] + 1 and _COMMA.fullmatch(gap):
            row.append(i)
        else:
            row = [i]


def listed_before(text: str, sentence: Span, before: int, many: int, names: Names) -> list[str]:
    """The last names, so many, of a list of them that ends right before an offset; empty where the list has fewer, and
    if it is none."""
    inside = [name for name in names.within(sentence.start, before) if name.end <= before]
    if not inside or not _BEFORE_AGES.fullmatch(text[inside[-1].end : before]):
        return []
    if not _LAST_OF_NAMES.search(text, sentence.start, inside[-1].start):
        return []
    listed = [inside.pop()]
    while inside and len(listed) < many and _BETWEEN_NAMES.fullmatch(text, inside[-1].end, listed[0].start):
        listed.insert(0, inside.pop())
    found = [_with_surname(name.full, listed[-1]) for name in listed]
    opening = _OPENS_LIST.fullmatch(text, sentence.start, listed[0].start) if len(listed) < many else None
    found = [_with_surname(opening[1], listed[-1]), *found] if opening else found
    return found if len(found) == many else []


def _with_surname(name: str, last: Name) -> str:
    """The name with the last one's surname where it has none: Alan Mottram of "Alan and Christine Mottram"."""
    return f"{name} {last.full.split()[-1]}" if " " not in name and " " in last.text else name
