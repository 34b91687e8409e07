"""Ages of people whom no article names: "a 31-year-old woman was arrested", "a woman of 29 was arrested"."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from claimcheck.checks.birth_by_age import Birth, of_age
from claimcheck.checks.context import Context
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.patterns import lazy_regex

# Who is known by another: of them an article on one event tells one.
_KIN = frozenset({"son", "daughter", "wife", "husband", "mother", "father", "brother", "sister", "widow", "fiancée"})
_YOUNGEST = lazy_regex(r"(?i)\b(?:youngest|oldest|eldest)\b")
# What befell somebody, or what they are held for; the first that is said tells who it is.
_KNOWN_BY = ("arrested", "charged", "sentenced", "missing", "captured", "rescued", "killed", "shot", "injured")


def unnamed(context: Context, ages: Iterable[Claim]) -> list[Birth]:
    """The ages of those who are called a woman, a son …, by event and by what befell them; one to an article.

    Where an event has several to whom the same befell, each article may tell of another.
    """
    told: dict[tuple[int, str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in ages:
        event = context.story.event.get(claim.article)
        who, known_by = _called(claim, context)
        if event is not None and who:
            told[event, who, known_by][claim.article].append(claim)
    told = {key: articles for key, articles in told.items() if len(articles) > 1}
    several = _several(context) if told else frozenset()
    return [
        replace(birth, event=event)
        for (event, who, known_by), articles in told.items()
        if (event, known_by) not in several and all(len({c.value for c in cs}) == 1 for cs in articles.values())
        for claims in articles.values()
        if (birth := of_age(context, claims[0], f"the {who} {known_by}".rstrip(), direct=False))
    ]


def is_of_the_youngest(claim: Claim) -> bool:
    """Whether the age is of the youngest or the oldest of several, who may be named elsewhere."""
    return _YOUNGEST.search(clause_of(claim)) is not None


def _several(context: Context) -> frozenset[tuple[int | None, str]]:
    """What befell several people of an event, as (event, class)."""
    return frozenset(
        (context.story.event.get(c.article), name)
        for c in context.story.claims
        if c.kind in COUNTS and c.value and c.value.ceiling > 1
        for name in context.words.classes(clause_of(c)).intersection(_KNOWN_BY)
    )


def _called(claim: Claim, context: Context) -> tuple[str, str]:
    """What an unnamed person is called, and what befell them where that tells them from others; or nothing."""
    person = claim.person or ""
    if extreme := _YOUNGEST.search(clause_of(claim)):
        return extreme.group().lower(), ""
    if not person.islower() or " " in person or person.endswith("s"):
        return "", ""
    said = context.words.classes(clause_of(claim))
    known_by = "" if person in _KIN else next((name for name in _KNOWN_BY if name in said), "")
    return (person, known_by) if known_by or person in _KIN else ("", "")
