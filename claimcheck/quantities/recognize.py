"""Finds every quantity in a text."""

from collections.abc import Iterable

from claimcheck.articles.span import Span
from claimcheck.quantities.quantity import Quantity


def find_quantities(text: str, within: Iterable[Span]) -> list[Quantity]:
    """Quantities in the given stretches of the text, in text order, not overlapping."""
    return []
