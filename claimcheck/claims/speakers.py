"""Who says it: the source named beside a verb of saying, after "according to", or of the quotation around a claim."""

import re

from claimcheck.articles.span import Span
from claimcheck.claims.passages import Passage
from claimcheck.text.capitals import NameKind
from claimcheck.text.names import Names
from claimcheck.text.tokens import SPEECH
from claimcheck.text.words import (
    DETERMINERS,
    MONTHS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_VERBS,
    STOPS,
    WEEKDAYS,
    word_set,
)

_NO_SPEAKERS = (
    STOPS | NUMBER_WORDS | WEEKDAYS | MONTHS | word_set("it's that's there's also initially then later nobody everyone")
)
_NOUN_PHRASE = re.compile(r"(?:(?:the|a|an|its|his|her|their)\s+)?[^\W\d_][\w’'&-]*(?:\s+[^\W\d_][\w’'&-]*){0,6}")


def speaker_in(text: str, passage: Passage, names: Names) -> str | None:
    """The speaker of a sentence, a name in its full form where it is one, else the words printed ("police")."""
    span = passage.span
    for i, token in enumerate(passage.tokens):
        if token.classes & SPEECH:
            speaker = _before(text, span.start, token.start, names) or _inverted(text, token.end, span.end, names)
            if speaker:
                return speaker
        elif token.lower == "according" and i + 2 < len(passage.tokens) and passage.tokens[i + 1].lower == "to":
            return _after(text, passage.tokens[i + 2].start, span.end, names)
    return None


def _after(text: str, at: int, end: int, names: Names) -> str | None:
    m = _NOUN_PHRASE.match(text, at, end)
    if not m:
        return None
    inside = names.within(Span(m.start(), m.end()))
    if inside and inside[0].span.start - m.start() <= 24:
        return names.resolve(inside[0].text, inside[0].span.start)
    words: list[str] = []
    for word in m.group().split():
        if words and (word.lower() in STOPS or word.lower() in SPEECH_VERBS) and word.lower() not in ("of", "for"):
            break
        words.append(word)
    return " ".join(words) or None


def _before(text: str, start: int, at: int, names: Names) -> str | None:
    """The subject right before the verb: "Mr Noonan said", "the county council said", "officials said"."""
    name = names.before(at)
    if name is not None and name.span.start >= start and _is_gap(text[name.span.end : at]):
        return names.resolve(name.text, name.span.start)
    words = text[max(start, at - 60) : at].rstrip().split()
    if not words or words[-1][-1] in ",.;:\"”’'":
        return None
    phrase: list[str] = []
    for word in reversed(words[-5:]):
        bare = word.strip("\"“”'‘’,;:()")
        if bare != word and phrase:
            break
        if bare.lower() in PRONOUNS:
            return None if phrase else _pronoun(bare, start, names)
        if bare.lower() in PREPOSITIONS or bare.lower() in (
            "and",
            "that",
            "who",
            "which",
            "has",
            "have",
            "had",
            "is",
            "was",
        ):
            if bare.lower() in ("has", "have", "had") and not phrase:
                continue
            break
        if not phrase and (bare.lower() in _NO_SPEAKERS or not bare[:1].isalpha()):
            return None
        phrase.insert(0, bare)
        if bare.lower() in ("the", "a", "an", "his", "her", "their", "its"):
            break
    if not phrase or phrase[-1].lower() in DETERMINERS or any(c.isdigit() for c in phrase[0]):
        return None
    return " ".join(phrase)


def _is_gap(between: str) -> bool:
    """Nothing but white space, an age or an office between a name and its verb."""
    return not between.strip(" )\u00a0\n") or bool(
        re.fullmatch(r"\s*(?:,[^,]{1,80},)?(?:\s*(?:has|have|had|also|later|then))?\s*", between)
    )


def _pronoun(word: str, start: int, names: Names) -> str | None:
    if word.lower() not in ("he", "she"):
        return None
    i = start
    for _ in range(6):
        name = names.before(i)
        if name is None:
            return None
        if name.kind is NameKind.PERSON:
            return names.resolve(name.text, name.span.start)
        i = name.span.start
    return None


def _inverted(text: str, at: int, end: int, names: Names) -> str | None:
    """ "…," said Neil Hudgell."""
    inside = names.within(Span(at, min(end, at + 60)))
    if inside and text[at : inside[0].span.start].count(" ") <= 4 and "," not in text[at : inside[0].span.start]:
        words = text[at : inside[0].span.start].split()
        if not any(w.lower() in STOPS and w.lower() not in ("the", "a", "an") for w in words):
            return names.resolve(inside[0].text, inside[0].span.start)
    return None
