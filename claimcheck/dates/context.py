"""What was told before a moment and may tell when it is."""

from datetime import date

import msgspec
from msgspec.structs import replace

from claimcheck.dates.calendar import Resolved, of_day
from claimcheck.dates.moment import CLOCK, DAY, PART, QUARTER, REF, REPORTED, Moment, Range

# How far back, in code points, what was said before is still spoken of.
_NEAR = 240
_SAME_REPORT = 1200
# Days after which an article looks back.
_LONG_BEFORE = 30


class Context(msgspec.Struct, frozen=True, gc=False):
    """What a moment is resolved against.

    anchor: the article's date.
    previous: the moment resolved before it, near by, from which "the following month" counts.
    quarter: the quarter that the text reports on, of which "a year earlier" is the same of the year before.
    clock: the last time of day named ("2021-12-10T15:52"), to whose day a bare "17:42" belongs.
    """

    anchor: date | None = None
    previous: Resolved | None = None
    quarter: Resolved | None = None
    day: Resolved | None = None
    clock: str | None = None


class Seen(msgspec.Struct, frozen=True, gc=False):
    """The last moment, quarter and day resolved, each with the offset where it ended."""

    moment: tuple[Resolved, int] | None = None
    quarter: tuple[Resolved, int] | None = None
    day: tuple[Resolved, int] | None = None
    clock: str | None = None
    # The first day told, where it lies long before the article: what a look back is about.
    event: Resolved | None = None
    # Of the times of day that begin a paragraph, as in a live report, the last.
    logged: tuple[Resolved, str] | None = None

    def context(self, anchor: date | None, at: int, paragraph: int) -> Context:
        """What may tell when the moment at an offset is; paragraph: where its paragraph begins."""
        day = _unless_far(self.day, at, _SAME_REPORT)
        if self.event is not None and (self.day is None or self.day[1] < paragraph):
            day = self.event
        return Context(
            anchor,
            _unless_far(self.moment, at, _NEAR),
            _unless_far(self.quarter, at, _SAME_REPORT),
            day,
            self.clock,
        )

    def after(
        self, found: Resolved, what: Moment | Range, anchor: date | None, end: int, *, told: bool = False
    ) -> "Seen":
        """told: after a day told before, it is the one on which that was said, and no time of day belongs to it."""
        if found.first is None or found.grain is REF:
            return self
        entry = (found, end)
        # Looking ahead ("by March 2026") does not change what the report is about.
        over = anchor is None or found.first <= anchor
        moment = entry if over else self.moment
        is_named = isinstance(what, Moment) and (what.number is not None or what.side is REPORTED)
        quarter = entry if is_named and found.grain is QUARTER and over else self.quarter
        if found.grain not in (DAY, PART, CLOCK) or told:
            return replace(self, moment=moment, quarter=quarter)
        clock = what.clock if isinstance(what, Moment) else None
        day = found if found.grain is DAY else of_day(found.first)
        event = self.event
        if event is None and anchor is not None and self.day is None and (anchor - found.first).days > _LONG_BEFORE:
            event = day
        return Seen(moment, quarter, (day, end), clock, event, self.logged)


def _unless_far(entry: tuple[Resolved, int] | None, at: int, reach: int) -> Resolved | None:
    return entry[0] if entry is not None and at - entry[1] <= reach else None
