"""What is read as a time, where it stands and what TIMEX3 value it has. The article is of Friday, 7 March 2025."""

from datetime import date

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.articles.span import Span
from claimcheck.dates.recognize import find_timespans
from claimcheck.dates.timespan import Timespan
from claimcheck.quantities.interval import Interval

ANCHOR = date(2025, 3, 7)


def found(text: str, anchor: date | None = ANCHOR) -> list[Timespan]:
    return find_timespans(text, [Span(0, len(text))], anchor)


def read(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str, str]]:
    return [(text[t.span.start : t.span.end], t.kind.value, t.timex) for t in found(text, anchor)]


WRITTEN_OUT = [
    ("The bridge opened on 3 May 1998.", "3 May 1998", "1998-05-03"),
    ("It opened on May 3, 1998, officials said.", "May 3, 1998", "1998-05-03"),
    ("It opened on the 3rd of May 1998.", "the 3rd of May 1998", "1998-05-03"),
    ("It opened on 3\u00a0May\u00a01998.", "3\u00a0May\u00a01998", "1998-05-03"),
    ("It opened on Friday 28 February.", "Friday 28 February", "2025-02-28"),
    ("It opened on Friday, February 28, at noon.", "Friday, February 28, at noon", "2025-02-28T12:00"),
    ("It opened on 28-Feb-2025.", "28-Feb-2025", "2025-02-28"),
    ("It opened in the first of May rain.", "the first of May", "2024-05-01"),
    ("It opened in November 1998.", "November 1998", "1998-11"),
    ("It opened in Nov '98.", "Nov '98", "1998-11"),
    ("It opened in Nov ’98.", "Nov ’98", "1998-11"),
    ("It opened in 1998.", "1998", "1998"),
    ("It came in '98.", "'98", "1998"),
    ("It came in nineteen ninety-four.", "nineteen ninety-four", "1994"),
    ("It was built in the 1990s.", "1990s", "199"),
    ("It was built in the 1700s.", "1700s", "17XX"),
    ("It was built in the 2000s.", "2000s", "200"),
    ("It was built in the early 1990s.", "the early 1990s", "199"),
    ("It was built in the '90s.", "'90s", "199"),
    ("It was built in the 19th century.", "the 19th century", "18XX"),
    ("It is dated 1998-05-03.", "1998-05-03", "1998-05-03"),
    ("It is dated 1998-05-03T15:52.", "1998-05-03T15:52", "1998-05-03T15:52"),
    ("It was signed on 11/02/89.", "11/02/89", "1989-11-02"),
    ("It was signed on 25/12/1989.", "25/12/1989", "1989-12-25"),
    ("It was signed on 03.05.1998.", "03.05.1998", "1998-05-03"),
    ("It happened on September 15,2008.", "September 15,2008", "2008-09-15"),
    ("It happened on 10 Nov 11.", "10 Nov 11", "2011-11-10"),
    ("10 December 2021, 14:07 | Updated", "10 December 2021, 14:07", "2021-12-10T14:07"),
    ("15:52, 10 Dec 2021", "15:52, 10 Dec 2021", "2021-12-10T15:52"),
    ("It falls on 30 February 2025.", "30 February 2025", "2025-02-30"),
    ("He was born in April of 87.", "April of 87", "1987-04"),
    ("He retired in two thousand and five.", "two thousand and five", "2005"),
    ("It came in nineteen oh five.", "nineteen oh five", "1905"),
    (
        "He died on March twenty-one, nineteen seventy-four.",
        "March twenty-one, nineteen seventy-four",
        "1974-03-21",
    ),
    ("It closed on the 15th day of June 2024.", "the 15th day of June 2024", "2024-06-15"),
    ("It is dated 2019-Aug-01.", "2019-Aug-01", "2019-08-01"),
    ("It cost $ 12 December 27 last.", "December 27", "2024-12-27"),
    ("He left on Earth Day 2010.", "Earth Day 2010", "2010-04-22"),
    ("It was built in the year 1996.", "the year 1996", "1996"),
    ("It beat fiscal 2019 sales.", "fiscal 2019", "2019"),
    ("It is above 2019 levels.", "2019", "2019"),
]

TOLD_FROM_THE_ARTICLE = [
    ("It closed today.", "today", "2025-03-07"),
    ("It closed yesterday evening.", "yesterday evening", "2025-03-06TEV"),
    ("It hit at 8:45 in the evening.", "8:45 in the evening", "2025-03-07T20:45"),
    ("It hit at 8:45 on Tuesday evening.", "8:45 on Tuesday evening", "2025-03-04T20:45"),
    ("It hit at half past eight on Friday evening.", "half past eight on Friday evening", "2025-03-07T20:30"),
    ("It hit at ten minutes past 5 p.m. on Friday.", "ten minutes past 5 p.m. on Friday", "2025-03-07T17:10"),
    ("It closed the day before yesterday.", "the day before yesterday", "2025-03-05"),
    ("He will speak tonight.", "tonight", "2025-03-07TNI"),
    ("It rained last night.", "last night", "2025-03-06TNI"),
    ("It rained this morning.", "this morning", "2025-03-07TMO"),
    ("He said on Thursday that it was over.", "Thursday", "2025-03-06"),
    ("He said on Friday that it was over.", "Friday", "2025-03-07"),
    ("They met last Friday.", "last Friday", "2025-02-28"),
    ("They met the previous Monday.", "the previous Monday", "2025-02-24"),
    ("They met on Tuesday last week.", "Tuesday last week", "2025-02-25"),
    ("They will meet next week on Monday.", "next week on Monday", "2025-03-10"),
    ("They will meet on the 15th of next month.", "the 15th of next month", "2025-04-15"),
    ("They will meet on the 18th.", "the 18th", "2025-03-18"),
    ("They met on the 18th.", "the 18th", "2025-02-18"),
    ("They met in the week of the 18th.", "the week of the 18th", "2025-W08"),
    ("They met on Friday the thirteenth.", "Friday the thirteenth", "2024-12-13"),
    ("They will meet on Friday 14.", "Friday 14", "2025-03-14"),
    ("They will meet on 22/04.", "22/04", "2025-04-22"),
    ("They will meet w/c 10 March.", "w/c 10 March", "2025-W11"),
    ("They will meet in two weeks.", "two weeks", "2025-03-21"),
    ("They will meet in two months.", "two months", "2025-05"),
    ("The weekend, fine and dry.", "The weekend", "2025-W10-WE"),
    ("The hearing will resume on Monday.", "Monday", "2025-03-10"),
    ("Rain is likely by Sunday.", "Sunday", "2025-03-09"),
    ("They will meet next Friday.", "next Friday", "2025-03-14"),
    ("The court sits on Monday.", "Monday", "2025-03-10"),
    ("The trial begins at 10am on Tuesday.", "10am on Tuesday", "2025-03-11T10:00"),
    ("The strike came to an end on Wednesday.", "Wednesday", "2025-03-05"),
    ("It failed to begin on Monday.", "Monday", "2025-03-03"),
    ("The vote is on Tuesday week.", "Tuesday week", "2025-03-18"),
    ("It closes in three weeks' time.", "three weeks' time", "2025-03-28"),
    ("It will close in a month’s time.", "a month’s time", "2025-04"),
    ("It began shortly before midnight on Saturday.", "midnight on Saturday", "2025-03-01T24:00"),
    ("It began to erupt before dawn on Sunday.", "dawn on Sunday", "2025-03-02TMO"),
    ("They must leave before dawn on Sunday.", "dawn on Sunday", "2025-03-09TMO"),
    ("It rained on Friday morning.", "Friday morning", "2025-03-07TMO"),
    ("It began at 9 p.m. on Thursday night.", "9 p.m. on Thursday night", "2025-03-06T21:00"),
    ("It began at 7pm on Thursday, January 23.", "7pm on Thursday, January 23", "2025-01-23T19:00"),
    ("It began in the early hours of 3 March.", "the early hours of 3 March", "2025-03-03TMO"),
    ("It began on the night of 3 March.", "the night of 3 March", "2025-03-03TNI"),
    ("It began at 3.40am.", "3.40am", "2025-03-07T03:40"),
    ("\n 16:05", "16:05", "2025-03-07T16:05"),
    ("  16:05 It began", "16:05", "2025-03-07T16:05"),
    ("It began at two in the morning.", "two in the morning", "2025-03-07T02:00"),
    ("Profits rose last year.", "last year", "2024"),
    ("It began earlier this year.", "earlier this year", "2025"),
    ("He resigned late last month.", "late last month", "2025-02"),
    ("He resigned last week.", "last week", "2025-W09"),
    ("They meet next week.", "next week", "2025-W11"),
    ("They met on Tuesday of last week.", "Tuesday of last week", "2025-02-25"),
    ("It rained over the weekend.", "the weekend", "2025-W09-WE"),
    ("It happened eight years ago.", "eight years ago", "2017"),
    ("It happened more than eight years ago.", "more than eight years ago", "2017"),
    ("It happened two decades ago.", "two decades ago", "2005"),
    ("It happened two-and-a-half years ago.", "two-and-a-half years ago", "2022-09"),
    ("It happened nine months ago.", "nine months ago", "2024-06"),
    ("It happened a fortnight ago.", "a fortnight ago", "2025-02-21"),
    ("It happened three days ago.", "three days ago", "2025-03-04"),
    ("It happened three days after Christmas.", "three days after Christmas", "2024-12-28"),
    ("It was the week of March 3.", "the week of March 3", "2025-W10"),
    ("It fell 20 years ago today.", "20 years ago today", "2005-03-07"),
    ("It fell 30 years ago this week.", "30 years ago this week", "1995-W10"),
    ("It fell 30 years ago next month.", "30 years ago next month", "1995-04"),
    ("It fell ten years ago on Monday.", "ten years ago on Monday", "2015-03-03"),
    ("It fell a week ago today.", "a week ago today", "2025-02-28"),
    ("It fell two months ago today.", "two months ago today", "2025-01-07"),
    ("It fell in the same month last year.", "the same month last year", "2024-03"),
    ("It fell in the early hours of Sunday morning.", "the early hours of Sunday morning", "2025-03-02TMO"),
    ("It will snow midmorning Monday.", "midmorning Monday", "2025-03-10TMO"),
    ("It snowed overnight Monday.", "overnight Monday", "2025-03-03TNI"),
    ("Shares are down 3% for the month.", "the month", "2025-03"),
    ("It fell by end-June.", "end-June", "2025-06"),
    ("End-2026 is the target.", "End-2026", "2026"),
    ("They met in the first week of January.", "the first week of January", "2025-W01"),
    ("They met on the weekend of 1 March.", "the weekend of 1 March", "2025-W09-WE"),
    ("They met on Memorial Day weekend 2024.", "Memorial Day weekend 2024", "2024-W21-WE"),
    ("They will meet the week after next.", "the week after next", "2025-W12"),
    ("It began at 3.15 this afternoon.", "3.15 this afternoon", "2025-03-07T15:15"),
    ("It began at 1130 hours IST on Thursday.", "1130 hours IST on Thursday", "2025-03-06T11:30"),
    ("Schools will stay shut on Monday.", "Monday", "2025-03-10"),
    ("They met the week before last.", "the week before last", "2025-W08"),
    ("They will meet a week on Saturday.", "a week on Saturday", "2025-03-15"),
    ("They will meet a week today.", "a week today", "2025-03-14"),
    ("It will be done by the end of the month.", "the end of the month", "2025-03"),
    ("They met on the first Saturday in February.", "the first Saturday in February", "2025-02-01"),
    ("They met on the last Friday of last month.", "the last Friday of last month", "2025-02-28"),
    ("They met on the last day of 2024.", "the last day of 2024", "2024-12-31"),
    ("They met the week before Christmas.", "the week before Christmas", "2024-W51"),
    ("They met the weekend after Christmas.", "the weekend after Christmas", "2024-W52-WE"),
    ("The film opens nationwide on Friday 14.", "Friday 14", "2025-03-14"),
    ("City host Leeds on Saturday.", "Saturday", "2025-03-08"),
    ("Pupils return to class on Monday.", "Monday", "2025-03-10"),
    ("Teale, who will be 52 in October, said no.", "October", "2025-10"),
    ("Teale, who turns 52 in October, said no.", "October", "2025-10"),
    ("Teale, who was 52 in October, said no.", "October", "2024-10"),
    ("Police were called to the mill on Monday.", "Monday", "2025-03-03"),
    ("It met at 1945 BST.", "1945 BST", "2025-03-07T19:45"),
    ("It was built in the swinging sixties.", "the swinging sixties", "196"),
    ("Second-half profit fell.", "Second-half", "2024-H2"),
    ("They are now open.", "now", "PRESENT_REF"),
    ("He has recently moved.", "recently", "PAST_REF"),
    ("Prices fell in recent years.", "recent years", "PAST_REF"),
    ("It will open soon.", "soon", "FUTURE_REF"),
]

SIDE_OF_A_BARE_DATE = [
    ("She left on Nov. 11.", "Nov. 11", "2024-11-11"),
    ("She left in June.", "June", "2024-06"),
    ("She left in April.", "April", "2024-04"),
    ("She turned 70 in April.", "April", "2024-04"),
    ("The book is published in April.", "April", "2025-04"),
    ("The rules take effect on April 2.", "April 2", "2025-04-02"),
    ("She will leave in June.", "June", "2025-06"),
    ("It was extended to March 20.", "March 20", "2025-03-20"),
    ("It struck on March 20 last year.", "March 20 last year", "2024-03-20"),
    ("It struck on Friday, 20 March last year.", "Friday, 20 March last year", "2024-03-20"),
    ("It was begun last March.", "last March", "2024-03"),
    ("It fell this January.", "this January", "2025-01"),
    ("The trams stay off the streets until at least Saturday.", "Saturday", "2025-03-08"),
    ("They met on Christmas Eve.", "Christmas Eve", "2024-12-24"),
    ("They met on Good Friday 2024.", "Good Friday 2024", "2024-03-29"),
    ("They met on Valentine's Day in 2012.", "Valentine's Day in 2012", "2012-02-14"),
    ("They met on Thanksgiving.", "Thanksgiving", "2024-11-28"),
    ("Work will end in mid-June.", "mid-June", "2025-06"),
    ("It ran until the end of 2016.", "the end of 2016", "2016"),
]

QUARTERS_AND_SEASONS = [
    ("Profit fell in the third quarter of 1996.", "the third quarter of 1996", "1996-Q3"),
    ("Its fourth-quarter profit fell.", "fourth-quarter", "2024-Q4"),
    ("Sales rose in Q3 2024.", "Q3 2024", "2024-Q3"),
    ("Sales rose in 2024-Q3.", "2024-Q3", "2024-Q3"),
    ("It lost money in the first half of 2024.", "the first half of 2024", "2024-H1"),
    ("It opened in the summer of 2016.", "the summer of 2016", "2016-SU"),
    ("It opened last autumn.", "last autumn", "2024-FA"),
    ("It opened in the fall of 2016.", "the fall of 2016", "2016-FA"),
    ("It opened in the fall of last year.", "the fall of last year", "2024-FA"),
    ("It will open this summer.", "this summer", "2025-SU"),
    ("It will open in the third quarter.", "the third quarter", "2025-Q3"),
    ("The plant restarts in Q4.", "Q4", "2025-Q4"),
    ("It will publish fourth-quarter results.", "fourth-quarter", "2024-Q4"),
    ("Year-earlier results were hit by the strike.", "Year-earlier", "2024"),
    ("In the 2023 period it fell.", "the 2023 period", "2023"),
]


@pytest.mark.parametrize(
    ("text", "expression", "timex"),
    WRITTEN_OUT + TOLD_FROM_THE_ARTICLE + SIDE_OF_A_BARE_DATE + QUARTERS_AND_SEASONS,
    ids=lambda value: value if " " in str(value) else None,
)
def test_reads_one_date(text: str, expression: str, timex: str) -> None:
    assert read(text) == [(expression, "date", timex)]


@pytest.mark.parametrize(
    ("text", "expression", "timex", "first", "last"),
    [
        (
            "It ran between June 2014 and September 2015.",
            "between June 2014 and September 2015",
            "2014-06/2015-09",
            date(2014, 6, 1),
            date(2015, 9, 30),
        ),
        (
            "It ran from September 2022 through January 2025.",
            "from September 2022 through January 2025",
            "2022-09/2025-01",
            date(2022, 9, 1),
            date(2025, 1, 31),
        ),
        ("It ran from 2010 to 2014.", "from 2010 to 2014", "2010/2014", date(2010, 1, 1), date(2014, 12, 31)),
        (
            "It ran from November to March 2016.",
            "from November to March 2016",
            "2015-11/2016-03",
            date(2015, 11, 1),
            date(2016, 3, 31),
        ),
        (
            "It ran from Friday to Tuesday.",
            "from Friday to Tuesday",
            "2025-03-07/2025-03-11",
            date(2025, 3, 7),
            date(2025, 3, 11),
        ),
        ("It ran from 2014 to 2010.", "from 2014 to 2010", "2014/2010", None, None),
        ("The 2014-15 season.", "2014-15", "2014/2015", date(2014, 1, 1), date(2015, 12, 31)),
        ("The war of 1914–18.", "1914–18", "1914/1918", date(1914, 1, 1), date(1918, 12, 31)),
        ("It is due on May 4-6.", "May 4-6", "2025-05-04/2025-05-06", date(2025, 5, 4), date(2025, 5, 6)),
        ("It ran 4–6 March 2024.", "4–6 March 2024", "2024-03-04/2024-03-06", date(2024, 3, 4), date(2024, 3, 6)),
        ("It ran 10/25 to 11/2.", "10/25 to 11/2", "2024-10-25/2024-11-02", date(2024, 10, 25), date(2024, 11, 2)),
        (
            "It ran from 12/9 to 1/2/2024.",
            "from 12/9 to 1/2/2024",
            "2023-12-09/2024-01-02",
            date(2023, 12, 9),
            date(2024, 1, 2),
        ),
        ("Open from 9 a.m. to 5 p.m. daily.", "from 9 a.m. to 5 p.m.", "T09:00/T17:00", None, None),
        ("Open 5 to 8 p.m. daily.", "5 to 8 p.m.", "T17:00/T20:00", None, None),
        ("Open from 10 to 2 p.m. daily.", "from 10 to 2 p.m.", "T10:00/T14:00", None, None),
        ("Open 5:30 to 8 p.m. daily.", "5:30 to 8 p.m.", "T17:30/T20:00", None, None),
        (
            "Open 7-9 p.m. Tuesday, June 4.",
            "7-9 p.m. Tuesday, June 4",
            "2024-06-04T19:00/2024-06-04T21:00",
            date(2024, 6, 4),
            date(2024, 6, 4),
        ),
        (
            "It will run July 10-14 next year.",
            "July 10-14 next year",
            "2026-07-10/2026-07-14",
            date(2026, 7, 10),
            date(2026, 7, 14),
        ),
        ("Open Monday to Friday.", "Monday to Friday", "XXXX-WXX-1/XXXX-WXX-5", None, None),
        (
            "It ran between May 4 and 6.",
            "between May 4 and 6",
            "2024-05-04/2024-05-06",
            date(2024, 5, 4),
            date(2024, 5, 6),
        ),
        ("It ran from May 4-6.", "from May 4-6", "2024-05-04/2024-05-06", date(2024, 5, 4), date(2024, 5, 6)),
        (
            "It ran 2019 to March 2021.",
            "2019 to March 2021",
            "2019/2021-03",
            date(2019, 1, 1),
            date(2021, 3, 31),
        ),
        (
            "It ran between 2am and 3am this morning.",
            "between 2am and 3am this morning",
            "2025-03-07T02:00/2025-03-07T03:00",
            date(2025, 3, 7),
            date(2025, 3, 7),
        ),
        (
            "It ran from 10pm to 2am on Thursday night.",
            "from 10pm to 2am on Thursday night",
            "2025-03-06T22:00/2025-03-07T02:00",
            date(2025, 3, 6),
            date(2025, 3, 7),
        ),
        (
            "It will be on Thursday, March 13, from 6 to 8 p.m. at the hall.",
            "Thursday, March 13, from 6 to 8 p.m.",
            "2025-03-13T18:00/2025-03-13T20:00",
            date(2025, 3, 13),
            date(2025, 3, 13),
        ),
        (
            "It opens Saturday, 10 a.m. to 4 p.m.",
            "Saturday, 10 a.m. to 4 p.m.",
            "2025-03-08T10:00/2025-03-08T16:00",
            date(2025, 3, 8),
            date(2025, 3, 8),
        ),
        (
            "It ran from 9 a.m. to noon on Thursday.",
            "from 9 a.m. to noon on Thursday",
            "2025-03-06T09:00/2025-03-06T12:00",
            date(2025, 3, 6),
            date(2025, 3, 6),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else None,
)
def test_reads_one_period(text: str, expression: str, timex: str, first: date | None, last: date | None) -> None:
    assert read(text) == [(expression, "period", timex)]
    assert [(t.first, t.last) for t in found(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "expression", "timex", "value", "unit", "approximate"),
    [
        ("It took eight years.", "eight years", "P8Y", Interval(8, 8), "year", False),
        ("A 16-month inquiry followed.", "16-month", "P16M", Interval(16, 16), "month", False),
        ("The 14-day trial ended.", "14-day", "P14D", Interval(14, 14), "day", False),
        ("It took nearly a decade.", "nearly a decade", "P10Y", Interval(10, 10), "year", True),
        ("It took a dozen years.", "a dozen years", "P12Y", Interval(12, 12), "year", False),
        ("It took two-and-a-half years.", "two-and-a-half years", "P2Y6M", Interval(2.5, 2.5), "year", False),
        ("It took 2½ years.", "2½ years", "P2Y6M", Interval(2.5, 2.5), "year", False),
        ("It took half an hour.", "half an hour", "PT30M", Interval(0.5, 0.5), "hour", False),
        ("It ran ten minutes past the deadline.", "ten minutes", "PT10M", Interval(10, 10), "minute", False),
        (
            "It took three-quarters of an hour.",
            "three-quarters of an hour",
            "PT45M",
            Interval(0.75, 0.75),
            "hour",
            False,
        ),
        ("Talks will last 45 days.", "45 days", "P45D", Interval(45, 45), "day", False),
        ("Over six days it rained.", "six days", "P6D", Interval(6, 6), "day", False),
        ("It took an hour and a half.", "an hour and a half", "PT1H30M", Interval(1.5, 1.5), "hour", False),
        ("He got six years and six months.", "six years and six months", "P6Y6M", Interval(6.5, 6.5), "year", False),
        ("Lee, 36, got to six years.", "six years", "P6Y", Interval(6, 6), "year", False),
        ("It took 1.9 seconds.", "1.9 seconds", "PT1.9S", Interval(1.9, 1.9), "second", False),
        ("She won in 11.2sec.", "11.2sec", "PT11.2S", Interval(11.2, 11.2), "second", False),
        ("Bake it for 25–40min.", "25–40min", "PT25M", Interval(25, 40), "minute", False),
        (
            "It took more than nine years.",
            "more than nine years",
            "P9Y",
            Interval(9, None, low_open=True),
            "year",
            False,
        ),
        ("Reply within 30 days.", "within 30 days", "P30D", Interval(None, 30), "day", False),
        ("It took up to 90 minutes.", "up to 90 minutes", "PT90M", Interval(None, 90), "minute", False),
        (
            "It took under 18 weeks.",
            "under 18 weeks",
            "P18W",
            Interval(None, 18, high_open=True),
            "week",
            False,
        ),
        ("It took at least 14 months.", "at least 14 months", "P14M", Interval(14, None), "month", False),
        ("It took five years or more.", "five years or more", "P5Y", Interval(5, None), "year", False),
        ("It took 12 to 18 months.", "12 to 18 months", "P12M", Interval(12, 18), "month", False),
        ("It took between 12 and 18 months.", "between 12 and 18 months", "P12M", Interval(12, 18), "month", False),
        ("It took two or three days.", "two or three days", "P2D", Interval(2, 3), "day", False),
        (
            "It took between two and three hours.",
            "between two and three hours",
            "PT2H",
            Interval(2, 3),
            "hour",
            False,
        ),
        ("A 10-to-12-year term is usual.", "10-to-12-year", "P10Y", Interval(10, 12), "year", False),
        ("It took a hundred and five days.", "a hundred and five days", "P105D", Interval(105, 105), "day", False),
        ("It took several days.", "several days", "PXD", Interval(2, None), "day", True),
        ("It took a couple of days.", "a couple of days", "P2D", Interval(2, 2), "day", True),
        ("It took only two days.", "two days", "P2D", Interval(2, 2), "day", False),
        ("It rained in the weeks before.", "weeks", "PXW", Interval(2, None), "week", True),
        ("They held a day-long meeting.", "day-long", "P1D", Interval(1, 1), "day", False),
        ("It opened in two weeks.", "two weeks", "P2W", Interval(2, 2), "week", False),
        ("It will be built in two weeks.", "two weeks", "P2W", Interval(2, 2), "week", False),
        ("It took one and a half hours.", "one and a half hours", "PT1H30M", Interval(1.5, 1.5), "hour", False),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else None,
)
def test_reads_one_duration(
    text: str, expression: str, timex: str, value: Interval, unit: str, approximate: bool
) -> None:
    assert read(text) == [(expression, "duration", timex)]
    (only,) = found(text)
    assert (only.value, only.unit, only.approximate) == (value, unit, approximate)
    assert only.first is None


@pytest.mark.parametrize(
    ("text", "timex", "first", "last"),
    [
        ("It fell over the past three years.", "P3Y", date(2022, 3, 7), ANCHOR),
        ("It will rise in the next two weeks.", "P2W", date(2025, 3, 8), date(2025, 3, 21)),
        ("It fell in the 10 previous weeks.", "P10W", date(2024, 12, 27), ANCHOR),
        ("It will rise over the next fortnight.", "P2W", date(2025, 3, 8), date(2025, 3, 21)),
        ("They will report within nine months.", "P9M", ANCHOR, date(2025, 12, 7)),
        ("It comes in the next four business days.", "P4D", date(2025, 3, 10), date(2025, 3, 13)),
        ("It came in the previous four working days.", "P4D", date(2025, 3, 3), date(2025, 3, 6)),
    ],
)
def test_a_length_told_from_the_article_covers_days(text: str, timex: str, first: date, last: date) -> None:
    (only,) = found(text)
    assert (only.timex, only.first, only.last) == (timex, first, last)


@pytest.mark.parametrize(
    ("text", "timex", "first", "last"),
    [
        ("It fell in the first nine months of 2016.", "P9M", date(2016, 1, 1), date(2016, 9, 30)),
        ("It fell in the last three months of last year.", "P3M", date(2024, 10, 1), date(2024, 12, 31)),
        ("It fell in the first three months of June.", "P3M", None, None),
        ("It was shut for three days from Monday.", "P3D", date(2025, 3, 3), date(2025, 3, 5)),
        ("It was shut for two weeks, starting on Monday.", "P2W", date(2025, 3, 3), date(2025, 3, 16)),
        ("It was shut for three days and reopened on Monday.", "P3D", None, None),
    ],
)
def test_a_length_beside_a_date_covers_its_days(text: str, timex: str, first: date | None, last: date | None) -> None:
    length = found(text)[0]
    assert (length.timex, length.first, length.last) == (timex, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "It is 25 men after the fall of the tip.",
        "It grew during the fall in prices.",
        "She may go and they march on.",
        "The force has 2016 officers.",
        "A further 1998 people came.",
        "It was 12,016 metres and 2.2016 deep.",
        "He is 23 years old.",
        "The 8-month-old baby slept.",
        "The 28 - year - old runner won.",
        "It costs three quarters billion dollars.",
        "They handle 30 a day.",
        "He earns £20,000 a year.",
        "It puts £14m a year into local shops.",
        "It makes 21 million square metres of tiles a week.",
        "They work 24 hours a day.",
        "It lasted for years.",
        "It was the last day of the inquest.",
        "It was the last week of the campaign.",
        "Two more died within the year.",
        "One day he will return.",
        "The case is 2:23-cv-01234.",
        "She will one day be king.",
        "He came second.",
        "A quarter of them left.",
        "Headquarters in the French quarter stood empty.",
        "Hugh Grant and Jan Kavan spoke.",
        "April Jones and May Roberts spoke.",
        "His wife June, 64, left.",
        "He sat in the sun.",
        "He read USA Today.",
        "Every Monday they meet.",
        "The child, now 7, left.",
        "As soon as he came, they left.",
        "It is at 1800 Pitkin Ave. in Brooklyn.",
        "He took flight 1549 home.",
        "It fell and will spring back.",
        "The vote was 17.42 to 9.",
        "He made a bogey on the 18th.",
        "The odds went from 10/1 to 7/1.",
        "It came in at 5/12 and on 5/2.",
        "In two thousand and five cases it failed.",
        "Every other Friday they meet.",
        "They meet on the first Monday of every month.",
        "It was the goal of the month.",
        "He left the day before the vote.",
        "It is a list of new year resolutions.",
        "They met at Chinese New Year.",
        "Highs will be in the eighties.",
        "She is in her early sixties.",
        "It came in as many weeks.",
        "At 14:05:32 the pump stopped.",
        "It is of the second century BC.",
        "He scored a first-half goal.",
    ],
)
def test_what_tells_no_time_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It closed on Thursday.", "XXXX-WXX-4"),
        ("It closed on May 29.", "XXXX-05-29"),
        ("It closed on the 29th.", "XXXX-XX-29"),
        ("It closed in September.", "XXXX-09"),
        ("It closed last year.", "XXXX"),
        ("It closed last week.", "XXXX-WXX"),
        ("It closed in the third quarter.", "XXXX-Q3"),
        ("It closed in summer.", "XXXX-SU"),
        ("It closed at 5:30 p.m.", "T17:30"),
        ("It closed at half past five.", "T17:30"),
        ("It closed at a quarter to nine that evening.", "T20:45"),
        ("It closed shortly after twenty past nine.", "T09:20"),
        ("It closed at half past 11 at night.", "T23:30"),
        ("It closed at half past twelve at night.", "T00:30"),
        ("It closed at 12.15 at night.", "T00:15"),
        ("It closed at a quarter to noon that morning.", "T11:45"),
        ("It closed at a quarter to one that afternoon.", "T12:45"),
        ("The train left at 0440 GMT.", "T04:40"),
        ("It closed at 9pm on 29 May.", "XXXX-05-29T21:00"),
        ("It closed at 5:30 p.m. on Thursday.", "XXXX-WXX-4T17:30"),
        ("It closed today.", "PRESENT_REF"),
        ("It closed three years ago.", "XXXX"),
    ],
)
def test_without_the_article_date_the_year_stays_open(text: str, timex: str) -> None:
    (only,) = found(text, anchor=None)
    assert (only.timex, only.first, only.last) == (timex, None, None)


@pytest.mark.parametrize(
    ("text", "anchor", "timex"),
    [
        ("It began last winter.", date(2025, 1, 15), "2023-WI"),
        ("It began this winter.", date(2025, 1, 15), "2024-WI"),
        ("It began this winter.", date(2024, 12, 15), "2024-WI"),
        ("It will begin this winter.", date(2025, 10, 15), "2025-WI"),
        ("It began on 29 February.", date(2025, 1, 15), "2024-02-29"),
        ("It will begin on 29 February.", date(2097, 1, 15), "2096-02-29"),
        ("It began in December.", date(2025, 1, 15), "2024-12"),
        ("It will begin in the new year.", date(2024, 11, 15), "2025"),
        ("It began at New Year.", date(2025, 1, 15), "2025-01-01"),
        ("It will begin in January.", date(2024, 12, 15), "2025-01"),
        ("It began on Friday.", date(2025, 1, 1), "2024-12-27"),
        ("The sale ran from January to October.", date(2025, 12, 5), "2025-01/2025-10"),
        ("The sale ran from 10 January to 3 October.", date(2025, 12, 5), "2025-01-10/2025-10-03"),
        ("The sale runs from November to February.", date(2025, 12, 5), "2025-11/2026-02"),
    ],
)
def test_at_the_turn_of_the_year(text: str, anchor: date, timex: str) -> None:
    assert [t.timex for t in found(text, anchor)] == [timex]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("It shut on 5 June 2024 and reopened the following month.", ["2024-06-05", "2024-07"]),
        ("It shut on 5 June 2024 and reopened the next day.", ["2024-06-05", "2024-06-06"]),
        ("It shut on 5 June 2024. Later that day it reopened.", ["2024-06-05", "2024-06-05"]),
        ("It shut on 5 June 2024. Two days earlier, it had flooded.", ["2024-06-05", "2024-06-03"]),
        ("Sales rose in the third quarter from a year earlier.", ["2024-Q3", "2023-Q3"]),
        ("It opened in 1868 and shut a century later.", ["1868", "1968"]),
        ("He was charged on 3 March 2018 and freed eight months later.", ["2018-03-03", "2018-11"]),
        ("It opened in 2015 and shut three weeks later.", ["2015", "P3W"]),
        ("It shut on 5 June 2024, two days later than planned.", ["2024-06-05", "P2D"]),
        ("It shut in June 2022 and reopened that September.", ["2022-06", "2022-09"]),
        ("It shut in November 2019 and reopened the following spring.", ["2019-11", "2020-SP"]),
        ("It shut on 5 June 2024 and reopened the following Monday.", ["2024-06-05", "2024-06-10"]),
        ("He wed in 1960 and left the year after.", ["1960", "1961"]),
        ("They will meet on June 3, 5 and 7.", ["2025-06-03", "2025-06-05", "2025-06-07"]),
        ("On May 3, 12 and 14 people died.", ["2024-05-03"]),
        ("It shut on Monday (January 13).", ["2025-01-13", "2025-01-13"]),
        ("Sales fell in June. In the same month last year they rose.", ["2024-06", "2023-06"]),
        ("Two fell on 3 May 2022. The same day a year earlier three fell.", ["2022-05-03", "2021-05-03"]),
        ("Sales rose in the third quarter. They fell in the same quarter last year.", ["2024-Q3", "2023-Q3"]),
        ("Sales rose in the third quarter. In the 2023 period they fell.", ["2024-Q3", "2023-Q3"]),
        ("The index fell on Friday 21 February. For the week, it rose.", ["2025-02-21", "2025-W08"]),
        ("It runs until 31 May, 10am-4pm.", ["2025-05-31", "T10:00/T16:00"]),
        ("It is open Tuesday-Sunday, 10am-4pm.", ["XXXX-WXX-2/XXXX-WXX-7", "T10:00/T16:00"]),
        ("It will open Saturday and Sunday, 10am-4pm.", ["2025-03-08", "2025-03-09", "T10:00/T16:00"]),
        ("He left two weeks ago on Monday.", ["2025-02-21", "2025-03-03"]),
        ("It shut on 5 June 2024. He said that Monday was fine.", ["2024-06-05", "2025-03-03"]),
        ("Sales rose in the third quarter. A year ago they fell.", ["2024-Q3", "2023-Q3"]),
        ("Polls closed at 10pm and the result came at 2.15am.", ["2025-03-07T22:00", "2025-03-08T02:15"]),
        ("The 17:42 left on 4 March. At 18:20 it stopped.", ["2025-03-07T17:42", "2025-03-04", "2025-03-04T18:20"]),
    ],
)
def test_times_are_counted_from_those_before(text: str, timexes: list[str]) -> None:
    assert [t.timex for t in found(text)] == timexes


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ("It began in May.\n\n5 people died.", ["May"]),
        ("In May twenty-five people left.", ["May"]),
        ("It was on the 5th, 6th and 7th of March.", ["5th", "6th", "7th of March"]),
        ("It shut on Friday 14 people came.", ["Friday"]),
        ("It began in May. 5 people died.", ["May"]),
        ("It shut on Friday. May 5 is a holiday.", ["Friday", "May 5"]),
        ("It shut on Friday\r\n\r\n7 March 2025", ["Friday", "7 March 2025"]),
        ("It is planned for 4 February. In 2019 it took a week.", ["4 February", "2019", "a week"]),
        ("It began on 4 Feb. 2019 in Rome.", ["4 Feb. 2019"]),
    ],
)
def test_sentences_and_paragraphs_are_not_joined(text: str, expressions: list[str]) -> None:
    assert [expression for expression, _, _ in read(text)] == expressions


@pytest.mark.parametrize("mark", ["{}", "**{}**", "[{}]", "• {} –"])
def test_times_that_begin_the_entries_of_a_live_report_are_of_its_day(mark: str) -> None:
    first, second = mark.format("22:50"), mark.format("00:35")
    text = f"{first}\nSchools will shut on Monday.\n{second}\nThe count began."
    at = text.index(second)
    timexes = [t.timex for t in find_timespans(text, [Span(0, at), Span(at, len(text))], ANCHOR)]
    assert timexes == ["2025-03-07T22:50", "2025-03-10", "2025-03-08T00:35"]


def test_only_the_given_stretches_are_read() -> None:
    text = "3 May 1998\nIt ran from 2010 to 2014."
    body = Span(text.index("to"), len(text))
    assert [text[t.span.start : t.span.end] for t in find_timespans(text, [body], ANCHOR)] == ["2014"]


def test_a_year_up_to_a_date_is_twelve_months() -> None:
    assert read("Sales in the year to March 2024 rose.") == [
        ("the year", "duration", "P1Y"),
        ("March 2024", "date", "2024-03"),
    ]
    assert read("Profit for the year ended 30 June 2024 fell.")[0] == ("the year", "duration", "P1Y")
    assert read("It was the wettest month of the year.") == [("the year", "date", "2025")]


LOOKS_BACK = """The ferry hit the rocks on 16 October.

The report, released on 11 February, finds that the mate was alone at 7.02pm and asleep at 7.25pm.

The captain died on 3 November.

An alarm had rung at 6.50pm. On 17 October at 9am she sank, and at 9.30am the search began."""


def test_a_time_of_day_months_later_is_of_the_day_that_is_looked_back_on() -> None:
    article = article_from_text(LOOKS_BACK, "2026-03-01-report.txt")
    clocks = [
        t.timex for t in find_timespans(LOOKS_BACK, [p.span for p in article.parts], date(2026, 3, 1)) if "T" in t.timex
    ]
    assert clocks == [
        "2025-10-16T19:02",
        "2025-10-16T19:25",
        "2025-10-16T18:50",
        "2025-10-17T09:00",
        "2025-10-17T09:30",
    ]
