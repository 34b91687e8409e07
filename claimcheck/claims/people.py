"""Whose age a figure is: the name or noun beside it, in the fullest form that the article knows."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.articles.span import Span
from claimcheck.claims.ages_in_turn import listed_before, rows_of_ages
from claimcheck.claims.antecedents import is_person_noun
from claimcheck.claims.mentions import Mention
from claimcheck.claims.names_beside import is_adjective, name_beside
from claimcheck.claims.nouns_beside import counted_before, described_person, is_new, noun_before, somebody
from claimcheck.claims.passages import Place
from claimcheck.claims.speakers import is_quoted
from claimcheck.claims.subject import Subject
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import AGE
from claimcheck.text.capitals import PERSON, UNKNOWN
from claimcheck.text.given_names import FEMALE, MALE, sex_of
from claimcheck.text.names import Name, Names
from claimcheck.text.nouns import singular
from claimcheck.text.phrases import read_counted
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import SPEECH_VERBS, word_set

_GENERIC = word_set("man woman boy girl child teenager baby person victim youth adult")
_LOOK_BACK = 8
_SHORTLY_BEFORE = 200
_PRONOUN = 4
# "The plan's retirement age of 65" is nobody's, nor is an average.
_OF_ALL = lazy_regex(
    r"(?i)\b(?:retirement|retiring|pension|pensionable|minimum|maximum|average|mean|median|typical|voting|drinking"
    r"|driving|legal|leaving|school|statutory|state) age (?:of|is|was|at|to|from)(?: about| around)? \Z"
)
# "The youngest is 15."
_EXTREME = lazy_regex(r"(?i)[\W]*the (youngest|oldest|eldest)(?: of them)?,? (?:is|was|are|were)(?: only| just)? \Z")
_FRONTED = lazy_regex(r"\s*,\s+(?:[a-z][\w’'-]*\s+){0,3}")
_NOUNS = {
    **dict.fromkeys(word_set("man boy father son brother husband grandfather actor schoolboy lad"), MALE),
    **dict.fromkeys(word_set("woman girl mother daughter sister wife grandmother actress schoolgirl widow"), FEMALE),
}
_OWNERS = {**dict.fromkeys(word_set("my our your"), ""), "his": MALE, "her": FEMALE}
_PRONOUNS = {"he": MALE, "he'd": MALE, "he'll": MALE, "she": FEMALE, "she'd": FEMALE, "she'll": FEMALE}


def people_of(
    text: str, places: Sequence[Place], mentions: Sequence[Mention], subjects: Sequence[Subject], names: Names
) -> dict[int, str]:
    """Mention index → person, for every age."""
    ages = [i for i, mention in enumerate(mentions) if mention.kind is AGE]
    people: dict[int, str] = {}
    for row in rows_of_ages(text, mentions, ages):
        people.update(zip(row, _in_turn(text, places[row[0]], mentions[row[0]], len(row), names), strict=True))
    named: dict[float | None, set[str]] = {}
    for i in ages:
        name = name_beside(text, places[i], mentions[i], names) if i not in people else None
        if name is not None:
            people[i] = name.full
        if people.get(i):
            named.setdefault(mentions[i].size, set()).add(people[i])
    for i in ages:
        if i not in people:
            counts = _people_counted(places[i], subjects)
            person = _unnamed(text, places[i], mentions[i], names, named, counts)
            if person:
                people[i] = person
    return {i: _of_nowhere(person) for i, person in people.items() if person}


def _of_nowhere(person: str) -> str:
    """ "Ann Lee of Hull" → "Ann Lee"; what is one word before "of", as of dukes, needs the rest."""
    head = person.partition(" of ")[0]
    return head if " " in head else person


def _in_turn(text: str, place: Place, first: Mention, many: int, names: Names) -> list[str]:
    """Whose ages a row of so many are: of as many names before it, else of what noun stands there ("her sons, 16 and
    12"), else nobody's, told by an empty string."""
    listed = listed_before(text, place.passage.span, first.span.start, many, names)
    return listed or [noun_before(place.passage.tokens, place.token, first) or ""] * many


def _people_counted(place: Place, subjects: Sequence[Subject]) -> dict[int, str]:
    """Mention number within the sentence → the noun, for the counts of persons in it."""
    first = place.passage.first
    heads = {nth: subjects[first + nth].head or "" for nth in range(len(place.passage.mentions))}
    return {nth: head for nth, head in heads.items() if is_person_noun(head)}


def _unnamed(
    text: str,
    place: Place,
    mention: Mention,
    names: Names,
    named: Mapping[float | None, set[str]],
    counts: Mapping[int, str],
) -> str | None:
    tokens, i = place.passage.tokens, place.token
    if is_adjective(text, mention):
        if told := described_person(tokens, i):
            return told
        definite = i > 0 and tokens[i - 1].lower in ("the", "this", "that")
        phrase = read_counted(tokens, i + 1, many=False)
        noun = tokens[phrase.head].lower if phrase else None
        same = named.get(mention.size, set())
        if same and (noun is None or noun in _GENERIC or singular(noun) in _GENERIC):
            if len(same) == 1:
                return next(iter(same))
            if any(is_person_noun(singular(person.lower())) for person in same):
                return None  # "Kai, 17, … two boys aged 16 and 17 … The 17-year-old"
        if noun and not (definite and phrase is None):
            opens = i == 1 and tokens[0].lower == "the" and tokens[0].capitalised
            one = _only_person_before(text, names, place.passage.starts[0], singular(noun)) if opens else None
            return one or singular(noun)
        if is_new(tokens, i):
            return somebody(mention)
        return person_before(text, names, place.start)
    if _OF_ALL.search(text, place.passage.span.start, mention.span.start):
        return None
    if extreme := _EXTREME.match(text, place.passage.span.start, mention.span.start):
        return extreme[1].lower()
    return (
        noun_before(tokens, i, mention)
        or counted_before(tokens, i, counts)
        or _subject_person(text, place, names, of_many=_is_bound(mention))
    )


def _is_bound(mention: Mention) -> bool:
    """ "Over 60", "those under 18": no age, but a limit."""
    value = mention.quantity.value if mention.quantity else None
    return value is not None and (value.low is None or value.high is None)


def person_before(text: str, names: Names, offset: int, *, quoted: bool = False, sex: str | None = None) -> str | None:
    """The person named last before an offset; a name that nothing marks as a person's only where there is no other.

    quoted: the offset stands in a quotation, where "he" is not the one who speaks. sex: that of the person, if told.
    """
    doubtful = None
    for name in names.back_from(offset, _LOOK_BACK):
        if (quoted and _speaks(text, name)) or (sex is not None and sex_of(text, name) not in (sex, None)):
            continue
        speaks = name.kind is UNKNOWN and " " in name.full and _speaks(text, name)
        if name.kind is PERSON or speaks or (sex is not None and " " in name.full and sex_of(text, name) == sex):
            return name.full
        if doubtful is None and name.kind is UNKNOWN and " " in name.full:
            doubtful = name.full
    return doubtful


def _only_person_before(text: str, names: Names, offset: int, noun: str) -> str | None:
    """The one person named shortly before "The 47-year-old chef" opens a sentence; "the girl" is no man.

    In its paragraph or, as an agency's sentences are paragraphs, in the one before."""
    opened = text.rfind("\n\n", 0, offset)
    start = max(0, offset - _SHORTLY_BEFORE, text.rfind("\n\n", 0, max(opened, 0)))
    near = names.within(start, offset)
    people = {name.full for name in near if name.kind is PERSON}
    people = people or {name.full for name in near if name.kind is UNKNOWN and " " in name.full}
    person = people.pop() if len(people) == 1 else None
    sexes = {sex_of(text, name) for name in near if name.full == person} - {None}
    return None if noun in _NOUNS and sexes - {_NOUNS[noun]} else person


def _speaks(text: str, name: Name) -> bool:
    """Whether a verb of saying stands right before or after a name."""
    before = text[max(0, name.start - 14) : name.start].split()
    after = text[name.end : name.end + 14].split()
    return any(word.strip(",:") in SPEECH_VERBS for word in before[-1:] + after[:1])


def _subject_person(text: str, place: Place, names: Names, *, of_many: bool) -> str | None:
    """The person that the sentence is about: the first one named before the age, else the last one named earlier.

    Where "he" or "she" has the age, nobody who is known to be a woman or a man. of_many: the age is a bound, which
    tells who belongs to a group, unless "she" is "over 70".
    """
    passage = place.passage
    inside = names.within(passage.span.start, place.start)
    sex = _pronoun(passage.words, place.token)
    if sex is None and of_many:
        return None
    if sex is not None:
        known = [name for name in inside if sex_of(text, name) == sex and name.kind in (PERSON, UNKNOWN)]
        if known:
            return next((name for name in known if name.kind is PERSON), known[0]).full
        if relative := _relative_before(passage.tokens[: place.token], sex):
            return relative
        inside = tuple(name for name in inside if sex_of(text, name) is None)
    people = [name for name in inside if name.kind is PERSON]
    if people:
        return people[0].full
    if sex is None and (fronted := _named_after(text, place, names)):
        return fronted.full
    # "Tom Pell was jailed at the age of 17": nothing but its place tells that the name is a person's.
    if inside and inside[0].kind is UNKNOWN and " " in inside[0].full and inside[0].start == passage.span.start:
        return inside[0].full
    before = person_before(text, names, passage.span.start, quoted=is_quoted(text, passage), sex=sex)
    return _relative_told(text, place, sex, before, names) or before


def _relative_told(text: str, place: Place, sex: str | None, person: str | None, names: Names) -> str | None:
    """ "My grandmother drove. She died at 93": the relative of that sex told of since the person was named last."""
    if sex is None:
        return None
    start = place.passage.span.start
    begin = max(0, start - _SHORTLY_BEFORE)
    named = [name for name in names.within(begin, start) if name.full == person]
    if any(sex_of(text, name) == sex for name in named):
        return None
    row = tokenize(text, Span(max([begin, *(name.end for name in named)]), start))
    return _relative_before(row.tokens, sex)


def _relative_before(tokens: Sequence[Token], sex: str) -> str | None:
    """The relative of that sex in the sentence, of somebody who cannot be meant: "My daughter fell ill; she's 64"."""
    for owner, noun in pairwise(tokens):
        if _NOUNS.get(noun.lower) == sex and _OWNERS.get(owner.lower, sex) != sex:
            return noun.lower
    return None


def _named_after(text: str, place: Place, names: Names) -> Name | None:
    """The name that an age before a comma is told of: "At the age of 91, Jodie Peel became the first"."""
    end = place.passage.end(place.token)
    for name in names.within(end, place.passage.span.end)[:1]:
        if name.kind in (PERSON, UNKNOWN) and " " in name.full and _FRONTED.fullmatch(text, end, name.start):
            return name
    return None


def _pronoun(words: Sequence[str], i: int) -> str | None:
    """Whose age token ``i`` tells: "when she was nine", "he's 31"."""
    for word in reversed(words[max(0, i - _PRONOUN) : i]):
        if word in _PRONOUNS:
            return _PRONOUNS[word]
    return None
