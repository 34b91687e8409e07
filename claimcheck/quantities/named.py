"""Names that begin with a number word and open a sentence, where a capital does not tell them: "Ten Hag was"."""

from claimcheck.patterns import lazy_regex
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

_RUN = lazy_regex(r"(?:[ \u00a0][A-Z][\w’'&-]*){1,4}")
_NEXT = lazy_regex(r",? ([a-z]+)(?: ([\w]+))?")
_SINGULAR = word_set("is was has isn't wasn't hasn't says")
_PEOPLES = word_set(
    "british english irish scottish welsh dutch french spanish turkish polish danish swedish swiss thai"
)
_NOT_IN_NAMES = STOPS | ADJECTIVES | NOMINAL_ADJECTIVES | POPULATION_WORDS | _PEOPLES
_RELATIVES = word_set("which who")
_LONGEST = 4
# Companies, bands, places, contests and programmes whose names could as well be a number of things.
_KNOWN = frozenset(rows("names")["begun by a number"].split(", "))


def opens_with_name(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the number word text[start:stop], which has a capital, begins a name.

    That is so where it is known as one, where what follows is no plural and yet the subject of a verb ("Seven Network
    said"), and where one thing is said to be it ("Five Ways is").
    """
    run = _RUN.match(text, stop, end)
    if run is None or text[start + 1 : start + 2].isupper() or text[max(0, start - 2) : start - 1].isalnum():
        return False
    words = text[start : run.end()].lower().replace("\u00a0", " ").split(" ")
    after = _NEXT.match(text, run.end(), end)
    if any(" ".join(words[:n]) in _KNOWN for n in range(2, _LONGEST + 1)):
        return True
    if after is None or words[0] == "one":
        return False
    verb = after[1]
    if verb in _SINGULAR and text[run.end()] != ",":
        return True
    if any(word in _NOT_IN_NAMES or word.endswith("ese") or is_plural(word) for word in words[1:]):
        return False
    if verb in AUXILIARIES or verb in SPEECH_VERBS or verb in _RELATIVES:
        return True
    # "Three UK based firms" are firms.
    return is_verb_form(verb) and (after[2] is None or not after[2].islower() or after[2] in STOPS)
