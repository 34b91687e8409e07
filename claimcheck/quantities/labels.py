"""Numbers that are names with the word beside them: "Ward 7", "FTSE 100", "a 911 call", "12 Mill Road", "3 May"."""

from claimcheck.articles.calendar_names import MONTHS
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.tables import rows
from claimcheck.text.words import word_set

# Words whose number is a name: "Ward 7", "Article 8", "iPhone 12", "FTSE 100".
_LABELS = word_set(rows("labels")["any"])
# These are names with a capital only: "Year 6 pupils", "last year 12 people died"; "No 10", "no 12-year-old".
_CAPITAL_LABELS = word_set(rows("labels")["with a capital"])
_ROAD_OF = word_set("U.S. US Road Route")
_ON_ROAD = word_set("on off along near onto across from down up at State County Farm Township and of")
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Place|Square|Boulevard|Blvd|Terrace|Crescent|Way|Rue|"
    r"Gardens|Walk|Row|Parade)"
)
_ADDRESS = phrase_regex(rf"[A-Za-z]?,? (?:[A-Z0-9][\w.’'-]{{0,15}} ){{0,3}}{_STREET}\b")
# "40 B.C. residents" are British Columbians.
_NO_RESIDENTS = r"(?! (?!this\b|thus\b)[a-z]{3,}s\b)"
# "a 911 call", "the 747 jet", "the 8088 chip", "the 486 is": one thing that goes by its number.
_ONE_SO_NAMED = phrase_regex(
    " (?:call|caller|operator|dispatcher|jet|jetliner|airliner|plane|helicopter|chip|microchip|processor|"
    r"microprocessor|rifle|pistol|block(?= of\b)|handset|locomotive|Dreamliner|MAX|Max\s[0-9]|BC|BCE|AD|CE)\b|"
    rf" (?:B\.C\.{_NO_RESIDENTS}|A\.D\.|C\.E\.)"
)
_OF_AN_ERA = phrase_regex(rf" (?:(?:BC|AD)\b|B\.C\.{_NO_RESIDENTS}|A\.D\.)")
_SINGULAR_VERB = phrase_regex(r" (?:is|was|has|isn['’]t|wasn['’]t|hasn['’]t)\b")
# "The Brellin 50 index fell."
_INDEX_NOUN = phrase_regex(r" (?:index|indexes|futures)\b")
_EMERGENCY = frozenset({"911", "999"})
_RANG = word_set("called rang phoned dialled dialed calls")
# "Quoting incident 214 of 7 October", "log 0611."
_FILED_UNDER = word_set("incident log reference ref")
_ENDS_FILING = phrase_regex(r" of [0-9]|\s?(?:[.,;)]|$)")
# What is a month only with a capital.
_ALSO_VERBS = word_set("march may mar")
_WORD_AFTER = phrase_regex("(?: of)?(?: |-)([A-Za-z]+)")
PLURAL_AFTER = phrase_regex(r"(?: [a-z][a-z'’-]{1,20}){0,2}? (?:people|men|women|children|[a-z]{2,20}[^s\W]s)\b")
_COUNTS = phrase_regex(rf"%| (?:per ?cent|percent)\b|{PLURAL_AFTER.pattern}")


def is_labelled(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether the word before the figure, or what follows, makes it a name, a day of a month or a house number."""
    words = text[max(floor, start - 24) : start].split()
    word = words[-1] if words else ""
    label = word.lstrip("(\"'‘“").rpartition("/")[2]
    if label.lower() in _LABELS or (label in _CAPITAL_LABELS and text[stop : stop + 1] not in ("-", "/")):
        return True
    if label.lower() in _FILED_UNDER and _ENDS_FILING.match(text, stop, end):
        return True
    if label in _ROAD_OF and words[-2:-1] and words[-2] in _ON_ROAD:
        return True  # "near U.S. 31"
    if word[:1].isupper() and _INDEX_NOUN.match(text, stop, end):
        return True
    after = text[stop : stop + 3]
    if 2 <= stop - start <= 4 and _goes_by_number(text, start, stop, end, word.lower()):
        return True
    if stop - start == 5 and len(word) == 2 and word.isupper() and words[-2:-1] and words[-2][-1] == ",":
        return True  # "Springfield, IL 62701"
    if stop - start <= 2:
        if word == "the" and len(words) > 1:
            word = words[-2]
        if _is_month(word.rstrip(".,")):
            return not (word[-1] == "," and _COUNTS.match(text, stop, end))  # "In March, 11 pilgrims died"
        month = _WORD_AFTER.match(text, stop, end)
        if month and _is_month(month[1]):
            return True
    street = after[:1] == "," or after[:1].isalpha() or after[1:2].isupper() or after[1:2].isdigit()
    return bool(street and _ADDRESS.match(text, stop, end))


def _goes_by_number(text: str, start: int, stop: int, end: int, word: str) -> bool:
    """Whether three or four bare figures name one thing; ``word`` stands before them."""
    if not text[start:stop].isdigit() or stop - start < 3:
        return _OF_AN_ERA.match(text, stop, end) is not None
    if word in _RANG and text[start:stop] in _EMERGENCY:
        return True
    return bool(_ONE_SO_NAMED.match(text, stop, end) or (word == "the" and _SINGULAR_VERB.match(text, stop, end)))


def _is_month(word: str) -> bool:
    return word.lower() in MONTHS and word not in _ALSO_VERBS
