"""Which part of an article is what."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.article import Article, Role
from claimcheck.articles.reading import article_from_text

BODY = "Crews brought 147 people to safety on Friday, the fire service said, 38 of them from a caravan park."
FURNITURE = ("listen to this article", "loading audio", "read more", "have you been affected", "press office:")


def roles(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    article = article_from_text(text, name, FURNITURE)
    return [(part.role.value, text[slice(*part.span)]) for part in article.parts]


def claimed(text: str) -> str:
    """The text of the parts that claims are read from."""
    makes_claims = (Role.HEADLINE.value, Role.BODY.value, Role.CAPTION.value)
    return "\n".join(line for role, line in roles(text) if role in makes_claims)


def head(text: str) -> Article:
    return article_from_text(text, "a.txt", FURNITURE)


@pytest.mark.parametrize(
    ("text", "headline", "outlet"),
    [
        (f"Five dead in flood\n\n7 February 2025\n\n{BODY}", "Five dead in flood", None),
        (
            f"Northmere Gazette\n23 May 2025\n\nOne in six of us is on a list\n\n{BODY}",
            "One in six of us is on a list",
            "Northmere Gazette",
        ),
        (f"Hip, hip, hooray\nNorthmere Gazette\n4 June 2025\n\n{BODY}", "Hip, hip, hooray", "Northmere Gazette"),
        (f"Got one? Unplug it\n\nWDLX 9 News\nPosted: Mar 7, 2025\n\n{BODY}", "Got one? Unplug it", "WDLX 9 News"),
        (f"The Echo | 7 February 2025\n\nEight we lost\n\n{BODY}", "Eight we lost", "The Echo"),
        (f"The Owl\nTalk about stuff\n\nHeater recall: 5 things\n\n{BODY}", "Heater recall: 5 things", None),
        (
            f"Lights out for 300\n\n3 May 2025\n\nRory Innes\nTransport correspondent\n\n{BODY}",
            "Lights out for 300",
            None,
        ),
        (f"---\ntitle: 'Seven: the toll'\noutlet: The Echo\n---\n\n{BODY}", "Seven: the toll", "The Echo"),
        (f" date 2025-02-08 Floods LIVE: fifth body found\n\n{BODY}", "Floods LIVE: fifth body found", None),
        (f"# Five dead in flood\n\n{BODY}", "Five dead in flood", None),
        (f"{BODY}\n\nWhat happened\n\n{BODY}", None, None),
        (f"LONDON, Dec 10 (Agency) - {BODY}", None, None),
        ("a single line of 3 words", None, None),
    ],
)
def test_headline_and_outlet(text: str, headline: str | None, outlet: str | None) -> None:
    article = head(text)
    assert (article.headline, article.outlet) == (headline, outlet)


def test_roles_of_an_article_with_everything() -> None:
    text = (
        "Family seeks answers over 3 deaths\r\n\r\n"
        "10 December 2021, 14:07 | Updated: 10 December 2021, 21:40\r\n\r\n"
        "By Megan Hinton\r\n\r\n"
        "Home > News > Crime\r\n"
        "The family of the 3 victims outside court\r\n"
        "The family of the 3 victims outside court. Picture: Agency\r\n\r\n"
        f"{BODY}\r\n\r\n"
        "Listen to this article\r\n"
        "Loading audio...\r\n"
        "READ MORE: Inside the park where 38 were saved\r\n"
        "(Reporting by M. Osei; editing by T. Lund)\r\n"
    )
    assert roles(text) == [
        ("headline", "Family seeks answers over 3 deaths"),
        ("metadata", "10 December 2021, 14:07 | Updated: 10 December 2021, 21:40"),
        ("metadata", "By Megan Hinton"),
        ("furniture", "Home > News > Crime"),
        ("caption", "The family of the 3 victims outside court"),
        ("furniture", "The family of the 3 victims outside court"),
        ("furniture", ". Picture: Agency"),
        ("body", BODY),
        ("furniture", "Listen to this article"),
        ("furniture", "Loading audio..."),
        ("furniture", "READ MORE:"),
        ("body", "Inside the park where 38 were saved"),
        ("furniture", "(Reporting by M. Osei; editing by T. Lund)"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "A lifeboat crew of 4 on Water StreetA lifeboat crew of 4 on Water Street",
        "A lifeboat crew of 4 Picture: Echo readerA lifeboat crew of 4 Picture: Echo reader",
        "The Echo: A lifeboat crew of 4 on Water StreetA lifeboat crew of 4 on Water Street",
        "A lifeboat crew of 4 on Water Street A lifeboat crew of 4 on Water Street",
        "A lifeboat crew of 4 on Water Street\nA lifeboat crew of 4 on Water Street",
        "A lifeboat crew of 4 on Water Street\n\nA lifeboat crew of 4 on Water Street (Image: Echo)",
    ],
)
def test_a_caption_printed_twice_makes_its_claims_once(line: str) -> None:
    assert claimed(f"{BODY}\n\n{line}\n\n{BODY} He said so.").count("crew of 4") == 1


def test_a_title_in_front_matter_and_above_the_text_makes_its_claims_once() -> None:
    assert (
        claimed(f"---\ntitle: Five dead in Marlshire flood\n---\n\nFive dead in Marlshire flood\n\n{BODY}").count(
            "Five"
        )
        == 1
    )


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Raymond, 67, at home. Photo: Gazette", "Raymond, 67, at home"),
        ("Raymond, 67, at home (Image: Wendmoor Police)", "Raymond, 67, at home"),
        ("Picture: Raymond, 67, at home", "Picture: Raymond, 67, at home"),
        ("Have you been affected? WhatsApp us on 07700 900412", ""),
        ("IS YOUR hospital letting you down? Text STORY to 63000", ""),
        ("Press office: 01632 960147", ""),
        ("Press office staff counted 12 letters.", "Press office staff counted 12 letters."),
        ("Ends", ""),
        ("The 12-week consultation ends on 3 May.", "The 12-week consultation ends on 3 May."),
        ("He gave her this credit: 12 years of work.", "He gave her this credit: 12 years of work."),
        ("By 2030 the 40 homes will be gone.", "By 2030 the 40 homes will be gone."),
        ("![3 men in a boat](boat-12.jpg)", ""),
    ],
)
def test_furniture_and_captions_in_the_body(line: str, kept: str) -> None:
    assert claimed(f"{BODY}\n\n{line}\n\nThe end came soon, the 3 men said.") == "\n".join(
        filter(None, [BODY, kept, "The end came soon, the 3 men said."])
    )


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("Most read\n1 Man, 43, charged after crash\n2 Council tax to rise by 4.99%", ""),
        ("## Most Popular\n\n1\n\n5 ways to save\n\n2\n\nTwo held", ""),
        ("Trending now:\n- 3 hurt at fair", ""),
        ("Most read the 12 pages.\n2 of them cried.", "Most read the 12 pages.\n2 of them cried."),
    ],
)
def test_a_box_of_what_others_read_makes_no_claims(box: str, kept: str) -> None:
    told = "\n".join(filter(None, [BODY, kept, "The end came soon, the 3 men said."]))
    assert claimed(f"{BODY}\n\n{box}\n\nThe end came soon, the 3 men said.") == told


@pytest.mark.parametrize("text", ["22/04/2016", "March 7, 2024", "Published: 3 May 2025", "READ MORE"])
def test_a_text_that_is_nothing_but_a_date_or_a_label_is_its_own_body(text: str) -> None:
    assert claimed(text) == text


def test_front_matter_makes_no_claims_but_its_title_does() -> None:
    text = f"---\ntitle: Seven dead\nurl: https://x.example/2016/11/23/17-officers\nwords: 300\n---\n{BODY}"
    assert claimed(text) == f"Seven dead\n{BODY}"


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\u2028"])
def test_a_wrapped_paragraph_is_one_part(break_: str) -> None:
    first = f"{BODY} Another nine had climbed on to a roof, where they waited for four hours."
    second = "The river peaked at 5.82 metres, said the agency, beating the record of 5.41 metres that was set in 2007."
    title = "Thirty-eight saved from flooded park"
    text = break_.join([title, "", *textwrap.wrap(first, 66), "", *textwrap.wrap(second, 66)])
    assert [(role, line.replace(break_, " ")) for role, line in roles(text)] == [
        ("headline", title),
        ("body", first),
        ("body", second),
    ]


@pytest.mark.parametrize("bullet", ["- ", "• ", "1. "])
def test_items_of_a_list_are_parts_of_their_own(bullet: str) -> None:
    items = [
        f"{bullet}Death toll rises to five",
        f"{bullet}Seven people are still missing",
        f"{bullet}About 1,100 homes",
    ]
    assert [line for _, line in roles("\n".join([BODY, "", *items]))] == [BODY, *items]


LONG = (
    "The ferry Sound of Ardle ran aground off Port Ellan on Sunday morning with 318 passengers on board, the coastguard"
    " said. Mr Innes, who owns it, said that the eleven lorries and 42 cars on its lower deck were safe. Rory Baird, "
    "of Portside, was one of the 24 who were hurt; his wife and two of their four children were not."
)


@pytest.mark.parametrize("width", range(70, 125, 3))
def test_a_paragraph_is_one_part_whatever_the_width(width: int) -> None:
    text = "\n".join(["Ferry aground", "", *textwrap.wrap(LONG, width), "", BODY])
    assert [line.replace("\n", " ") for _, line in roles(text)] == ["Ferry aground", LONG, BODY]


def test_a_line_too_long_for_the_width_does_not_hide_the_wrapping() -> None:
    link = f"https://ferry.example/{'/'.join(map(str, range(60)))}"
    text = "\n".join([link, "", *textwrap.wrap(LONG, 72), "", *textwrap.wrap(BODY, 72)])
    assert [line.replace("\n", " ") for _, line in roles(text)] == [link, LONG, BODY]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry ran aground on Sunday with", "318 passengers"),
        ("The ferry ran aground on Sunday morning with", "318 passengers on board."),
        ("The ferry left for the islands on Sunday at", "10.30 with 318 passengers on board."),
        ("Three hundred and eighteen people were taken off", "the ferry by lifeboats."),
        ("- Three hundred and eighteen people were taken off", "  the ferry by lifeboats"),
        ("Seventeen officers under investigation over deaths", "of four young men"),
        ("A ferry with 318 people, two buses and forty cars,", "Sound of Ardle, ran aground."),
    ],
)
@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_a_line_that_stops_within_a_sentence_goes_on(first: str, second: str, break_: str) -> None:
    found = [line for _, line in roles(f"{BODY}{break_ * 2}{first}{break_}{second}")]
    assert found == ([BODY, f"{first}{break_}{second}"] if len(first) >= 40 else [BODY, first, second])


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferry with 318 on board runs aground off Port Ellan", "Police arrest the captain, a man of 45, and his mate"],
        [
            "- Ferry with 318 on board runs aground at Port Ellan,",
            "- police arrest the captain, a man of 45 from Tarrant",
        ],
        ["1. the captain and 12 of his crew, all of them from", "2. the 318 passengers, most of them from the islands"],
        [
            "10.30 Lifeboats have taken 318 passengers off the ferry",
            "10.52 The captain, 45, has been arrested, police say",
        ],
        ["Passengers of the ferry, by class and the deck of", "first    120    190   8   upper   3 June, 10 June"],
        ["| passengers of the ferry by class | upper deck and", "| first and second | 120 |"],
        ["Ferry with 318 on board runs aground off Port Ellan and", "3 June 2025"],
        [
            "The ferry Sound of Ardle off Port Ellan, with 318 and",
            "",
            "passengers are waiting on the quay for another ferry.",
        ],
        ["Ferry company: 01632 960147", "press@ferry.example"],
        ["## What we know of the ferry that ran aground and of the", "# of the 318 passengers"],
    ],
    ids=["headlines", "bullets", "numbers", "liveblog", "table", "bars", "date line", "gap", "contact", "headings"],
)
def test_lines_of_their_own_are_parts_of_their_own(lines: list[str]) -> None:
    wrapped = textwrap.wrap(LONG, 55)
    text = "\n".join([*wrapped, "", *lines])
    parts = [line for _, line in roles(text)]
    assert parts[0] == "\n".join(wrapped)
    assert len(parts) > len([line for line in lines if line])


@given(
    st.lists(st.sampled_from([*LONG.split(), "\n", "\n\n", "\r\n", "- ", "10.30", "\t"]), max_size=120).map(" ".join)
)
def test_parts_cover_every_word_once_in_order(text: str) -> None:
    article = article_from_text(text, "a.txt", FURNITURE)
    assert "".join("".join(text[slice(*part.span)] for part in article.parts).split()) == "".join(text.split())
