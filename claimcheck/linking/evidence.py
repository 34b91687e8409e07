"""What speaks for and against two claims being about the same thing, in labelled parts; weights.py weighs them."""

from collections.abc import Callable, Iterator

from claimcheck.articles.article import Role
from claimcheck.linking.background import Background, Part
from claimcheck.linking.company import company, of_people
from claimcheck.linking.contrasts import contrasts
from claimcheck.linking.features import Features
from claimcheck.linking.figures_told import figure
from claimcheck.linking.holders import SEVERAL
from claimcheck.linking.measures import COUNTED, LENGTHS
from claimcheck.linking.moments import one_clock
from claimcheck.linking.similarity import in_order
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Stages, Vocabulary

_NEAR_COPY = 0.82
# Sentences that share less of their content words cannot be near copies: the string comparison is spared.
_MAY_BE_COPY = 0.4
_FAR_APART_DAYS = 60
# From so plain on two articles tell of two events, whose figures are near each other by chance.
_PLAINLY_TWO = 0.3


def evidence(a: Features, b: Features, story: Background) -> Iterator[Part]:
    """Every part of the evidence on a pair of claims of one family."""
    staged = story.words.stages(a.classes, b.classes)
    yield from _nouns(a, b, story.words)
    yield from _predicates(a, b, staged, story.words)
    yield from _records(a, b)
    yield from _wording(a, b, story.alike)
    yield from company(a, b, story, staged is not None)
    yield from _names(a, b, story.split)
    yield from _places(a, b, story)
    if _of_two_companies(a, b, story):
        yield "other company", "figures of different companies", 1.0
    both = 0
    if a.claim.article != b.claim.article and a.measure.value != b.measure.value and staged is None:
        both = (figure(a) in story.figures[b.claim.article]) + (figure(b) in story.figures[a.claim.article])
        if both:
            yield "both figures", "one article gives both figures", float(both)
    if own := _each_has_its_own(a, b, story) or _each_has_its_own(b, a, story):
        yield "other subject", f"each is given of its own: {own}", 1.0
    yield from _holders(a, b)
    another = a.aside != b.aside and a.claim.article != b.claim.article
    if another:
        yield "another matter", "one article turns to another matter", 1.0
    slips = (
        not another
        and of_two_events(a, b, story) < _PLAINLY_TWO
        and (not both or (both == 1 and a.claim.head == b.claim.head))
        and not _both_told(a, b, story)
    )
    yield from contrasts(a, b, story, staged is not None, slips)


def of_two_events(a: Features, b: Features, story: Background) -> float:
    """How plainly the articles tell of two events, from 0 to 1; 0 within an article."""
    first, second = a.claim, b.claim
    if first.article == second.article:
        return 0.0
    between = story.events.between(story.event[first.id], story.event[second.id])
    return between or story.events.strange(first.article, second.article)


def _both_told(a: Features, b: Features, story: Background) -> bool:
    """Whether a third article gives both figures, or one of the two gives the other's as well, beside a figure that the
    other has beside it: then neither is a slip for the other."""
    if a.claim.article == b.claim.article:
        return False
    one, other = (story.givers.get(f.measure, set()) for f in (a, b))
    return (
        not (one & other) <= {a.claim.article, b.claim.article} or _told_alike(a, b, story) or _told_alike(b, a, story)
    )


def _told_alike(a: Features, b: Features, story: Background) -> bool:
    beside = story.figures[b.claim.article].get(figure(a))
    return beside is not None and not beside.isdisjoint(story.beside[a.claim.id])


def _holders(a: Features, b: Features) -> Iterator[Part]:
    if not a.holder or not b.holder:
        return
    if a.holder != b.holder:
        yield "other subject", f"of two people: {a.holder}, {b.holder}", 1.0
    elif a.holder == SEVERAL:
        yield "several people", "of several people together", 1.0
    elif a.measure.family not in COUNTED:
        yield "same person", f"of one person: {a.holder}", 1.0


def _each_has_its_own(a: Features, b: Features, story: Background) -> str:
    """The two names, where the other article gives such a figure of the name that has this one: both list what each
    fire burned, how many seats each party has; of a place in a list, where it does not know that name at all. Else
    empty."""
    if not (a.actor or a.owners) or a.claim.article == b.claim.article:
        return ""
    given = story.actors[b.claim.article]
    if a.actor and a.actor != b.actor:
        unknown = a.measure.family == "ordinal" and b.claim.article not in story.mentions[a.actor]
        if unknown or (b.actor and (*a.sort, a.actor) in given):
            return f"{a.actor}, {b.actor or 'another'}"
    if a.owners - b.owners and b.owners - a.owners and (*a.sort, a.owners) in given:
        return ", ".join(" ".join(sorted(f.owners)) for f in (a, b))
    return ""


def _of_two_companies(a: Features, b: Features, story: Background) -> bool:
    """Whether the articles know nothing of each other's names, and the figures are such as a company's, or the articles
    companies' own: "Marlow Foods Plc plans …", "Varden Inc. plans …"."""
    if not story.names:
        return False
    one, other = story.names[a.claim.article], story.names[b.claim.article]
    figures = (a.classes | b.classes) & story.words.owned
    return bool(figures or (one.firm and other.firm)) and one.strange_to(other)


def _nouns(a: Features, b: Features, words: Vocabulary) -> Iterator[Part]:
    family = a.measure.family
    if a.minutes is not None and b.minutes is not None and one_clock(a.claim, b.claim):
        yield "clock", "times of one day", 1.0
    elif family not in COUNTED:
        yield family, f"same unit: {a.measure.unit or family}", 1.0
        if a.concepts and b.concepts and a.concepts[0] == b.concepts[0]:
            yield "same thing", f"of the same: {a.claim.head}", 1.0
        elif family == "measure" and _names_distance(a) and _names_distance(b):
            yield "other thing", f"of two things: {a.claim.head}, {b.claim.head}", 1.0
    elif a.concepts and b.concepts:
        pair = f"{a.claim.head}, {b.claim.head}"
        if a.claim.head == b.claim.head:
            yield "same noun", f"same noun: {a.claim.head}", 1.0
        elif a.concepts[0] == b.concepts[0]:
            key = "one kind of noun" if len(a.concepts) == 1 else "synonyms"
            yield key, f"nouns of one kind: {pair}", 1.0
        elif (a.concepts[0] in b.concepts or b.concepts[0] in a.concepts) and not _one_tells(a, b, words):
            yield "wider noun", f"one noun is the wider: {pair}", 1.0
        elif a.concepts[-1] == b.concepts[-1]:
            yield "kin nouns", f"nouns of different kinds: {pair}", 1.0
        else:
            yield "different nouns", f"different nouns: {pair}", 1.0


def _one_tells(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether one noun tells what its people do, which is not said of the other: firefighters are no staff."""
    told = {told for f in (a, b) if f.claim.head and (told := words.tells(words.concept(f.claim.head)))}
    return bool(told) and told.isdisjoint(a.classes & b.classes)


def _names_distance(f: Features) -> bool:
    """Whether the thing stands right behind the amount, which tells it from its like: "the 7.5km sprint"."""
    return bool(f.concepts and f.claim.head and f.claim.after.lower().startswith(f" {f.claim.head}"))


def _predicates(a: Features, b: Features, stages: Stages | None, words: Vocabulary) -> Iterator[Part]:
    if stages and a.measure.family == "count":
        yield "stages", f"stages of one process: {stages}", 1.0
    elif shared := sorted(a.classes & b.classes):
        yield "same predicate", "the same is said: " + ", ".join(shared).replace("-", " "), 1.0
        if a.measure.family == "date" and words.happens_once(a.classes & b.classes):
            yield "same event", "of what happens once", 1.0
    elif a.classes & words.tolls and b.classes & words.tolls and a.measure.family == "count":
        yield "other toll", "different things are said", 1.0
    elif a.classes and b.classes:
        key = "other crowd" if of_people(a, b) else "different predicates"
        yield key, "different things are said", 1.0


def _records(a: Features, b: Features) -> Iterator[Part]:
    if a.record and a.record == b.record:
        told = "place among the" if a.measure.family == "ordinal" else "of the last time:"
        yield "same record", f"{told} {a.record}", 1.0


def _wording(a: Features, b: Features, alike: Callable[[frozenset[str], frozenset[str]], float]) -> Iterator[Part]:
    if a.measure.family not in COUNTED:
        near = alike(a.near, b.near)
        yield "near amount", f"wording near the figure {near:.0%} alike", near
    context = alike(a.context, b.context)
    yield "context", f"wording of the sentences {context:.0%} alike", context
    if context < _MAY_BE_COPY and not a.classes & b.classes:
        if a.measure.family == "ordinal" and a.claim.head == b.claim.head and a.claim.head in (*LENGTHS, "time"):
            yield "other moment", f"another {a.claim.head}, in other words", 1.0
        elif a.measure.family == "duration" and a.claim.unit == b.claim.unit == "second" and not _one_run(a, b):
            yield "other run", "seconds of which other things are said", 1.0
    if a.claim.article != b.claim.article and context >= _MAY_BE_COPY:
        copy = 1.0 if a.masked == b.masked else in_order(a.masked, b.masked, _NEAR_COPY)
        if copy >= _NEAR_COPY:
            if a.place == b.place:
                yield "near copy", f"near-identical sentences ({100 * copy:.0f} %)", 1.0
            else:
                yield "other place", "another figure of near-identical sentences", 1.0


def _one_run(a: Features, b: Features) -> bool:
    """Whether one time may be a slip for the other: of a runner and a race there is one, of a runner there are many."""
    x, y = a.claim.value, b.claim.value
    return bool(x and y and x.exact and y.exact and resemble(x.floor, y.floor))


def _names(a: Features, b: Features, split: frozenset[str]) -> Iterator[Part]:
    if a.names and b.names and not a.names & b.names:
        yield "different names", "different names near the figure", 1.0
    if a.owners and b.owners:
        if a.owners & b.owners:
            key = "same of several" if a.claim.head in split or b.claim.head in split else "same owner"
            yield key, "tied to the same name: " + ", ".join(sorted(a.owners & b.owners)), 1.0
        elif a.claim.head in split or b.claim.head in split:
            yield "one of several", "counted for different names", 1.0


def _places(a: Features, b: Features, story: Background) -> Iterator[Part]:
    first, second = a.claim, b.claim
    same = first.article == second.article
    # What the headline says and the text says again is no other figure of the text's.
    echoed = same and a.measure.value != b.measure.value and not story.echoed.isdisjoint((first.id, second.id))
    headline = Role.HEADLINE in (first.role, second.role) and not echoed
    if same and not headline:
        # A results statement gives a dozen sums of one kind; two counts of one noun are rarer.
        yield "same article" if a.measure.family in COUNTED else "same article amount", "same article", 1.0
        if abs(first.span.start - second.span.start) < 400:
            yield "same paragraph", "close together in one article", 1.0
    elif not same:
        yield "other event", "articles about different events", of_two_events(a, b, story)
    if headline:
        yield "headline", "headline figure", 1.0
        if same and a.lead and b.lead and (a.measure.family not in COUNTED or a.concepts[:1] == b.concepts[:1]):
            yield "own headline", "headline and opening of one article", 1.0
    if not same and a.lead and b.lead:
        yield "lead", "both in the opening of their articles", 1.0
    if first.inherited or second.inherited:
        yield "inherited", "subject taken from an earlier phrase", 1.0
    if first.as_of and second.as_of and abs((first.as_of - second.as_of).days) > _FAR_APART_DAYS:
        yield "other time", "months apart", 1.0
