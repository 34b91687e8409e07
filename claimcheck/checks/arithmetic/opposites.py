"""Words of which only one can be true of a person or a thing: who is convicted was not acquitted."""

import re

from claimcheck.patterns import lazy_regex

Opposites = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def opposites(*pairs: tuple[str, str]) -> Opposites:
    """Patterns of the pairs, each side the forms of a word, whole words in any case."""
    return tuple(
        (lazy_regex(rf"\b(?:{one})\b", re.IGNORECASE), lazy_regex(rf"\b(?:{other})\b", re.IGNORECASE))
        for one, other in pairs
    )


# Of people asked and of things counted alike.
OPPOSITES = opposites(
    ("accept(?:ed|s)?|approve[ds]?|granted|upheld|allowed", "reject(?:ed|s)?|refused?|dismissed|turned down|declined"),
    ("agree[ds]?", "disagree[ds]?"),
    ("approve[ds]?", "disapprove[ds]?"),
    ("(?:voted|were|are) for|in favou?r|support(?:ed|s)?|back(?:ed|s)?", "(?:voted|were|are) against|oppos(?:ed?|es)"),
    ("passed", "failed"),
    ("won", "lost"),
)
