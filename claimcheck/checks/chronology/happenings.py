"""What a story's dates tell to have happened, and on which days: "noticed on 17 June", "Ended? On Friday evening"."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from claimcheck.articles.calendar_names import CALENDAR_NAMES, MONTH_STEMS
from claimcheck.checks.chronology.lengths import Days, before, days_told, readings
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.vocabulary import Told, Vocabulary, stem
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED
from claimcheck.text.verbs import is_third_person, is_verb_form

# So many characters on either side of a time tell what happened then.
_NEAR = 110
# What begins another clause, of which a date beside it tells nothing.
_CLAUSE = lazy_regex(
    r"(?i)(?<!\b\w)\.(?=\s|$)|[;:()\n—]|, | [–-] |\b(?:after|before|when|while|who|whose|which|that|and|but|since"
    r"|because|over|following|until|till|as|than|where|if|said|says)\b"
)
_BOUND = lazy_regex(
    r"(?i)(?P<not>\b(?:not|never|\w+n[’']t)\b[^.;,]{0,40} )?"
    r"\b(?P<word>until|till|since|from|before|after|by|to|for|of|between|than|and)"
    rf" {HEDGED}(?:(?:early|late|mid) )?$"
)
# "By 3 May" and "not before 3 May" are bounds, "open until 3 May" tells the end; of "since 3 May" nobody knows what of.
_USABLE = frozenset({"", "by", "before", "until"})
_ENDS_THEN = {"closes": "ended", "due": "due"}
# Times that name a day, a month or a year, and not "now", "this week" or "4.20am" alone.
_CALENDAR = lazy_regex(
    rf"(?i)day\b|night|\b(?:{MONTH_STEMS})|\d{{4}}|\d[/-]\d|morning|evening|afternoon|\b(?:end|start|beginning) of"
)
# "Will stay shut on Monday": it was so before.
_STILL = lazy_regex(r"(?i)\b(?:stay|remain|still|kept)\w*\b[^.;,]*$")
_AGO = lazy_regex(r"(?i)(?P<number>[\w-]+(?: [\w-]+)?) (?P<unit>day|year|month|week|decade)s? ago$")
_END_OF, _START_OF = lazy_regex(r"(?i)\bend of\b"), lazy_regex(r"(?i)\b(?:start|beginning) of\b")
_YEAR, _THIRD = 300, timedelta(92)
_IT = lazy_regex(r"\W*It(?:['’]s)?\b")
_WORD = lazy_regex(r"[^\W\d_]{3,}")
# "One who died on Monday, and another who died on Friday".
_ANOTHER = lazy_regex(r", and |; ")
# "When did it start? On Monday."
_QUESTION = lazy_regex(r"([^.?!\n]{3,90})\?[\s*]*$")
_NO_MORE = lazy_regex(r"(?i)\W*(?:(?:on|at|in|it was|from|only|by|about|around)\W*)*")
# "It was 17 May, 11 days later, before the last of them was back."
_CLEFT = lazy_regex(r"(?i)\bit (?:was|is|will be|would be)(?: not| only)?(?: until| on| in)? $")
_CLEFT_CLAUSE = lazy_regex(r"(?:, [^,.;]{1,30},)? (?:before|that|when) ")


class Happening(msgspec.Struct, frozen=True):
    """claim: the date or the length that tells when. days: the first and the last on which it may have been.

    kinds: what happened, of the happenings that a vocabulary knows. said: stems of the names and nouns near it.
    who: stems of the names before the time. planned: it was still to come. since: the date from which a length counts.
    """

    claim: Claim
    days: Days
    kinds: frozenset[str]
    said: frozenset[str]
    who: frozenset[str]
    planned: bool
    since: Claim | None = None


def happening(
    claim: Claim, days: Days, kinds: frozenset[str], context: Context, since: Claim | None = None, about: str = ""
) -> Happening:
    """What happened on some days that a claim tells. about: the question that the claim answers."""
    now = claim.published or date.max
    ahead = days[0] > now or (claim.modality is Modality.FORECAST and days[1] >= now)
    if not about and _IT.match(claim.sentence):
        # What "it" is stands in the sentence before.
        about = context.text[claim.article][: claim.sentence_span.start][-_NEAR:]
    said, who = _said(claim, kinds, context.words)
    return Happening(claim, days, kinds, said | _nouns(about, context.words), who, ahead, since)


def _nouns(text: str, words: Vocabulary) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text) if not is_verb_form(w.lower())) - words.stopwords


def happenings_of_dates(context: Context) -> Iterator[Happening]:
    """What each date of a story tells to have happened then; nothing of one that is the day of no happening."""
    for claim in context.story.claims:
        if days := day_named(claim):
            yield from _on(claim, days, context)


def day_named(claim: Claim) -> Days | None:
    """The first and last day that a date names, where it names some."""
    if claim.kind is not Kind.DATE or claim.modality is Modality.HYPOTHETICAL or not (read := readings(claim)):
        return None
    days = read[0]
    if (ago := _AGO.search(claim.text)) and claim.published and (length := days_told(ago)):
        return before((claim.published, claim.published), length)
    if (days[1] - days[0]).days > _YEAR and _END_OF.search(claim.text):
        return days[1] - _THIRD, days[1]
    if (days[1] - days[0]).days > _YEAR and _START_OF.search(claim.text):
        return days[0], days[0] + _THIRD
    return days if _CALENDAR.search(claim.text) else None


def _on(claim: Claim, days: Days, context: Context) -> Iterator[Happening]:
    words, told, follows, about = context.words, claim.before, claim.after, ""
    bound = _BOUND.search(told)
    word = bound["word"].lower() if bound else ""
    denied = bool(bound and bound["not"])
    if bound:
        told = told[: bound.start("word")]
    if _CLEFT.search(claim.before) and (clause := _CLEFT_CLAUSE.match(follows)):
        word, told, follows = "", "", follows[clause.end() :]
    if word == "until" and not denied:
        kinds = _ending(f"{told[-_NEAR:]}until{follows[:_NEAR]}", words)
    elif word not in _USABLE or (word == "before" and not denied) or (word != "until" and _STILL.search(told)):
        return
    elif not (kinds := kinds_beside(told, follows, words)) and _NO_MORE.fullmatch(claim.before):
        about = _question_before(claim, context)
        kinds = kinds_told(about, words, last=True)
    if "ended" in kinds and "traded" in words.classes(claim.sentence):
        # Shares close every day.
        return
    if "due" not in kinds:
        days = {"by": (date.min, days[1]), "before": (days[0], date.max)}.get(word, days)
    if kinds:
        yield happening(claim, days, kinds, context, about=about)


def _ending(text: str, words: Vocabulary) -> frozenset[str]:
    """What comes to its end on the day until which something is so."""
    return frozenset(_ENDS_THEN[kind] for kind in _kinds_of(words.happenings(text)) if kind in _ENDS_THEN)


def kinds_beside(told: str, follows: str, words: Vocabulary) -> frozenset[str]:
    """What the text on either side of a time tells to have happened then: of its own clause what is nearest before it,
    else what comes first after it, else what the clause tells of which it is a part: "the match, on 3 May", "of one
    found on 7 June and of another on 9 June"."""
    told = told[-_NEAR:]
    starts = list(_CLAUSE.finditer(told))
    own = told[starts[-1].end() if starts else 0 :]
    if found := kinds_told(own, words, last=True):
        return found
    # Behind "were sold in 2021, …" another clause begins, behind "On 3 May, …" its own.
    follows = follows[:_NEAR] if len(own.split()) > 1 else follows[:_NEAR].lstrip(",: ")
    end = _CLAUSE.search(follows)
    if found := kinds_told(follows[: end.start()] if end else follows, words):
        return found
    opened = starts[-1].group().lower() if starts else ""
    part = opened == "and" or (opened == ", " and len(own.split()) <= 1)
    return kinds_told(told[: starts[-1].start()], words, last=True) if part else frozenset()


def kinds_told(text: str, words: Vocabulary, last: bool = False) -> frozenset[str]:
    """What the first or the last verb of a text tells to have happened, else the first or last noun."""
    told = words.happenings(text)
    verbs = [each for each in told if _is_verb(text[each[0] : each[1]])] or told
    if not verbs:
        return frozenset()
    start, end, _ = max(verbs) if last else verbs[0]
    # "Production started" tells more than "started".
    return _kinds_of([each for each in told if each[0] < end and start < each[1]])


def _kinds_of(told: Iterable[Told]) -> frozenset[str]:
    return frozenset(kind for _, _, kind in told)


def _is_verb(words: str) -> bool:
    """Whether words tell by a verb; "spending" and "closing" are as often nouns."""
    word = words.lower()
    return " " in word or (is_verb_form(word) and not word.endswith("ing")) or is_third_person(word)


def _question_before(claim: Claim, context: Context) -> str:
    """The question that a date of its own sentence answers; empty where none is asked."""
    asked = _QUESTION.search(context.text[claim.article][: claim.sentence_span.start][-_NEAR:])
    return asked[1] if asked else ""


def _said(claim: Claim, kinds: frozenset[str], words: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of the nouns and names near a time, but for what tells the happening itself, and of the names before it."""
    said, who, at = set(), set(), len(claim.before)
    own = max((m.end() for m in _ANOTHER.finditer(claim.before)), default=0)
    for found in _WORD.finditer(claim.sentence):
        word, root = found.group(), stem(found.group())
        if word.lower() in CALENDAR_NAMES or root in words.stopwords or is_verb_form(word.lower()):
            continue
        if abs(found.start() - at) < _NEAR and kinds.isdisjoint(words.happened.get(root, ())):
            said.add(root)
        if word[0].isupper() and own <= found.start() < at:
            who.add(root)
    return frozenset(said), frozenset(who)
