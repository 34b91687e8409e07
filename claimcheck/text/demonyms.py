"""What people are called by the country they come from: "the 24-year-old Brazilian", "an Irishwoman", "the Finn"."""

from claimcheck.patterns import lazy_regex
from claimcheck.text.words import word_set

_ENDING = lazy_regex(r"[A-Z][a-z]+(?:[ei]an|[bcghkmnrst]an|ese|(?:ish|ch|sh|ut)(?:wo)?man|aqi|eli|tani|deshi|lander)")
_OTHERS = word_set(
    """afghan argentine brit briton croat czech dane filipina filipino finn greek iranian israeli kenyan kiwi kurd omani
    pole qatari saudi scot scotsman scotswoman serb slovak slovene somali spaniard swede swiss thai turk ugandan
    uruguayan venezuelan welshman welshwoman yemeni"""
)


def is_demonym(word: str) -> bool:
    """Whether a capitalised word by itself may be that of a people: surnames in "-man" and "-an" are as well."""
    return word.lower() in _OTHERS or _ENDING.fullmatch(word) is not None
