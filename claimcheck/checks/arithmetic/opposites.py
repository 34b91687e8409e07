"""Words of which only one can be true of a person or a thing: who is convicted was not acquitted."""

import re

from claimcheck.patterns import lazy_regex

Opposites = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def opposites(*pairs: tuple[str, str]) -> Opposites:
    """Patterns of the pairs, each either way round; each side is the forms of a word, whole words in any case."""
    told = [[lazy_regex(rf"\b(?:{forms})\b", re.IGNORECASE) for forms in pair] for pair in pairs]
    return tuple(way for one, other in told for way in ((one, other), (other, one)))


# Of people asked and of things counted alike.
OPPOSITES = opposites(
    ("accept(?:ed|s)?|approve[ds]?|granted|upheld|allowed", "reject(?:ed|s)?|refused?|dismissed|turned down|declined"),
    ("agree[ds]?", "disagree[ds]?"),
    ("approve[ds]?", "disapprove[ds]?"),
    ("(?:voted|were|are) for|in favou?r|support(?:ed|s)?|back(?:ed|s)?", "(?:voted|were|are) against|oppos(?:ed?|es)"),
    ("passed", "failed"),
    ("won", "lost"),
)
