"""Number words that count nothing: "one" as a pronoun, names ("the Group of Seven"), idioms, parts of how a thing is
built; and figures that are a result.
"""

import re

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.fractions import multiplies
from claimcheck.quantities.number_words import spelled
from claimcheck.quantities.numeral import IN_FRACTION, IN_VAGUE, Numeral
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.tables import rows
from claimcheck.text.nouns import is_plural
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import (
    ADJECTIVES,
    AUXILIARIES,
    NOMINAL_ADJECTIVES,
    POPULATION_WORDS,
    SPEECH_VERBS,
    STOPS,
    word_set,
)

_AFTER_ONE = phrase_regex(
    "[-‐‑](?:time|off|sided|way|on|stop|liner|size|another|to|third|half|quarter|fifth|party|day|year(?!-old)|nil|"
    r"touch|eyed)\b|['’]s\b| (?:hopes|wonders|thinks|knows|expects|imagines|suspects|better|another|day|by one|"
    "or the other|after|point|stage|thing|way|can|who|that|which|would|could|should|must|might|may|has to|we|i|you|"
    r"he|she|they|of (?:the )?(?:[\w’'-]+ ){0,4}?(?:most|best|worst|least|[a-z]{2,12}(?:est|iest))|"
    r"of (?:those|these|my|our|his|her|us|them|its)|across|will)\b",
    re.IGNORECASE,
)
_BEFORE_ONE = phrase_regex(
    r"\b(?:no|any|every|each|some|the|this|that|which|another|new|big|good|great|old|last|next|first|second|third|"
    "fourth|fifth|(?:the|an?|his|her|its|their|my|our|who) only|other|loved|little|square|number|page|day|with|own|"
    r"lodging|same|single|own|an|is|was|be|as|for|like|not|(?:the|an?) [a-z]{2,9}(?:er|est))(?: |-)$",
    re.IGNORECASE,
)
_NOUN_AFTER = phrase_regex(r" (?!of\b|and\b|or\b|in\b|to\b|for\b|on\b|at\b|from\b|with\b)[a-z]", re.IGNORECASE)
# "The chance is one in four", "which means that one in 90 died"; "that one in 2019" is another.
_OF_SO_MANY = phrase_regex(
    rf" (?:in|out of)(?: every)? (?:(?!(?:19|20)[0-9]{{2}}\b)[0-9]+|{spelled(2, 10)}|twenty"
    r"|a (?:dozen|hundred|thousand|million))\b"
)
_PERIOD_BEFORE = phrase_regex(
    r"\b(?:first|second|third|fourth|final|last|next|this|that|latest|current|previous|opening|closing|fiscal|the|"
    "other|better|every|each|per|early|late|his|her|their|our|my)(?: |-)$",
    re.IGNORECASE,
)
_HALF_IN_COMPOUND = phrase_regex(
    "[-‐‑](?!an?-|of-|million|billion|dozen|hour|mile|inch|pint|acre)| (?:time|term|way|brother|sister|back|century|"
    r"year|hearted|asleep|awake|naked|dead|drunk|joking|expecting|expected|listening)\b",
    re.IGNORECASE,
)
# "Won by a length and a half"
_NOUN_AND = phrase_regex(r"\b(?:an?|one) [a-z]+ and $")
_SHARE_AFTER = phrase_regex(r" (?:of|the|an?|its|his|her|their|our|that|those|these|as|all)\b", re.IGNORECASE)
# "Scores were hurt", not "his test scores were lost".
_HARMED = phrase_regex(
    " (?:more |others )?(?:(?:were|are|was|have been|had been) (?:feared |reported |left |being )?)?(?:injured|hurt|"
    "wounded|killed|dead|died|missing|arrested|detained|evacuated|rescued|treated|trapped|displaced|stranded|"
    r"homeless|fled)\b"
)
_CLAUSE_BEGINS = lazy_regex(
    r"(?:(?:^|[.!?;:,“\"]\s|\b(?:and|but|with|where|while|as|that|left|least)\s)|\n\s*)\Z", re.IGNORECASE
)
_CAPITAL_BESIDE = lazy_regex(r"\s[A-Z][a-z’']")
_NAME_ENDS = lazy_regex(r"\b[A-Z][\w’'&.-]*\s\Z|\b[Tt]he\s\Z")
# "LAST ORDERS Twelve hurt in brewery fire": a headline begins after it.
_KICKER = lazy_regex(r"(?:\A|\n)(?:[A-Z]{2,}[,:!?’']{0,2} ){2,}\Z")
# Headlines that give every word a capital leave these small.
_SMALL_WORD = lazy_regex(
    r"\b(?!(?:the|and|but|nor|for|off|out|per|via|yet|with|from|into|onto|over|than|upon|near|amid|after|before|"
    r"under|about|against|between|without|within|during|through|until|since|among|across|behind|despite)\b)[a-z]{3,}"
)
_HYPHENS = frozenset("-‐‑")
_BUILD = lazy_regex(
    "[-‐‑](?:speed|cylinder|door|wheel|wheeled|wheeler|stroke|stor(?:e?y|ied)|stars?|way|lane|sided|legged|letter|"
    "piece|ply|bar|dimensional|digit|figure|track|tier|pronged|course|time|tone|fold|string|handed|foot-long|pin|"
    r"pack|by|hander|footer|night|nation|ball|weekly|monthly|yearly|hourly|in-one|in-1|something(?:s|th)?)\b",
    re.IGNORECASE,
)
_FIRST_OF_RESULT = lazy_regex(r"\s[A-Z][\w’'.-]{1,20}(?:\s[A-Z][\w’'.-]{1,20}){0,2}\s[0-9]{1,3}(?![\w.,]{0,12}[0-9])")
_SECOND_OF_RESULT = lazy_regex(r"[0-9]\s[A-Z][\w’'.-]{1,20}(?:\s[A-Z][\w’'.-]{1,20}){0,2}\s$")
_RUN = lazy_regex(r"(?:[ \u00a0][A-Z][\w’'&-]*){1,4}")
_NEXT_WORDS = lazy_regex(r",? ([a-z]+)(?: ([\w]+))?")
_SINGULAR_VERBS = word_set("is was has isn't wasn't hasn't says")
_PEOPLES = word_set(
    "british english irish scottish welsh dutch french spanish turkish polish danish swedish swiss thai"
)
_NOT_IN_NAMES = STOPS | ADJECTIVES | NOMINAL_ADJECTIVES | POPULATION_WORDS | _PEOPLES
_RELATIVES = word_set("which who")
_LONGEST = 4
# Companies, bands, places, contests and programmes whose names could as well be a number of things.
_KNOWN = frozenset(rows("names")["begun by a number"].split(", "))


def is_pronoun(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether a "one" is a pronoun or an article, where "two" could not stand ("no one", "the one who")."""
    if stop - start != 3 or text[start:stop].lower() != "one":
        return False
    if _AFTER_ONE.match(text, stop, end):
        return True
    before = _BEFORE_ONE.search(text[max(floor, start - 12) : start])
    if not before:
        return False
    # "is one independent", "with one independent" count; "is one of", "is one." do not.
    word = before.group().split()[0].lower().rstrip("-")
    linking = word in ("is", "was", "be", "as", "for", "with", "not", "like")
    if (linking or word == "that") and _OF_SO_MANY.match(text, stop, end):
        return False
    return not (linking and _NOUN_AFTER.match(text, stop, end))


def is_idiom(text: str, number: Numeral, end: int) -> bool:
    """Whether a number word names something else: "the second half", "in the quarter", "half-time", "he scores"."""
    start, stop = number.span
    if number.form is IN_VAGUE:
        word = text[start:stop].lower()
        if word not in ("scores", "tens") or text[stop : stop + 4].lower().split() == ["of"]:
            return False
        of_people = _HARMED.match(text, stop, end) and _CLAUSE_BEGINS.search(text[max(0, start - 16) : start])
        return word == "tens" or not of_people
    word = text[max(start, stop - 7) : stop].lower()
    if number.form is not IN_FRACTION or not word.endswith(("half", "quarter")):
        return False
    if _HALF_IN_COMPOUND.match(text, stop, end) or _NOUN_AND.search(text[max(0, start - 24) : start]):
        return True
    if _PERIOD_BEFORE.search(text[max(0, start - 12) : start]):  # the rank before it ends the stretch: "first-half"
        return True
    return start + 7 == stop and word == "quarter" and not _SHARE_AFTER.match(text, stop, end)


def is_name(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether a number word has a capital where the sentence gives it none: "the Three Tuns", "the Group of Seven".

    A headline that gives every word a capital has none in small letters nearby.
    """
    if (
        not text[start].isupper()
        or text[start + 1 : start + 2].isupper()
        or text[start - 1 : start] not in (" ", "\u00a0")
    ):
        return False
    if not (text[start - 2].isalpha() or text[start - 2] in "’'"):
        return False
    left = text[max(floor, start - 48) : start].rpartition("\n\n")[2]
    if _KICKER.search(left):
        return False
    if not (_CAPITAL_BESIDE.match(text, stop, end) or _NAME_ENDS.search(left) or left.endswith(" of ")):
        return False
    return bool(_SMALL_WORD.search(left) or _SMALL_WORD.search(text[stop : min(end, stop + 48)].partition("\n\n")[0]))


def is_attribute(text: str, number: Span, floor: int, end: int) -> bool:
    """Whether the number is part of how a thing is built ("six-speed", "four-door"): it counts nothing there."""
    built = _BUILD.match(text, number.end, end) if text[number.end : number.end + 1] in _HYPHENS else None
    if built is None:
        return False
    return not (built.group().endswith("fold") and multiplies(text, number.start, built.end(), floor, end))


def is_result(text: str, span: Span, floor: int, end: int) -> bool:
    """Whether a bare figure stands in a result ("Kingsmere 1 Rovers 1"): nothing printed tells what it counts."""
    if not text[span.start].isdigit() or text[max(0, span.start - 40) : span.end + 40].isupper():
        return False
    if text[span.end + 1 : span.end + 2].isupper() and _FIRST_OF_RESULT.match(text, span.end, end):
        return True
    name = text[max(floor - 4, span.start - 22, 0) : span.start].split()[-1:]
    return bool(name and name[0][0].isupper() and _SECOND_OF_RESULT.search(text[max(0, span.start - 48) : span.start]))


def opens_with_name(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the number word text[start:stop], which has a capital, begins a name.

    That is so where it is known as one, where what follows is no plural and yet the subject of a verb ("Seven Network
    said"), and where one thing is said to be it ("Five Ways is").
    """
    run = _RUN.match(text, stop, end)
    if run is None or text[start + 1 : start + 2].isupper() or text[max(0, start - 2) : start - 1].isalnum():
        return False
    words = text[start : run.end()].lower().replace("\u00a0", " ").split(" ")
    after = _NEXT_WORDS.match(text, run.end(), end)
    if any(" ".join(words[:n]) in _KNOWN for n in range(2, _LONGEST + 1)):
        return True
    if after is None or words[0] == "one":
        return False
    verb = after[1]
    if verb in _SINGULAR_VERBS and text[run.end()] != ",":
        return True
    if any(word in _NOT_IN_NAMES or word.endswith("ese") or is_plural(word) for word in words[1:]):
        return False
    if verb in AUXILIARIES or verb in SPEECH_VERBS or verb in _RELATIVES:
        return True
    # "Three UK based firms" are firms.
    return is_verb_form(verb) and (after[2] is None or not after[2].islower() or after[2] in STOPS)
