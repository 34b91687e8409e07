"""Where newsrooms print an article's date: date lines, datelines, addresses, file names.

Reads single lines; which line of an article is looked at is the layout's business. Only whole calendar days are
read: what text says about time is the date recognizer's.
"""

import re
from datetime import date, datetime

import msgspec

from claimcheck.articles.calendar_names import MONTH, MONTH_OF_STEM, MONTH_STEMS, WEEKDAY, day_of
from claimcheck.articles.imprint import EDGES, is_aside, is_imprint, is_name, is_set_off, segments
from claimcheck.patterns import lazy_regex

_MONTH = rf"{MONTH}\.?"
_WEEKDAY = rf"(?:{WEEKDAY}\.?,?\s{{0,3}})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
# Every date that is read holds one of these: a quick look before the long one. It opens with a digit: ``re`` skips the
# letters of the text with it.
_YEAR_IN = lazy_regex(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|[/.-]\d{1,2}[/.-]\d\d| [A-Za-z]{3,9} \d\d\b)")
_ISO = lazy_regex(r"\d{4}-\d\d-\d\d")
_WORDS = lazy_regex(r"[a-z]+|\d+")
# As in "20. 3. 2026", too.
_NUMERIC = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|(?:\d{1,2}\.\s){2}\d{4})(?!\d)"
_NAMED = rf"{_DAY}\s{{1,3}}(?:of\s)?{_MONTH},?\s{{0,3}}{_YEAR}|{_MONTH}\s{{0,3}}{_DAY}[\s,-]{{1,3}}{_YEAR}"
# "WED 06 MAR 24", as scripts have it: without the weekday it may be anything.
_SHORT_YEAR = rf"{_WEEKDAY}{_DAY}\s{_MONTH}\s\d\d(?!\d)"
_DATE = lazy_regex(rf"(?<!\w)(?:{_WEEKDAY}?(?:{_NAMED}|{_NUMERIC})|{_SHORT_YEAR})", re.IGNORECASE)
_MONTH_OF_YEAR = lazy_regex(rf"(?<![\w])(?P<month>{MONTH})\.?,?\s(?P<year>{_YEAR})", re.IGNORECASE)
_ZONE = r"(?:GMT|UTC|BST|IST|CES?T|[ECMP][SD]?T|hrs|UK|Z)\b(?:\s?[+-]\d\d:?\s?\d{1,2})?"
_CLOCK = lazy_regex(
    rf"(?<!\d)(?:T?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}\s?[ap]\.?m\b\.?|\d{{4}}(?=\s?{_ZONE}))"
    rf"(?:,?\s{{0,2}}{_ZONE})?",
    re.IGNORECASE,
)
_UPDATED = lazy_regex(r"\b(?:last\s)?(?:updated|modified|edited)\b(?:\s(?:on|at))?", re.IGNORECASE)
_LABEL = lazy_regex(
    r"\b(?:(?:first|originally|last)\s)?(?:published|posted|updated|modified|edited|issued|released|created|dated?"
    r"|filed)\b"
    r"|\b(?:news|press|media)\s(?:release|statement|update|advisory|notice|briefing)\b"
    r"|\bthis (?:page|blog|live ?blog|feed)(?: was| is)?(?: now)? closed\b|\bfor immediate release\b"
    r"|\b(?:strictly |under )?embargo(?:ed)?(?::| until\b| till\b)|\bnot for (?:release|broadcast|publication) before\b"
    r"|\b(?:read time|on|at)\b",
    re.IGNORECASE,
)
_ANY_DATE_LABEL = lazy_regex(r"\W{0,3}(?!publi|issue|release|post|press)(?:\w{1,20}\s){1,2}date\s?:", re.IGNORECASE)
_LONGEST = 160
_HEADING = 100
# What sets a day off from the heading that it ends: a mark, or a word for its being printed.
_SET_OFF = lazy_regex(
    r"(?:[,|•·(/]| [-–—]|\b(?:published|posted|issued|released|filed|dated)(?: on)?:?)\s*\Z", re.IGNORECASE
)
_MOST_NAMES = 6
_SIGNED = lazy_regex(r"[Bb][Yy]\s[A-Z]")
PLACE = r"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]+){0,3}"
_REGION = rf"(?:,\s(?!(?i:{MONTH_STEMS}))[A-Z][\w.]{{0,20}}(?:\s[A-Z][\w.]{{0,20}}){{0,2}})"
_SHORT = rf"(?:{_DAY}\s{_MONTH}|{_MONTH}\s{_DAY})"
_DATELINE = lazy_regex(
    rf"(?P<place>{PLACE}|[A-Z][a-z]+(?=,\s(?i:{_SHORT})\s?[-–—]))(?:{_REGION}){{0,2}}"
    rf"(?:,\s(?P<day>(?i:{_DATE.pattern}|{_SHORT})))?"
    r"\s{0,2}(?:--)?(?P<agency>\([A-Z][\w ./]{0,30}\))?\s{0,2}(?P<dash>[-–—_]{1,2})(?=\s|\Z|(?<=\)--)[A-Z])"
)
# As releases have it, with the year: "ST. PAUL, Minn., May 14, 2024 /PRNewswire/ --", "London, UK – 14 May 2024 –".
_NAME = r"[A-Z][\w.'’\-]{0,20}(?:\s[A-Z][\w.'’\-]{0,20}){0,3}"
_NAMES = rf"{_NAME}(?:(?:,\s|\s?/\s?|\sand\s|\s&\s){_NAME}){{0,3}}"
_SOURCE = r"(?:\([A-Z][\w ./&-]{0,30}\)|/[A-Z][\w .&-]{0,30}/)"
_STROKE = r"\s?[-–—]{1,2}\s?"
_FULL_DATELINE = lazy_regex(
    rf"(?:{_NAMES}(?:(?:{_STROKE}|\s)?{_SOURCE}(?:{_STROKE}|\s)|,\s|{_STROKE}|\s(?=\())\(?(?P<day>(?i:{_DATE.pattern}))\)?"
    rf"(?:\s?{_SOURCE})?|(?P<first>(?i:{_DATE.pattern}))(?:,\s|{_STROKE}){_NAMES}(?:\s?{_SOURCE})?)"
    r"(?:\s?[-–—]{1,2}(?=\s|[A-Z]|\Z)|:(?=\s.{60}))"
)
_LONGEST_DATELINE = 120
_ADDRESS = lazy_regex(
    rf"(?<!\d)((?:19|20)\d\d)([/_-])(\d\d?|{MONTH_STEMS})\2(\d\d?)(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)",
    re.IGNORECASE,
)
_SLASHED = lazy_regex(r"(\d{1,2})/(\d{1,2})/\d")
_AMERICAN_CLOCK = lazy_regex(r"\d\s?[AP]M\b|\b[ECMP][SD]?T\b")
_YEAR_FIRST = lazy_regex(r"\d{4}[-/.]\d")
_GLUED = lazy_regex(r"(?<=[^\d\W])(?=\d)|,|(?<=\d)-(?=\d{4})")


class DateLine(msgspec.Struct, frozen=True, gc=False):
    """A line that says nothing but when (and where) an article was printed."""

    published: date | None
    updated: date | None
    outlet: str | None
    labelled: bool


class Dateline(msgspec.Struct, frozen=True, gc=False):
    """The head of an agency report, "LONDON, Dec 10 (Agency) -"; ``end`` is where its sentence begins.

    published: None where the year is not given; then ``month_day``, where the day is.
    """

    end: int
    published: date | None
    month_day: tuple[int, int] | None


def read_day(text: str, month_first: bool = False) -> date | None:
    """The calendar day that a short text names with its year, else None. "03/04/2025" is 3 April unless told."""
    found = _DATE.search(text)
    return _parse(found[0], month_first) if found else None


def read_date_line(line: str) -> DateLine | None:
    """What a line states that holds only dates, clock times, labels ("Published:") and perhaps an outlet's name."""
    if len(line) > _LONGEST or (len(line) > _LONGEST // 2 and line[-1] in '.!?”"') or not _YEAR_IN.search(line):
        return None
    dates = list(_DATE.finditer(line))
    if not dates:
        return _read_month_line(line)
    outlet = _outlet(line, dates[0].start(), dates[-1].end())
    if outlet is None or _says_more(line[dates[0].start() : dates[-1].end()]) or _ANY_DATE_LABEL.match(line):
        return None
    month_first = _month_first(line, dates)
    published = updated = None
    for found in dates:
        day = _parse(found[0], month_first)
        label = line[: found.start()].rsplit("|", 1)[-1] if found is dates[0] else line[: found.start()]
        if _UPDATED.search(label[-60:]):
            updated = updated or day
        else:
            published = published or day
    if published is None and updated is None:
        return None
    besides = _DATE.sub(" ", line)
    return DateLine(published, updated, outlet or None, bool(_LABEL.search(besides) or _CLOCK.search(besides)))


def _read_month_line(line: str) -> DateLine | None:
    """The first of the month of a monthly, where its line names outlet or issue as well: "Deck & Quay, March 2026"."""
    months = list(_MONTH_OF_YEAR.finditer(line))
    if len(months) != 1 or len(line) > _HEADING:
        return None
    outlet = _outlet(line, *months[0].span())
    return DateLine(_first_of(months[0]), None, outlet, labelled=False) if outlet else None


def read_month_alone(line: str) -> DateLine | None:
    """The first of the month that is all of a line, "January 2026", as it stands below a masthead."""
    month = _MONTH_OF_YEAR.fullmatch(line.strip(EDGES))
    return DateLine(_first_of(month), None, None, labelled=False) if month else None


def _first_of(month: "re.Match[str]") -> date | None:
    return day_of(int(month["year"]), MONTH_OF_STEM[month["month"][:3].lower()], 1)


def read_labelled_day(line: str) -> date | None:
    """The day of a line such as "Recall date: March 6, 2025", which says more than when it was printed."""
    return read_day(line) if len(line) < 100 and _ANY_DATE_LABEL.match(line) else None


def read_closing_day(line: str) -> date | None:
    """The day that ends a heading which says more than when: "Board papers, Tuesday 9 September 2025"."""
    if len(line) > _HEADING or not _YEAR_IN.search(line):
        return None
    dates = list(_DATE.finditer(line))
    if not dates or line[dates[-1].end() :].strip(EDGES):
        return None
    return _parse(dates[-1][0], month_first=False) if _SET_OFF.search(line, 0, dates[-1].start()) else None


def read_dateline(line: str) -> Dateline | None:
    """The dateline that a paragraph opens with, if any."""
    full = _FULL_DATELINE.match(line) if _YEAR_IN.search(line, 0, _LONGEST_DATELINE) else None
    if full:
        return Dateline(full.end(), read_day(full["day"] or full["first"]), None)
    found = _DATELINE.match(line)
    if not found or not (found["day"] or found["agency"] or len(found["place"]) > 3):
        return None
    if not found["day"]:
        return Dateline(found.end(), None, None)
    if day := read_day(found["day"]):
        return Dateline(found.end(), day, None)
    stated = _parse(found["day"] + " 2000", month_first=False)
    return Dateline(found.end(), None, (stated.month, stated.day) if stated else None)


def read_address_day(address: str) -> date | None:
    """The day in a page address or a file name: "/2016/11/23/", "/2011/nov/16/", "2016-11-23-inquiry.txt"."""
    for found in _ADDRESS.finditer(address):
        year, _, month, day, *packed = found.groups()
        day_found = _parse("-".join([year, month, day] if year else packed), month_first=False)
        if day_found:
            return day_found
    return None


def _outlet(line: str, first: int, last: int) -> str | None:
    """What a line with dates holds besides: "" for nothing, else the first name; None where it says something else."""
    before, after = _unlabelled(line[:first]).rstrip(), line[last:].lstrip()
    names, behind = segments(before), segments(_unlabelled(after))
    told = is_aside if after[:1] == "|" else is_imprint  # behind a stroke the writer is told of, in any words
    if len(names) + len(behind) > _MOST_NAMES or not (all(map(is_imprint, names)) and all(map(told, behind))):
        return None
    signed = _SIGNED.match(before)
    if not signed and not is_set_off(before):
        return None
    return "" if signed else next((name for name in (*names, *behind) if is_name(name)), "")


def _says_more(between: str) -> bool:
    """Whether two dates of a line have anything between them but clock times and labels."""
    return bool(segments(_unlabelled(_DATE.sub(" ", between))))


def _unlabelled(text: str) -> str:
    return _LABEL.sub(" ", _UPDATED.sub(" ", _CLOCK.sub(" ", text)))


def _month_first(line: str, dates: list["re.Match[str]"]) -> bool:
    """Whether figures are in American order: a date of the line allows no other, or its clock is American."""
    for found in dates:
        if (numeric := _SLASHED.search(found[0])) and max(map(int, numeric.groups())) > 12:
            return int(numeric[2]) > 12
    return bool(_AMERICAN_CLOCK.search(line))


def _parse(text: str, month_first: bool) -> date | None:
    """The day of a date with its year; None where there is no such day."""
    if _ISO.fullmatch(text):
        return day_of(*map(int, text.split("-")))
    words = _WORDS.findall(text.lower())
    months = [MONTH_OF_STEM[word[:3]] for word in words if word[:3] in MONTH_OF_STEM]
    figures = sorted((word for word in words if word.isdigit()), key=len)
    if len(months) == 1 and len(figures) == 2 and len(figures[0]) < 3 and len(figures[1]) == 4:
        return day_of(int(figures[1]), months[0], int(figures[0]))
    return _by_dateutil(text, month_first)


def _by_dateutil(text: str, month_first: bool) -> date | None:
    # Imported for the few dates that are all figures: it takes as long as a page of articles.
    from dateutil import parser

    iso = bool(_YEAR_FIRST.search(text))
    spaced = _GLUED.sub(" ", text)
    try:
        day = parser.parse(spaced, dayfirst=not (month_first or iso), default=datetime(1, 1, 1)).date()  # noqa: DTZ001
    except (ValueError, OverflowError):
        return None
    return day if day.year > 1 else None
