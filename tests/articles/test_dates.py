"""Where newsrooms print an article's date."""

from datetime import date

import pytest

from claimcheck.articles.datelines import read_address_day, read_date_line, read_dateline, read_day
from claimcheck.articles.reading import article_from_text

BODY = "Crews brought 147 people to safety on Friday, the fire service said, 38 of them from a caravan park."


@pytest.mark.parametrize(
    ("head", "published", "updated"),
    [
        ("---\ntitle: A valley\ndate: 2025-02-15\n---\n", "2025-02-15", None),
        ("---\npublished: 2025-06-20T08:00:00Z\nupdated: 2025-06-21\n---\n", "2025-06-20", "2025-06-21"),
        ("---\r\ndatePublished: '15 February 2025'\r\n---\r\n", "2025-02-15", None),
        ("\ufeff---\ndate: 2025-02-15\n---\n", "2025-02-15", None),
        ("---\nurl: https://paper.example/news/2016/11/23/inquiry\n---\n", "2016-11-23", None),
        ("---\nurl: https://paper.example/2011/nov/16/raid\n---\n", "2011-11-16", None),
        (" date 2023-11-16 ", "2023-11-16", None),
        ("10 December 2021, 14:07 | Updated: 11 December 2021, 21:40\n\n", "2021-12-10", "2021-12-11"),
        ("By Kaz Dunmore\nPublished: 22:14, 8 Feb 2025 | Updated: 09:31, 9 Feb 2025\n\n", "2025-02-08", "2025-02-09"),
        ("Posted: Mar 7, 2025 / 06:12 AM EST\nUpdated: Mar 8, 2025 / 11:40 AM EST\n\n", "2025-03-07", "2025-03-08"),
        ("First Posted: 10/11/11 08:15 PM ET Updated: 12/11/11 05:12 AM ET\n\n", "2011-10-11", "2011-12-11"),
        ("Last Updated: Tuesday, 14 March 2006, 07:51 GMT\n\n", "2006-03-14", "2006-03-14"),
        ("6 August 2012 Last updated at 09:17 GMT\n\n", "2012-08-06", None),
        ("8:05am UK, Monday 06 August 2012\n\n", "2012-08-06", None),
        ("LONDON, Dec 10, 2021 (Agency) - ", "2021-12-10", None),
        ("CASTLEBECK, 7 Feb 2025 - ", "2025-02-07", None),
        ("COLUMBUS, Ohio, June 12, 2025 (NPA) — ", "2025-06-12", None),
        ("LONDON, Dec 10 (Agency) - ", None, None),
        ("Issued: Thursday 20 February 2025\n\n", "2025-02-20", None),
        ("Marlshire Echo, Saturday, February 7, 2026\n\n", "2026-02-07", None),
        ("The Standard | Sunday, November 16, 2025\n\n", "2025-11-16", None),
        ("News release, Wednesday 15 March 2023\n\n", "2023-03-15", None),
        ("20/06/2025 17:12\n\n", "2025-06-20", None),
        ("11/28/05\t\t\n\n", "2005-11-28", None),
        ("November 12,2011\n\n", "2011-11-12", None),
        ("27 NOVEMBER, 2005\n\n", "2005-11-27", None),
        ("**Published:** 3 May 2025\n\n", "2025-05-03", None),
        ("Recall date: March 6, 2025\n\n", "2025-03-06", None),
        ("Harbour Week | No 4 | 27 January 2025 | Anna de Vries\n\n", "2025-01-27", None),
        ("Transcript as broadcast, 15/01/2026. Presenter: Tom Dunne\n\n", "2026-01-15", None),
        ("By A. WARD Feb 22,2011\n\n", "2011-02-22", None),
        ("Northern Police, issued Monday 2 February 2026, 22:15\n\n", "2026-02-02", None),
        ("The Courier, page 3, Friday 5 June 2026\n\n", "2026-06-05", None),
        ("FRI 05 JUN 26 / 2200 / READER: MARSH\n\n", "2026-06-05", None),
        ("Ann de Vries for Harbour Week (5 June 2026)\n\n", "2026-06-05", None),
        ("Quay & Harbour, June 2026 issue\n\n", "2026-06-01", None),
        ("MEDIA STATEMENT 3 | Friday, June 5, 2026, 4 p.m.\n\n", "2026-06-05", None),
        ("TX: 0800 FRI 5 JUN 2026\n\n", "2026-06-05", None),
        ("Media update: Tuesday 9 December 2025, 16:00\n\n", "2025-12-09", None),
        ("TX 0742 WED 11 NOV 2026\n\n", "2026-11-11", None),
        ("NORTHERN COURTS AGENCY 05/06/2026\n\n", "2026-06-05", None),
        ("Money - Friday 5 June 2026 - Ann de Vries, Banking correspondent\n\n", "2026-06-05", None),
        ("June 2026\n\n", None, None),
        ("THE LAMP\nThe paper of Local 12\nJune 2026\n\n", "2026-06-01", None),
        ("How the pier fell\n\nJune 2026\n\n", None, None),
        ("Novy Kuryr, 20. 3. 2026\n\n", "2026-03-20", None),
        ("Harbour Monthly, issue of June 2026\n\n", "2026-06-01", None),
        ("NEW YORK, May 14, 2024 /NewsWire/ -- ", "2024-05-14", None),
        ("NEW YORK--(NEWS WIRE)--May 14, 2024--", "2024-05-14", None),
        ("ELY FALLS, Neb., May 14, 2024 (NEWS WIRE) -- ", "2024-05-14", None),
        ("Cambridge, Mass., May 14, 2024 – ", "2024-05-14", None),
        ("London, UK – 14 May 2024 – ", "2024-05-14", None),
        ("London, 14 May 2024: ", "2024-05-14", None),
        ("May 14, 2024 – Cambridge, Mass. – ", "2024-05-14", None),
        ("ELY and WELLS, 14 May 2024 - ", "2024-05-14", None),
        ("ST. PAUL, Minn. (May 14, 2024) – ", "2024-05-14", None),
        ("On 14 May 2024 - a Tuesday - ", None, None),
        ("London saw on 14 May 2024 - ", None, None),
        ("The pier after June 2026\n\n", None, None),
        ("MEDIA STATEMENT 3 | Monday, May 12, 2025, 4 p.m.\n\n", "2025-05-12", None),
        ("UPDATE 2 (3 May 2025, 14:00 GMT)\n\n", "2025-05-03", None),
        ("Sport - Sunday 11 May 2025 - Ann de Vries, Chief sports writer\n\n", "2025-05-11", None),
        ("City - Sunday 11 May 2025 - by Ann de Vries, Transport correspondent\n\n", "2025-05-11", None),
        ("Some 1830 sailed on 5 June 2026\n\n", None, None),
        ("Embargoed until 0600 on Wednesday 18 September 2024\n\n", "2024-09-18", None),
        ("Strictly embargoed until 00:01, 18 September 2024\n\n", "2024-09-18", None),
        ("Calder Post | Sunday 7 December 2025 | Ida Brook and Bram Moss at the keyboard\n\n", "2025-12-07", None),
        ("Calder Post | Sunday 7 December 2025 | Ida Brook counts 40 boats\n\n", None, None),
        ("31 February 2025\n\n", None, None),
        ("", None, None),
    ],
)
def test_an_articles_date(head: str, published: str | None, updated: str | None) -> None:
    article = article_from_text(head + BODY, "article.txt")
    assert (_iso(article.published), _iso(article.updated)) == (published, updated)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Published: 3 May 2025\n\n", "2025-05-03"),
        ("LONDON, Dec 10 (Agency) - ", "2016-12-10"),
        ("", "2016-11-23"),
    ],
    ids=["stated date first", "the file's year completes the dateline", "file name"],
)
def test_a_date_in_the_file_name_is_the_last_resort(head: str, published: str) -> None:
    assert _iso(article_from_text(head + BODY, "in/2016-11-23-inquiry.txt").published) == published


@pytest.mark.parametrize(
    ("line", "month_day"),
    [
        ("Valley Register, Sunday, Sept. 14", (9, 14)),
        ("Sunday, Sept. 14", (9, 14)),
        ("Tuesday 4 March", (3, 4)),
        ("The Calder Herald | 4th March", (3, 4)),
        ("By Ida Brook, Calder Herald, Feb. 29", (2, 29)),
        ("4 March", None),
        ("Rally on Sunday, Sept. 14", None),
        ("Three killed, Sunday, Sept. 14", None),
        ("Calder Herald, Sunday, Sept. 31", None),
        ("Sunday, Sept. 14, was cold", None),
    ],
)
def test_a_line_below_the_title_may_lack_the_year(line: str, month_day: tuple[int, int] | None) -> None:
    article = article_from_text(f"The bridge that nobody wanted\n\n{line}\n\n{BODY}", "a.txt")
    assert article.month_day == month_day


def test_a_title_that_ends_in_a_day_is_no_date_line() -> None:
    assert article_from_text(f"Calder Fair, Sunday, Sept. 14\n\n{BODY}", "a.txt").month_day is None


def test_a_date_further_down_is_not_the_articles_date() -> None:
    text = f"Flood: what happened when\n\n{BODY}\n\n7 February 2025\n\n{BODY}"
    assert article_from_text(text, "a.txt").published is None


@pytest.mark.parametrize(
    "line",
    [
        "The inquiry opened on 3 May 2025",
        "General Election of 16 November 2025",
        "Three killed, 7 February 2025",
        "Storm Kills Thirty, 7 February 2025",
        "Call 01632 960147 before 3 May 2025 to book one of 40 places",
        "Recall date: March 6, 2025",
        "2025",
        "May 2025",
        "",
    ],
)
def test_lines_that_say_more_than_when_they_were_printed(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("LONDON, Dec 10 (Agency) - Three", "LONDON, Dec 10 (Agency) -"),
        ("DAYTON (WDLX) -- If", "DAYTON (WDLX) --"),
        ("CAGUAS, Puerto Rico (AP)_ Kidnappers", "CAGUAS, Puerto Rico (AP)_"),
        ("NAIROBI, Kenya (AP) _", "NAIROBI, Kenya (AP) _"),
        ("ST BRANNOC - At 3.15", "ST BRANNOC -"),
        ("COLUMBUS, Ohio, March 6 (NPA) — About", "COLUMBUS, Ohio, March 6 (NPA) —"),
        ("NEW YORK--(NEWS WIRE)--Three", "NEW YORK--(NEWS WIRE)--"),
        ("THE HAGUE/LONDON (LLN) Oct. 16, 2025 -- Three", "THE HAGUE/LONDON (LLN) Oct. 16, 2025 --"),
        ("Paris and London, 16 October 2025 – Three", "Paris and London, 16 October 2025 –"),
        ("GENEVA, 16 October 2025: what now", None),
        ("The US - a member since 1945 - left", None),
        ("London - which", None),
        ("A 12-year-old", None),
    ],
)
def test_datelines(line: str, dateline: str | None) -> None:
    found = read_dateline(line)
    assert (line[: found.end] if found else None) == dateline


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("03/04/2025", False, "2025-04-03"),
        ("03/04/2025", True, "2025-03-04"),
        ("13/04/2025", True, "2025-04-13"),
        ("04/13/2025", False, "2025-04-13"),
        ("2025-04-03", False, "2025-04-03"),
        ("3.5.2024", False, "2024-05-03"),
        ("Sept. 3, 2024", False, "2024-09-03"),
        ("the 3rd of May 2024", False, "2024-05-03"),
        ("3 May", False, None),
        ("99/99/2024", False, None),
    ],
)
def test_reading_a_day(text: str, month_first: bool, day: str | None) -> None:
    assert _iso(read_day(text, month_first)) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("2016-11-23-inquiry.txt", "2016-11-23"),
        ("20161123_inquiry.txt", "2016-11-23"),
        ("https://x.example/a/2013/09/09/204017", "2013-09-09"),
        ("https://x.example/face-off/20111111.htm", "2011-11-11"),
        ("https://x.example/05/nov/1266.html", None),
        ("report-20169923.txt", None),
        ("article-1234567890.txt", None),
    ],
)
def test_a_day_in_an_address(address: str, day: str | None) -> None:
    assert _iso(read_address_day(address)) == day


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
