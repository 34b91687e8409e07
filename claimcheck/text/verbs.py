"""Which words read as verbs by form alone; the place in the sentence is judged in ``clauses``."""

from claimcheck.text.words import ATTRIBUTIVE_ING, IRREGULAR_VERBS, PLAIN_VERBS, word_set

_NO_PARTICIPLES = word_set(
    """need speed seed feed breed weed deed indeed greed steed creed heed bleed reed proceed exceed succeed hundred
    bed red shed sled fled seabed flatbed biped moped kindred sacred naked wicked aged embed unrelated"""
)


def is_verb_form(lower: str) -> bool:
    """Whether a lower-case word, standing after a noun, reads as a verb."""
    return (
        lower in IRREGULAR_VERBS
        or (lower.endswith("ed") and len(lower) > 3 and lower not in _NO_PARTICIPLES)
        or (lower.endswith("ing") and len(lower) > 4 and lower not in ATTRIBUTIVE_ING)
    )


def is_third_person(lower: str) -> bool:
    """Whether a word in -s is more likely a verb ("proves") than a plural, where a noun stands before it."""
    return lower.endswith("s") and (lower[:-1] in PLAIN_VERBS or (lower.endswith("es") and lower[:-2] in PLAIN_VERBS))
