"""How figures move: whether two articles tell of one move, or the later of more of what has grown since."""

from claimcheck.articles.calendar_names import FULL_WEEKDAY
from claimcheck.checks.agreement import apart
from claimcheck.checks.context import Context, classes, once_a_claim, once_a_story
from claimcheck.checks.figures.reconciled import exactly
from claimcheck.checks.figures.times_apart import in_order_told
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.linking.measures import measure, outcome
from claimcheck.linking.story import Link
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED
from claimcheck.text.words import NUMBER_WORD

# News of one move is told within so many days, and a toll grows for so many.
_SAME_DAYS = 3
_GROWING = 14
# Figures further apart, as a share of the larger, are of two moves.
_ANOTHER_MOVE = 0.2
# Counts below this stand in any article for something else as well.
_TELLING = 20
# "Losses widened to £7.2m", "from £4.5m to £6.2m".
_CAME_TO = lazy_regex(rf"\bto {HEDGED}\S+(?: ?(?:m|bn|million|billion)\b)?(?: \w+)?$")
# "Leads Haugen by 612 votes", "widened her lead to 612".
_LEAD = lazy_regex(
    r"(?i)\b(?:leads?|led|leading|ahead|trails?|trailed|trailing|behind)\b[^;:]{0,60}\b(?:by|of|to) (?:\w+ )?$"
)

# "That takes the number who have passed this year to 12.91 lakh".
_BROUGHT_TO = lazy_regex(
    r"(?i)\b(?:takes|taking|took|brings|bringing|brought|pushes|pushing|pushed) (?:the|its|their|his|her)"
    r" (?:[\w-]+ ){0,2}?(?:number|total|toll|count|tally|figure|sum)\b[^.;:]*\bto (?:\w+ )?$"
    r"|\b(?:doubled|trebled|tripled|quadrupled|halved|increased|reduced|raised|lowered|cut), to (?:\w+ )?$"
    r"|\bha(?:s|ve|d) (?:now |already )?(?:passed|hit|topped) (?:the )?$"
)
# "Fell by 0.3 per cent over the year to £566,000", "has risen by one to 68".
_BY_SO_MUCH = lazy_regex(
    rf"\b(?:by|up|down|rose|fell|gained|lost|eased|added) {HEDGED}"
    rf"(?:\S*\d\S*|{NUMBER_WORD})"
    r"(?: ?(?:%|per ?cent|points?))?"
    r"(?:,? (?:over|on|in) the (?:year|quarter|month|week|day))?,? to $"
)
# "174 schools with the concrete, up from 156".
_UP_FROM = lazy_regex(r"[^\d.,;:]{0,60},? (?:up|down) from (?:a |the |about |around )?[£$€]?[\dA-Za-z]")
# "Rose to 4.31% from 4.25%": the second was what it had been.
_WAS = lazy_regex(rf"\bto [£$€]?\d\S*(?: [a-z]+){{0,3}},? from {HEDGED}$")
_PART_OF_DAY = lazy_regex(r"\b(?:morning|noon|midday|afternoon|evening|night|midnight)\b")
# "Down from £54.2m": what it was before the move.
_BASE = lazy_regex(rf"\b(?:from|than|against|compared (?:with|to)) {HEDGED}$")

# "By Sunday noon 61 flights had been cancelled": the count goes on.
_BY_THEN = lazy_regex(
    r"(?i)\b(?:by|since) (?:the |last |early |late |mid-?)?"
    rf"(?:{FULL_WEEKDAY}|yesterday|today|noon|midday"
    r"|midnight|morning|evening|night(?:fall)?|dawn|dusk|now|then)\b"
)
_PERFECT = lazy_regex(r"(?i)\b(?:had|have|has)\b")
# "Eight of the ten have been switched on", "nine so far".
_SO_FAR = lazy_regex(
    r"(?i)\b(?:have|has) (?:so far |now |already |since )?(?:been |gone\b|come\b|\w+ed\b)|\b(?:so far|to date|as yet)\b"
)

# "Fell 600 metres", "plunged about 40ft": how far somebody fell is no figure that moved.
_THROUGH = lazy_regex(
    r"(?i)\b(?:f[ae]ll(?:en|ing|s)?|plung\w+|plummet\w+|dropp\w+|slid|slipped|tumbled|climbed|soared)"
    r"(?: (?!by|to)\w+){0,3} $"
)

# The concept of what teams and players have so many of in a season.
_GAME = "game"


def versions(a: Claim, b: Claim, context: Context) -> bool:
    """Whether one of two reports of a day calls itself an update: "UPDATE 2: …", "2nd Lead"."""
    return a.article != b.article and a.published == b.published and bool({a.article, b.article} & context.updates)


def one_move(link: Link) -> bool:
    """Whether two articles of the same days tell of one move: it went the same way, by the same figures beside it."""
    a, b = link.first, link.second
    if a.trend is not b.trend or a.article == b.article or not of_the_same_days(a, b):
        return False
    if a.trend is None and not all(_CAME_TO.search(f"{c.before}{c.text}") for c in (a, b)):
        return False
    if is_base(a) or is_base(b):
        return False
    return told_alike(link) and apart(a, b) < _ANOTHER_MOVE


def is_base(claim: Claim) -> bool:
    """Whether the figure is told as what another is compared with: "£10.3bn, compared with £11.6bn"."""
    return _BASE.search(claim.before) is not None


def told_alike(link: Link) -> bool:
    """Whether the sentences give the same figures besides these two, or what both moves began from."""
    return link.tells("same beside", "same start")


def of_the_same_days(a: Claim, b: Claim) -> bool:
    """Whether both articles and both figures are of days so near that no second move lies between them."""
    if a.as_of is None or b.as_of is None or a.published is None or b.published is None:
        return False
    return max(abs((a.as_of - b.as_of).days), abs((a.published - b.published).days)) <= _SAME_DAYS


def counted_since(a: Claim, b: Claim) -> str | None:
    """The ground for an update where two articles tell of one day, and the later one counts more.

    A toll is as of the day on which it is told. Months after that day it no longer grows.
    """
    told = in_order_told(a, b)
    if told is None or a.as_of != b.as_of or a.as_of is None or not below(*told):
        return None
    earlier, later = told
    if earlier.published and (earlier.published - a.as_of).days > _GROWING:
        return None
    return f"Told on {earlier.published} it was {earlier.told}, on {later.published} {later.told}."


def grown(a: Claim, b: Claim, shared: frozenset[str], context: Context) -> bool:
    """Whether the later article gives a little more of what can only grow: 8,461 signed, a week later 8,641 have; or
    of a toll however much more, where it says that it rose: 12 dead, and then "the number of dead rose to 21"."""
    words = context.words
    moves = {words.moves(name) for name in shared}
    tolls = bool(shared) and shared <= words.tolls
    grows = "up" in moves and "fixed" not in moves and (a.kind in COUNTS or moves == {"up"})
    told = in_order_told(a, b) if grows else None
    if told is None or not below(*told):
        return False
    return apart(a, b) < _ANOTHER_MOVE or (tolls and says_moved(told[1], context))


def went_over(earlier: Claim, later: Claim, context: Context) -> bool:
    """Whether another toll has grown by just as many as this one has fallen by: one of the seven injured has died."""
    if earlier.number is None or later.number is None:
        return False
    gone = earlier.number - later.number
    told, fallen = exactly(context), _tolls(earlier, context) & _tolls(later, context)
    return gone > 0 and any(
        other & classes(grown, context)
        for c in context.by_article[earlier.article]
        if c.value and c.kind in COUNTS and (other := _tolls(c, context) - fallen)
        for grown in told.get((later.article, c.kind, c.value.floor + gone), ())
    )


def _tolls(claim: Claim, context: Context) -> frozenset[str]:
    return classes(claim, context) & context.words.tolls


def grown_since(whole: Claim, part: Claim) -> bool:
    """Whether the later stage is told later and of more: two were arrested, and days later three were charged."""
    told = in_order_told(whole, part)
    if told is None or told[0] is not whole:
        return False
    return bool(whole.value and part.value and part.value.floor > whole.value.ceiling)


def below(first: Claim, second: Claim) -> bool:
    """Whether one figure is the smaller, in whatever units they are told: 14,300 acres, 49 square miles."""
    x, y = measure(first).value, measure(second).value
    return bool(x and y and x.ceiling < y.floor)


def has_trend(claim: Claim) -> bool:
    """Whether the claim is told as a figure that rose or fell, not as the way that somebody or something fell."""
    if outcome(claim) != claim.value:
        return True  # "shrinks from 4.6 billion to 3.1 billion"
    return claim.trend is not None and not (claim.kind is Kind.MEASURE and _THROUGH.search(claim.before))


@once_a_claim
def says_moved(claim: Claim, context: Context) -> bool:
    """Whether the text says that a figure moved, or that it is one of a count that goes on."""
    clause = clause_of(claim)
    if context.words.tells_of_a_move(clause) or was(claim):
        return True
    if _BROUGHT_TO.search(claim.before) or _BY_SO_MUCH.search(claim.before) or _UP_FROM.match(claim.after):
        return True
    return bool(claim.kind in COUNTS and _BY_THEN.search(clause) and _PERFECT.search(clause))


def said_elsewhere_to_move(claim: Claim, context: Context) -> bool:
    """Whether another sentence of the claim's article says that the figure moved: "68 universities", "so the number
    has risen by one to 68"."""
    return claim.kind in COUNTS and context.figures[claim.id] in _came_to(context).get(claim.article, ())


@once_a_story
def _came_to(context: Context) -> dict[str, set[object]]:
    """The exact counts of each article, but small ones, that it says to have risen or fallen to that."""
    return {
        path: {
            context.figures[c.id]
            for c in claims
            if c.kind in COUNTS and c.number is not None and c.number >= _TELLING
            if c.trend or _BROUGHT_TO.search(c.before) or _BY_SO_MUCH.search(c.before)
        }
        for path, claims in context.by_article.items()
    }


def gone_on(earlier: Claim, later: Claim) -> bool:
    """Whether the earlier article tells how many have been seen to so far, and the later one, days after, of more."""
    if earlier.kind not in COUNTS or earlier.published is None or later.published is None:
        return False
    days = (later.published - earlier.published).days
    return days > _SAME_DAYS and below(earlier, later) and _SO_FAR.search(clause_of(earlier)) is not None


def led(a: Claim, b: Claim) -> bool:
    """Whether two articles of different days tell a margin, and the earlier one speaks of a lead."""
    told = in_order_told(a, b)
    return told is not None and bool(_LEAD.search(told[0].before))


def was(claim: Claim) -> bool:
    """Whether the figure is told as what it had been before: "rose to 4.31% from 4.25%"."""
    return _WAS.search(claim.before) is not None


def games_since(a: Claim, b: Claim, words: Vocabulary) -> bool:
    """Whether games may have been played between the two: the later article gives more, or of two of one day, told as
    of it, the one gives one more."""
    if a.value is None or b.value is None or a.article == b.article:
        return False
    if not all(c.head and words.concept(c.head) == _GAME and c.published and c.as_of == c.published for c in (a, b)):
        return False
    told = in_order_told(a, b)
    return below(*told) if told else abs(a.value.floor - b.value.floor) == 1


def parts_of_one_day(a: Claim, b: Claim) -> str:
    """Of which parts of the day two sentences speak ("morning and night"); empty where they do not say, or agree."""
    first, second = ({m.group() for m in _PART_OF_DAY.finditer(clause_of(c).lower())} for c in (a, b))
    return " and ".join(sorted(first) + sorted(second)) if first and second and not first & second else ""
