"""Ages of several people and lists of ages: "her two sons, 16 and 12,", "the pair, both 19,", "aged nine and 11"."""

from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.tables import rows
from claimcheck.text.nouns import is_plural, singular
from claimcheck.text.words import PERSON_NOUNS, word_set

_ANOTHER = phrase_regex("( and|,( and)?) ")
_ENDS_LIST = phrase_regex(r"\s?(?:[,;.)]|$)| (?:and|respectively)\b")
_AFTER_AGED = phrase_regex(r" (?:were|was|are|is|who|from|of|in|at|on|have|had|died|to|with|by)\b")
# "Her two sons, 16 and 12, wept", "Four teenagers, all 15, were charged".
_LISTED_AFTER = phrase_regex(
    r"(?:, [\w-]{1,9}){0,4},? and (?:[0-9]{1,2}|[a-z]{3,9})(?=\s?[.,;)]|$| (?:were|are|have|had|died|who)\b)"
)
_ALL_OF = phrase_regex(r"(\w+), (?:all|both|each) (?:aged? )?$")
_PEOPLE_BEFORE = phrase_regex(r"(\w+)(?:,| (?:were|are))\s{1,3}$")
_SEVERAL = word_set("pair couple duo trio two three four")
# Offices and trades; as titles and surnames, "King Olav", "Baker Hughes", they are no persons by themselves.
_OFFICES = word_set(rows("ages")["offices"])
_ONE_PERSON = (PERSON_NOUNS | _OFFICES) - word_set(
    "crew staff police human other dead wounded injured missing homeless unemployed troop"
)
CLOSED = phrase_regex(r"\s?(?:[,;.):]|$)| (?:and|was|is|were|who|has|had|said|told|died|pleaded|when|years?)\b")


def ages_of_several(text: str, left: str, at: int, end: int) -> bool:
    """Whether the number that ends at ``at`` is the age of one or all of the people named right before it."""
    together = _ALL_OF.search(left)
    if together:
        return _is_people(together[1]) and CLOSED.match(text, at, end) is not None
    people = _PEOPLE_BEFORE.search(left)
    return people is not None and _is_people(people[1]) and _LISTED_AFTER.match(text, at, end) is not None


def _is_people(word: str) -> bool:
    return word in _SEVERAL or (is_plural(word) and singular(word) in _ONE_PERSON)


def is_another_age(text: str, last: int, start: int, at: int, end: int) -> bool:
    """Whether text[start:at] goes on a list of ages that runs up to ``last``: "aged nine and 11"."""
    link = _ANOTHER.fullmatch(text, last, start)
    if not link:
        return False
    # "Port, 47, and 12 were hurt" counts; "aged nine and 12 were hurt" does not.
    return bool(_ENDS_LIST.match(text, at, end) or (link[1][0] != "," and _AFTER_AGED.match(text, at, end)))


def is_person(word: str) -> bool:
    """Whether a word with its comma is one for a person: "The minister, 61, who"."""
    noun = word.removesuffix(",")
    return len(noun) < len(word) and (noun in _ONE_PERSON or noun.endswith(("woman", "ist", "ian", "eer")))
