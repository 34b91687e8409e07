"""Who says it: the source named beside a verb of saying, after "according to", or of the quotation around a claim."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from claimcheck.articles.calendar_names import CALENDAR_NAMES
from claimcheck.articles.span import Span
from claimcheck.claims.passages import Passage
from claimcheck.patterns import lazy_regex
from claimcheck.text.capitals import PERSON
from claimcheck.text.names import Names
from claimcheck.text.plain import choices, lowered
from claimcheck.text.tokens import SOURCE, SPEECH
from claimcheck.text.words import (
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_VERBS,
    STOPS,
    word_set,
)

_NO_SPEAKERS = (
    STOPS | NUMBER_WORDS | CALENDAR_NAMES | word_set("it's that's there's also initially then later nobody everyone")
)
_WORD_ENDS = r"(?![\w‐‑-])"
# For text in lower case. It opens with what may stand before a word: ``re`` skips the letters of the text with it.
_SAYING = lazy_regex(rf"[^a-z’'‐‑-](?<!\w)(?:{choices(SPEECH_VERBS, _WORD_ENDS)}|according(?P<source>\s+to\s))")
_NOUN_PHRASE = lazy_regex(r"(?:(?:the|a|an|its|his|her|their)\s+)?[^\W\d_][\w’'&-]*(?:\s+[^\W\d_][\w’'&-]*){0,6}")
_TO_VERB = lazy_regex(r"\s*(?:,[^,]{1,80},)?(?:\s*(?:has|have|had|also|later|then))?\s*")
_MARKS = "\"“”'‘’,;:()"
_SAYS = SPEECH | SOURCE
# "Has said", and what else is no part of the noun phrase before it; what such a phrase begins with.
_PERFECT = word_set("has have had")
_NO_PART = PREPOSITIONS | _PERFECT | word_set("and is was")
_LOOK_BACK = 6
_FIRST = word_set("the a an his her their its")


class Saying(NamedTuple):
    """A verb of saying, or, where it is a ``source``, "according to"; code-point offsets, end exclusive."""

    start: int
    end: int
    source: bool = False


class Sayings:
    """Every saying of an article, looked for once and only where a quotation asks who is quoted."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _all(self) -> list[Saying]:
        # A mark before the text, so that what opens it has one: a match begins where its word does without the mark.
        low = f"\n{lowered(self._text)}"
        return [Saying(m.start(), m.end() - 1, m.lastgroup is not None) for m in _SAYING.finditer(low)]

    def within(self, stretch: Span) -> list[Saying]:
        """The sayings of a stretch, in order."""
        first = bisect_left(self._all, stretch.start, key=lambda saying: saying.start)
        return self._all[first : bisect_left(self._all, stretch.end, first, key=lambda saying: saying.end)]


def speaker_in(text: str, passage: Passage, names: Names, sayings: Sayings) -> str | None:
    """The speaker of a sentence, a name in its full form where it is one, else the words printed ("police")."""
    named = passage.classes & _SAYS
    speaker = _named(text, passage.span, _sayings_of(passage), names) if named else None
    if speaker is None and is_quoted(text, passage):
        return _of_quotation(text, passage, names, sayings)
    return speaker


def _sayings_of(passage: Passage) -> Iterator[Saying]:
    tokens, starts = passage.tokens, passage.starts
    for i in [i for i, token in enumerate(tokens) if token.classes & _SAYS]:
        if tokens[i].classes & SPEECH:
            yield Saying(starts[i], passage.end(i))
        elif i + 2 < len(tokens) and tokens[i + 1].lower == "to":
            yield Saying(starts[i], starts[i + 2], source=True)


def _named(text: str, stretch: Span, sayings: Iterable[Saying], names: Names) -> str | None:
    """The first speaker that the sayings of a stretch name."""
    for start, end, source in sayings:
        if source:
            return _after(text, end, stretch.end, names)
        speaker = _before(text, stretch.start, start, names) or _inverted(text, end, stretch.end, names)
        if speaker:
            return speaker
    return None


def is_quoted(text: str, passage: Passage) -> bool:
    """Whether the sentence begins inside a quotation, or with one."""
    start, end = max(passage.block.start, passage.span.start - _LONGEST_BLOCK), passage.span.start + 1
    return text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2 == 1


def _of_quotation(text: str, passage: Passage, names: Names, sayings: Sayings) -> str | None:
    """Who is quoted: named after the sentence or before it in its paragraph, else where the quotation opens."""
    block, span = passage.block, passage.span
    after = Span(span.end, min(block.end, span.end + _REACH))
    ahead = Span(max(block.start, span.start - _REACH), span.start)
    for stretch in (after, ahead, *_paragraphs_before(text, block)):
        speaker = _named(text, stretch, sayings.within(stretch), names)
        if speaker:
            return speaker
    return None


def _paragraphs_before(text: str, block: Span) -> Iterator[Span]:
    """Back through the paragraphs of one quotation, each of which begins with a quotation mark, to the first."""
    start = block.start
    for _ in range(_LONGEST_QUOTATION):
        if text[start : start + 1] not in _OPENING:
            return
        end = len(text[max(0, start - _REACH) : start].rstrip()) + max(0, start - _REACH)
        start = max(text.rfind("\n", max(0, end - _REACH), end), text.rfind("\u2029", max(0, end - _REACH), end)) + 1
        if end <= start:
            return
        yield Span(start, end)


_OPENING = frozenset({"“", '"', "‘"})
_LONGEST_QUOTATION = 4
_REACH = 1500
_LONGEST_BLOCK = 5000


def _after(text: str, at: int, end: int, names: Names) -> str | None:
    m = _NOUN_PHRASE.match(text, at, end)
    if not m:
        return None
    inside = names.within(m.start(), m.end())
    if inside and inside[0].start - m.start() <= 24:
        return inside[0].full
    words: list[str] = []
    for word in m.group().split():
        if words and (word.lower() in STOPS or word.lower() in SPEECH_VERBS) and word.lower() not in ("of", "for"):
            break
        words.append(word)
    return " ".join(words) or None


def _before(text: str, start: int, at: int, names: Names) -> str | None:
    """The subject right before the verb: "Mr Noonan said", "the county council said", "officials said"."""
    name = names.before(at)
    if name is not None and name.start >= start and _is_gap(text[name.end : at]):
        return name.full
    words = text[max(start, at - 60) : at].rstrip().split()
    if not words or words[-1][-1] in ",.;:\"”’'":
        return None
    phrase: list[str] = []
    for word in reversed(words[-5:]):
        bare = word.strip(_MARKS)
        lower = bare.lower()
        if bare != word and phrase:
            break
        if lower in PRONOUNS:
            return None if phrase else _pronoun(bare, start, names)
        if lower in _PERFECT and not phrase:
            continue
        if lower in _NO_PART and not (lower == "of" and phrase):
            break
        if not phrase and (lower in _NO_SPEAKERS or not bare[:1].isalpha()):
            return None
        phrase.insert(0, bare)
        if lower in _FIRST:
            break
    if not phrase or phrase[-1].lower() in DETERMINERS or any(c.isdigit() for c in phrase[0]):
        return None
    return " ".join(phrase)


def _is_gap(between: str) -> bool:
    """Nothing but white space, an age or an office between a name and its verb."""
    return not between.strip(" )\u00a0\n") or bool(_TO_VERB.fullmatch(between))


def _pronoun(word: str, start: int, names: Names) -> str | None:
    if word.lower() not in ("he", "she"):
        return None
    return next((name.full for name in names.back_from(start, _LOOK_BACK) if name.kind is PERSON), None)


def _inverted(text: str, at: int, end: int, names: Names) -> str | None:
    """The speaker named behind the verb: "…," said Neil Hudgell."""
    inside = names.within(at, min(end, at + 60))
    if inside and text[at : inside[0].start].count(" ") <= 4 and "," not in text[at : inside[0].start]:
        words = text[at : inside[0].start].split()
        if not any(w.lower() in STOPS and w.lower() not in ("the", "a", "an") for w in words):
            return inside[0].full
    return None
