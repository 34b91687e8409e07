"""Points in time as formats write them: ISO 8601 (ninjs, NewsML-G2, Atom, pages) and RFC 822 (RSS)."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from claimcheck.articles.datelines import read_day


def read_stamp(value: str | None) -> datetime | None:
    """The point in time; without a zone it is UTC, a day alone begins at midnight. None where there is none."""
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            stamp = parse((value or "").strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
    return None


def stamp_day(value: str | None) -> date | None:
    """The calendar day that a stamp names where it was written, in its own zone."""
    stamp = read_stamp(value)
    if stamp and stamp.year > 1:
        return stamp.date()
    return read_day(value[:200]) if value else None
