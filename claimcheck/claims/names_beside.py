"""The name that an age stands beside: "Port, 47", "Anthony Walgate, a 23-year-old …", "16-year-old Jermayne"."""

from bisect import bisect_left

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage, Place
from claimcheck.patterns import lazy_regex
from claimcheck.text.capitals import ORGANISATION, PERSON, PLACE, TITLES, UNKNOWN
from claimcheck.text.demonyms import is_demonym
from claimcheck.text.names import Name, Names
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import STOPS, word_set

_BETWEEN_NAME_AND_AGE = lazy_regex(
    r"(?:\s*,\s+(?:an?|the)\s[a-z][a-z '’-]{1,48}(?=,\s+(?:is|was|turned|had)\s))?"
    r"[\s,(]*(?:(?:who\s+(?:was|is)\s+)?born\s[^.;()\n]{3,40},\s+)?(?:(?:who|now|then|aged|is|was|age|had|just|turned"
    r"|also|only|at|about|has|been)\s+){0,4}\Z"
)
_APPOSITION = lazy_regex(r"\s*,\s*(?:a|an|the|its|his|her|their)?\s*(?:then\s?-?\s?|now\s?-?\s?)?\Z")
_WHO = lazy_regex(r"\s*,\s*who\s")
_SAID_OF = lazy_regex(r"\s*,\s*(?:is|was|has|had|just|turned)\s")
_DESCRIBED = lazy_regex(
    r"\s*,\s*(?:a|an|the)\s+(?:[a-z][\w'’-]*\s+){0,5}(?P<noun>[a-z][\w'’-]*)\s+(?:(?P<of>of)|from|in|at|near|for)"
    r"\s+(?:the\s+)?\Z"
)
# "Ann Lee, a teacher of 54".
_DESCRIBED_OF = lazy_regex(r"\s*,\s+an?\s+(?:[a-z][a-z'’-]*\s+){1,3}of\s+(?:just\s+|only\s+|about\s+)?")
_OWNS = lazy_regex(r"(?:['’]s?)\s")
_COMMA = lazy_regex(r",\s")
_FROM = lazy_regex(r"\s+(?:of|from)\s+(?:the\s+)?")
_RELATIVES = word_set(
    """friend relative relation colleague partner mother father brother sister son daughter husband wife widow widower
    uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather fan ally supporter follower"""
)

_ARTICLES = word_set("the a an")


def name_beside(text: str, place: Place, mention: Mention, names: Names) -> Name | None:
    """The name that the age stands beside: "Port, 47", "Anthony Walgate, a 23-year-old …", "16-year-old Jermayne"."""
    hyphenated = is_adjective(text, mention)
    following = _name_after(text, place, mention, names) if hyphenated else None
    if following is not None:
        return following
    before = names.before(mention.span.start)
    if before is None or before.end < place.passage.span.start:
        return None
    gap = text[before.end : mention.span.start]
    if hyphenated and _OWNS.fullmatch(gap):
        # "Ross Penn, Hull's 34-year-old captain".
        player = names.before(before.start)
        apposed = player is not None and player.start >= place.passage.span.start
        return player if player and apposed and _COMMA.fullmatch(text, player.end, before.start) else None
    if not hyphenated and _DESCRIBED_OF.fullmatch(gap):
        return before if before.kind not in (ORGANISATION, PLACE) else None
    pattern = _APPOSITION if hyphenated else _BETWEEN_NAME_AND_AGE
    if not pattern.match(gap) or not gap.strip():
        return None
    who = _WHO.match(gap) is not None
    if (who or _SAID_OF.match(gap)) and (described := _described(text, place, before, names, by_nearest=who)):
        return described
    if (of_place := names.before(before.start)) and _hails_from(text, place, of_place, before):
        return of_place
    return before if before.kind not in (ORGANISATION, PLACE) else None


def _hails_from(text: str, place: Place, name: Name, other: Name) -> bool:
    """Whether the other name tells where the first is from: "Prince Rupert of Ruritania, 81"."""
    if name.start < place.passage.span.start or " " in other.text or not _FROM.fullmatch(text, name.end, other.start):
        return False
    titled = text[max(0, name.start - 20) : name.start].rstrip().rpartition(" ")[2].lower() in TITLES
    return name.kind is PERSON or titled or (name.kind is UNKNOWN and " " in name.text)


def _described(text: str, place: Place, name: Name, names: Names, *, by_nearest: bool) -> Name | None:
    """ "Denis Port, a haulier of Passage West, who is 52": whom the words with the other name describe.

    by_nearest: in "Denis Port, a friend of Ann Lee, who is 52" it is Ann Lee; in ", is 52" it is not.
    """
    other = names.before(name.start)
    if other is None or other.start < place.passage.span.start or other.kind is ORGANISATION:
        return None
    words = _DESCRIBED.fullmatch(text, other.end, name.start)
    return None if words is None or (by_nearest and words["of"] and words["noun"] in _RELATIVES) else other


def is_adjective(text: str, mention: Mention) -> bool:
    """ "23-year-old" before a noun or as one, not "23" or "aged 23"."""
    printed = text[mention.span.start : mention.span.end].lower()
    return "old" in printed and ("-" in printed or "‑" in printed or "year old" in printed)


def _name_after(text: str, place: Place, mention: Mention, names: Names) -> Name | None:
    """A name right after the expression, or after the noun that it describes and a comma."""
    tokens, at = place.passage.tokens, place.token + 1
    nearby = names.within(mention.span.end, min(place.passage.span.end, mention.span.end + 90))
    described = place.token > 0 and tokens[place.token - 1].lower in _ARTICLES
    for name in nearby[:2]:
        if name.kind is ORGANISATION or (described and name.full == name.text and is_demonym(name.text)):
            continue
        between = tokens[at : bisect_left(place.passage.starts, name.start, at)]
        words = [t for t in between if t.is_word]
        if not any(t.lower in STOPS or t.mention >= 0 for t in between) and len(words) <= 5:
            lower = all(not t.capitalised or len(words) == 1 for t in words)
            commas = sum(t.text == "," for t in between)
            if commas == 0 and (not words or lower) and not _modifies(place.passage, name):
                return name
            if commas == 1 and between[-1].text == "," and words and _closes(text, name):
                return name
    return None


def _modifies(passage: Passage, name: Name) -> bool:
    """Whether a noun follows the name, which then only describes it: "a 31-year-old Brooklyn mother"."""
    i = bisect_left(passage.starts, name.end)
    after = passage.tokens[i] if i < len(passage.tokens) else None
    return (
        after is not None
        and after.is_word
        and after.text.islower()
        and after.lower not in STOPS
        and not is_verb_form(after.lower)
    )


def _closes(text: str, name: Name) -> bool:
    return text[name.end : name.end + 1] in (",", ".", ";", ")", "")
