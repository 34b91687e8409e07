"""The value that the line is about: one numeric or dated claim, with what it speaks of and where it stands."""

from datetime import date
from enum import StrEnum

import msgspec

from claimcheck.articles.article import Role
from claimcheck.articles.span import Span
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind, Trend


class Modality(StrEnum):
    """How the sentence holds the figure: as fact, as forecast or plan, or as one that might have been."""

    FACT = "fact"
    FORECAST = "forecast"
    HYPOTHETICAL = "hypothetical"


FACT, FORECAST, HYPOTHETICAL = Modality


NOWHERE = Span(0, 0)


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One claim. The first block is the contract's (see docs/architecture.md), the second what linking needs besides.

    id: stable across runs; depends on article path, span and text only.
    span: of the expression itself, bounds and units included; ``text`` is that slice of the article's text as read.
    in_file, printed: where it stands in the file and what the file holds there, markup and all; for plain text the same
        as ``span`` and ``text``. line, column: where that begins.
    value: None for dates and periods.
    unit: ISO 4217 code, unit name, "percent"; for counts the singular lower-case head noun.
    """

    id: str
    article: str
    span: Span
    line: int
    column: int
    text: str
    kind: Kind
    value: Interval | None
    approximate: bool
    trend: Trend | None
    unit: str | None
    per: str | None
    timex: str | None
    first: date | None
    last: date | None
    subject: str | None
    head: str | None
    predicate: str | None
    entities: tuple[str, ...]
    person: str | None
    as_of: date | None
    speaker: str | None
    negated: bool
    sentence: str

    sentence_span: Span
    role: Role
    modality: Modality = FACT
    # Words of the noun phrase besides its head, lower case, in text order: ("former", "metropolitan", "police").
    modifiers: tuple[str, ...] = ()
    # The whole that this claim is stated to be a part of ("five of the 17"): that claim's id.
    whole: str | None = None
    # Where the clause that holds the claim starts and ends; the predicate is looked up in it.
    clause: Span = NOWHERE
    # Names in the claim's clause, before those of the sentence and the article were added to ``entities``.
    local_entities: tuple[str, ...] = ()
    # The day the article was published, where known; ``as_of`` may be earlier.
    published: date | None = None
    # Where the article was read off markup or a record; else None, and it stands where ``span`` says.
    stored: Span | None = None
    quoted: str | None = None
    # The subject is taken over from an earlier phrase ("nine were found …", "all eight"): less sure.
    inherited: bool = False

    @property
    def number(self) -> float | None:
        """The one figure that its value is; None for a range, a bound, a date."""
        return self.value.low if self.value and self.value.exact else None

    @property
    def before(self) -> str:
        """What its sentence says before it."""
        return self.sentence[: max(0, self.span.start - self.sentence_span.start)]

    @property
    def after(self) -> str:
        """What its sentence says after it."""
        return self.sentence[max(0, self.span.end - self.sentence_span.start) :]

    def up_to(self, other: "Claim") -> str:
        """What stands between it and another claim of its sentence; empty where the other does not follow."""
        start = self.sentence_span.start
        return self.sentence[self.span.end - start : max(0, other.span.start - start)]

    @property
    def told(self) -> str:
        """The text as it reads within a sentence: "seven" of "Seven", which opens one, and of a headline's "SEVEN"."""
        text = self.text
        if self.value is None or any(map(str.isdigit, text)):
            return text
        if text.isupper():
            return text.lower()
        return text if text[1:2].isupper() else text[:1].lower() + text[1:]

    @property
    def in_file(self) -> Span:
        """Offsets in the file's text, end exclusive."""
        return self.stored or self.span

    @property
    def printed(self) -> str:
        """What the file holds there: ``file_text[in_file.start:in_file.end]``."""
        return self.text if self.quoted is None else self.quoted
