"""Sentences with their figures as slots, so that a wording is one pattern: "since <start>, or <length>".

In an outline each figure of which a relation may speak is one capital letter, by what it is ("D" a date, "L" a length
of time); all else is as ``plain`` makes it, in lower case. A pattern says with the letter where a figure stands, and
with "[^D]" that none does.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from claimcheck.checks.passages import Sentence, plain
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_ROLE = lazy_regex(r"<(?P<role>[a-z]+)>")
# Between the sentences of one outline; no pattern passes it that names what it passes over.
BREAK = "\n"

Slots = Mapping[str, Claim]


class Outline(msgspec.Struct, frozen=True):
    """text: see above. claims: each by the place of its letter in the text."""

    text: str
    claims: Mapping[int, Claim]

    def slots(self, pattern: re.Pattern[str]) -> Iterator[Slots]:
        """For each place that a pattern fits the claims that its groups hold, by name."""
        for match in pattern.finditer(self.text):
            yield {role: self.claims[at] for role in pattern.groupindex if (at := match.start(role)) >= 0}


def outline(sentences: Sequence[Sentence], letter: Callable[[Claim], str]) -> Outline:
    """letter: the capital that stands for a claim; "" for one whose words stay."""
    text, claims = "", {}
    for sentence in sentences:
        text += BREAK if text else ""
        at = sentence.span.start
        for claim in sentence.claims:
            if slot := letter(claim):
                text += plain(sentence.text[at : claim.span.start])
                claims[len(text)] = claim
                text += slot
                at = claim.span.end
        text += plain(sentence.text[at : sentence.span.end])
    return Outline(text, claims)


def letters(sentence: Sentence, letter: Callable[[Claim], str]) -> str:
    """The slots that an outline of the sentence would have, which is soon told."""
    return "".join(map(letter, sentence.claims))


def worded(template: str, **letters: str) -> re.Pattern[str]:
    """A wording in which "<role>" stands for a figure in that role, of the kind that its letter tells."""
    return lazy_regex(_ROLE.sub(lambda m: f"(?P<{m['role']}>{letters[m['role']]})", template))
