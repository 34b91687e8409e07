"""Ages, in the forms that newspapers print: "23-year-old", "aged 47", "Port, 47,", "a girl of 12", "She is 33", "her
two sons, 16 and 12,"."""

import re

from claimcheck.articles.calendar_names import FULL_WEEKDAY, MONTH
from claimcheck.quantities.phrases import last_word, phrase_regex
from claimcheck.quantities.tables import rows
from claimcheck.text.nouns import is_plural, singular
from claimcheck.text.words import PERSON_NOUNS, word_set

_HYPHEN = r"[-‐‑–]"
_UNIT = {"y": "year", "m": "month", "w": "week", "d": "day"}
_AFTER = phrase_regex(
    rf"(?:\s?{_HYPHEN}\s?| )?(years?|yrs?|months?|weeks?|days?)(?:(?:\s?{_HYPHEN}\s?| )olds?(?![\w])|['’]? of age\b)",
    re.IGNORECASE,
)
_SAID = phrase_regex(
    r"\b(?:aged?|ages|age group|age of|ages of|age (?:over|under|from|above|below))(?: (?:between|just|only|from|"
    "as young as))? $",
    re.IGNORECASE,
)
_SAID_ENDS = word_set("age aged ages group of over under from above below between just only as")
_NAMED = phrase_regex(
    r"(?:(?<!\w)(?:[^\W\d_a-z][\w'’.-]*|(?P<noun>[^\W\d_A-Z][\w-]*))['’”\")]{0,2}\s?, (?:who(?: is| was|['’]s) )?"
    "(?:(?:now|then|both|also|just|who is|who was) )?|"
    r"\b(?:man|woman|boy|girl|child|baby|toddler|youth|lad|teenager|pensioner|student|son|daughter) of )$"
)
# "The mother of three, 49, denied it."
_PARENT_OF = phrase_regex(r"\b(?:mother|father|mum|mom|dad|grandmother|grandfather|gran|granny) of [\w-]+, $")
_NAMED_ENDS = word_set("of now then both also just is was who's who’s")
_BRACKETED = phrase_regex(r"(?<!\w)[^\W\d_a-z][\w'’.-]* \($")
_IS = phrase_regex(
    r"(?:(?<!\w)[^\W\d_a-z][\w'’-]*,?|\b(?:he|she|who|I|oldest|youngest|eldest)) (?:is|was|am|will be|would be|"
    "would have been) (?:now |just |only )?$"
)
_LIFE_EVENT = phrase_regex(
    r"\b(?:died|dies|school|retired|retire|retires|married|debut|orphaned|widowed|pregnant|career|home|abroad|"
    "divorced|ordained|knighted|(?:his|her|their)(?: [a-z’'-]{2,12}){1,3}) (?:young )?at $",
    re.IGNORECASE,
)
_PEOPLE = phrase_regex(
    r"\b(?:people|those|them|us|whom|victims|passengers|customers|voters|members|staff|anyone|everyone|everybody|"
    "patients|adults|women|men|children|girls|boys|residents|drivers|pensioners|is|are|was|were|all|player|players|"
    "workers) (?:aged )?$",
    re.IGNORECASE,
)
_WHEN = phrase_regex(
    r"\s?(?:[,;.)]|$)| (?:and|when|on|by|at|now|in|this|last|next|earlier|later|yesterday|today|tomorrow)\b"
)
# The last word before an age that no comma or bracket opens.
AGE_CUES = word_set(
    "each age aged ages group of over under from above below between just only as turn turns turned turning now then "
    "both also is was am be been at people those them us whom victims passengers customers voters members staff "
    "anyone everyone everybody patients adults women men children girls boys residents drivers pensioners are were "
    "all player players workers pupils kids youngsters infants anybody who's who’s"
)
# "Normal is 37.": a figure's name at the beginning of a sentence, and nobody's.
_FIGURE_IS = phrase_regex(
    r"\b(?:Normal|Average|Total|Score|Record|Target|Par|This|That|It|There|What|Maximum|Minimum|Max|Min|Today|"
    "Tomorrow|Turnout|Capacity|Median|Mean|Here|Now|Number|Price|Cost|Limit|One|Another|Majority|Tally|Toll|Count|"
    "Seventh|Room|Page|Which|Life|Answer|Temperature|Yesterday|Everything|Nothing|All|Half|Most) (?:is|was|will be|"
    "would be) (?:now |just |only )?$"
)
# "On Saturday, 120 were cancelled": no name.
_DAY = phrase_regex(rf"\b(?:(?i:{FULL_WEEKDAY})|{MONTH}), $")
# "The Conservatives, 15; the Lib Dems, four": a party or a team is no person; "the Rev Jones, 61" is.
_GROUP = phrase_regex(
    r"\b[Tt]he (?!Rev|Rt|Right|Very|Hon|Lord|Lady|Prime|Earl|Queen|King|"
    r"Prince)(?:[A-Z][\w’'-]* )?[A-Z][\w-]*[a-rt-z]s, $"
)
_ENDED = phrase_regex(r"\s?(?:[,;.)]|$)| (?:and|when|on|by|at|now)\b")
# "anyone over 65 may apply"
_TOGETHER = word_set("all both each")
_WERE = word_set("were are")
_DOES = phrase_regex(
    r" (?:may|can|cannot|could|will|would|should|must|are|is|was|were|who|have|has|had|live|get|to|from|with|whose)\b"
)
# "Children under five travel free", not "children under 12 tables".
_YOUNG_UNDER = phrase_regex(
    r"\b(?:children|pupils|kids|youngsters|infants|those|anyone|anybody|everyone|everybody) $", re.IGNORECASE
)
_GROWN_UNDER = phrase_regex(
    r"\b(?:people|adults|men|women|residents|patients|drivers|voters|workers|pensioners|customers|passengers) $",
    re.IGNORECASE,
)
# "People 65 and over", "children 5 and under"; "18 or older" can only be said of an age.
_SHORTEST_LIMITED = len("5 or up") - 1
_LIMITED = phrase_regex(" (?:and|or) (?:(?P<old>older|younger)|over|under|above|below|up)$", re.IGNORECASE)
_THINGS = phrase_regex(r" (?!does\b|is\b|has\b|was\b|pays\b|gets\b|needs\b)[a-z]+s\b|[-%]")
# "The oldest survivor is 101.", "the youngest of the dead was 19."
_OLDEST = phrase_regex(r"\b(?:oldest|youngest|eldest)(?: [a-z]+){0,2}(?: of (?:the [a-z]+|them|those))? (?:is|was) $")
# "A fisherman of 77 drowned", no "chairman of 12 firms".
_PERSON_OF = phrase_regex(
    r"\b(?:an?|the|another) (?:[a-z-]+ )?(?!chair|spokes|fore|alder|sales)(?:[a-z]*(?:man|boy|girl)|widow(?:er)?|"
    "pensioner|farmer|soldier|sailor|hiker|cyclist|motorist|pedestrian|teenager|student|tourist) of $",
    re.IGNORECASE,
)
_SOMEONE_OF = phrase_regex(r"\b(?:[Aa]n?|another) (?:[a-z-]+ ){0,2}?([a-z]+) of $")
_AFTER_PERSON = phrase_regex(r"\s?(?:[,;.)]|$)| (?:from|in|at|who|whose|was|is|has|had|and|with|died|on)\b")
# From 13 to 99; of fewer one is the parent.
_GROWN = phrase_regex(
    r"1[3-9]|[2-9]\d|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?",
    re.IGNORECASE,
)
# "On Tuesday, at 53, he stood there"; at 11 he may have done so by the clock.
_HE = phrase_regex(r", (?:he|she)\b(?! (?:said|says|told|added|adds)\b)")
_LATER_THAN_CLOCKS = phrase_regex(r"2[5-9]|[3-9]\d|(?:thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?", re.IGNORECASE)
# "The average age of farmers is 58."
_AGE_IS = phrase_regex(
    r"\bage(?: (?:of|for|at|among|in)(?: [\w’'-]{1,20}){1,5})? (?:is|was|will be|rose to|"
    "rises to)(?: (?:now|just|only|about|around))? $",
    re.IGNORECASE,
)
_ANOTHER_AGE = phrase_regex("( and|,( and)?) ")
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
_NAMED_BY_NOUN = _ONE_PERSON | word_set(rows("ages")["told of by a noun"])
_PERSON_ENDS = ("man", "woman", "ist", "ian", "eer")
_PARENTS = ("mother", "father", "mum", "dad", "parent")
CLOSED = phrase_regex(r"\s?(?:[,;.):]|$)| (?:and|was|is|were|who|has|had|said|told|died|pleaded|when|years?)\b")


def age_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The unit of an age that follows a number ("-year-old", "years of age") and where it ends; else None."""
    match = _AFTER.match(text, at, end)
    return (_UNIT[match[1][0].lower()], match.end()) if match else None


def age_by_context(text: str, start: int, number: int, at: int, floor: int, end: int) -> bool:
    """Whether a bare number is an age by what stands around it: "aged", "Port, 47,", "a girl of 12", "She is 33".

    text[start:at] is the number with its bounds ("over 70"), which begins at ``number`` without them.
    """
    if text[floor:start].strip() == ",":
        floor = max(0, floor - 24)  # "The third, 38,", "The mother-of-three, 44,"
    left = text[max(floor, start - 40) : start]
    limited = _LIMITED.search(text, number, at) if at - number > _SHORTEST_LIMITED else None
    if limited and (limited["old"] or _YOUNG_UNDER.search(left) or _GROWN_UNDER.search(left)):
        return True
    if not left or (left[-1] != "(" and not left[-1].isspace()):
        return False
    word = last_word(text, start, floor)
    if word in _WERE and "-" in text[number:at]:
        return False  # "The Kings are 4-15": won and lost
    if left[-1] != "(" and word not in AGE_CUES and not word.endswith(","):
        return False
    if left[-1] == "(":
        scored = "not out" in text[max(0, start - 80) : at + 40]  # "Shah (88 not out) and Lee (61)"
        return bool(text[at : at + 1] == ")" and at - number == 2 and not scored and _BRACKETED.search(left))
    if word in _SAID_ENDS and _SAID.search(left):
        return True
    opened = (word.endswith(",") or word in _NAMED_ENDS) and CLOSED.match(text, at, end)
    # "Of the boats of Mill Quay, 22 were at sea" counts; "Ann Lee, 19, and Bob Ray, 22 were hurt" does not.
    if word == "of" and _is_person_of(text, left, number, at, end):
        return True
    several = opened and opened.group().endswith("were") and " and " not in left
    if (word.endswith(",") or word in _TOGETHER or word in _WERE) and ages_of_several(text, left, at, end):
        return True
    nobody = opened and (several or _DAY.search(left) or _GROUP.search(left))
    printed = text[number:at]  # no "95% CI, 31 to 54", nor "OR, 2.1"
    plain = printed.isalnum() or (printed[0].isalpha() and printed.replace("-", "").isalpha())
    named = _NAMED.search(left) if opened and plain and not nobody else None
    if named and (named["noun"] is None or _is_person(named["noun"]) or _PARENT_OF.search(left)):
        return True
    if word.endswith(","):
        return False
    if word in ("turn", "turns", "turned", "turning"):
        return bool(_WHEN.match(text, at, end))
    return _is_said_age(text, left, word, start, number, at, end)


def _is_person_of(text: str, left: str, number: int, at: int, end: int) -> bool:
    """Whether a number behind "of" is the age of the one person named there: "a teacher of 54", "a mother of 34"."""
    if _PERSON_OF.search(left) and not _THINGS.match(text, at, end):
        return True
    someone = _SOMEONE_OF.search(left)
    if someone is None or not _AFTER_PERSON.match(text, at, end) or not _GROWN.fullmatch(text, number, at):
        return False
    return someone[1] in _ONE_PERSON or someone[1].endswith(_PERSON_ENDS)


def _is_said_age(text: str, left: str, word: str, start: int, number: int, at: int, end: int) -> bool:
    """Whether the words up to ``start``, the last of them ``word``, say an age: "people over 65", "she is 33"."""
    bounded = start < number and text[start:number].split()[0].lower() in ("over", "under", "above", "below")
    if bounded and (_YOUNG_UNDER.search(left) or (at - number == 2 and _GROWN_UNDER.search(left))):
        return not _THINGS.match(text, at, end)
    if word in ("is", "was") and at - number == 3 and text[number] == "1" and _ENDED.match(text, at, end):
        return _OLDEST.search(left) is not None
    ends = _ENDED.match(text, at, end) or (bounded and _DOES.match(text, at, end))
    if not ends or (not text[number].isalpha() and at - number != 2):
        return False
    if word in ("is", "was", "be") and (_OLDEST.search(left) or _AGE_IS.search(left)):
        return True
    if bounded:
        return bool(_PEOPLE.search(left))
    if word == "at" and _HE.match(text, at, end) and _LATER_THAN_CLOCKS.fullmatch(text, number, at):
        return True
    return bool(_LIFE_EVENT.search(left) or (_IS.search(left) and not _FIGURE_IS.search(left)))


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
    link = _ANOTHER_AGE.fullmatch(text, last, start)
    if not link:
        return False
    # "Port, 47, and 12 were hurt" counts; "aged nine and 12 were hurt" does not.
    return bool(_ENDS_LIST.match(text, at, end) or (link[1][0] != "," and _AFTER_AGED.match(text, at, end)))


def _is_person(noun: str) -> bool:
    """Whether a noun with a comma behind it is one for a person: "The minister, 61, who", "the mother-of-two, 44"."""
    return noun in _NAMED_BY_NOUN or noun.endswith(_PERSON_ENDS) or ("-of-" in noun and noun.split("-")[0] in _PARENTS)
