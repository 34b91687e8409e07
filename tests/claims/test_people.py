"""Whose age it is, who says so, and when it held."""

from collections.abc import Callable
from datetime import date

import pytest

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.quantities.quantity import Kind

Find = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "figure", "person"),
    [
        ("Ann Lee, 47, was found.", "47", "Ann Lee"),
        ("Ann Lee, a retired teacher of 54 from Leeds, was found.", "54", "Ann Lee"),
        ("A mother of 34 was found.", "34", "mother"),
        ("Casper Lee, 52, was jailed. Ivo Radman said yes. He's 48 now.", "48", "Ivo Radman"),
        ("Nora wept. Her mother was 27 at the time.", "27", "mother"),
        ("Ann Lee, a clerk who was hired at 19, was found.", "19", "Ann Lee"),
        ("Ann Lee, who's seventy-two, was found.", "seventy-two", "Ann Lee"),
        ("Ann Lee was hurt. She died a week later, at fifty-two.", "fifty-two", "Ann Lee"),
        ("Ann Lee died in 2019 at 91.", "91", "Ann Lee"),
        ("Ann Lee spoke first. Then Lee, 47, wept.", "47", "Ann Lee"),
        ("He met Ann Lee, a 23-year-old student, in Leeds.", "23", "Ann Lee"),
        ("The trial of 16-year-old Bob Ray began.", "16", "Bob Ray"),
        ("A 22-year-old striker, Bob Ray, signed.", "22", "Bob Ray"),
        ("Striker Bob Ray signed. The 22-year-old scored.", "22", "Bob Ray"),
        ("Striker Bob Ray signed. The 22-year-old redhead scored.", "22", "Bob Ray"),
        ("Andrew Ray was charged. The 11-year-old girl survived.", "11", "girl"),
        ("Andrew Ray met Kimbo Lee. The 34-year-old mother spoke.", "34", "mother"),
        ("Bob Ray has signed. The 22-year-old Norwegian scored.", "22", "Bob Ray"),
        ("Bob Ray met Ann Lee. The 22-year-old Finn scored.", "22", "finn"),
        ("A 22-year-old Norwegian was arrested in Lund.", "22", "norwegian"),
        ("Pat Coleman met Ann Lee. The 22-year-old Coleman scored.", "22", "Pat Coleman"),
        ("Andrew Ray was charged. The 31-year-old man spoke.", "31", "Andrew Ray"),
        ("Bob Ray met Ann Lee. The 22-year-old redhead scored.", "22", "redhead"),
        ("His solicitor, Ann Lee, is 33 and lives in Hull.", "33", "Ann Lee"),
        ("Mr Ray, now 67, retired.", "67", "Ray"),
        ("Mrs Ann Lee died in May. She would have been 72.", "72", "Ann Lee"),
        ("Mr Bob Ray scored. He turned 23 last month.", "23", "Bob Ray"),
        ("Bob Ray had turned 23 the week before the wall fell.", "23", "Bob Ray"),
        ("Bob Ray was jailed. Now 49, he keeps bees.", "49", "Bob Ray"),
        ("She lives with her daughter, 11, in Hull.", "11", "daughter"),
        ("A girl of about 12 was hurt.", "12", "girl"),
        ("It is bad. My wee girl's 12.", "12", "girl"),
        ("A 31-year-old Brooklyn mother was shot.", "31", "mother"),
        ("Ray signed. Bob Ray is quick. “He's 22,” said Ann Lee.", "22", "Bob Ray"),
        ("Driver Ann Lee, 45, died.", "45", "Ann Lee"),
        ("Tom Pell was jailed at the age of 17.", "17", "Tom Pell"),
        ("Two-year-old Mia Fox and her sister were found.", "Two-year-old", "Mia Fox"),
        ("Denis Port, a haulier of Passage West, who is 52, wept.", "52", "Denis Port"),
        ("Ann Lee, a nurse at Hull Royal Infirmary, who is 52, wept.", "52", "Ann Lee"),
        ("Denis Port, a friend of Ann Lee, who is 52, wept.", "52", "Ann Lee"),
        ("Ann Lee, born on 4 June 1970, is 57 years old.", "57 years old", "Ann Lee"),
        ("Ann Lee, who was born in Hull in 1970, is now 57 years old.", "57 years old", "Ann Lee"),
        ("Ann Lee, 47, was hit. Police said the 47-year-old woman died.", "47-year-old", "Ann Lee"),
        ("Bob Ray owed him money. Oates, 61, was shot.", "61", "Oates"),
        ("Ann Lee has died in London aged 71.", "71", "Ann Lee"),
        ("It was 41C. Bob Ray wept. “I'll be 72,” he said.", "72", "Bob Ray"),
        ("Ann Lee, who’ll be ninety-two in May, sang.", "ninety-two", "Ann Lee"),
        ("Bob Ray saw it. On Monday, at the age of 91, Ann Lee became the first.", "91", "Ann Lee"),
        ("Bob Ray saw it. At the age of 91, great-gran Ann Lee was the first.", "91", "Ann Lee"),
        ("They came. Prince Rupert of Ruritania, 81, wept.", "81", "Rupert"),
        ("They met Ann Lee from Ely, 34, in Hull.", "34", "Ann Lee"),
        ("Bob Ray, its 58-year-old founder, wept.", "58-year-old", "Bob Ray"),
        ("Bob Ray, Hull’s 34-year-old captain, wept.", "34-year-old", "Bob Ray"),
        ("Bob Ray wept. The youngest is 15.", "15", "youngest"),
        ("Mr Bob Ray started in the paint shop in 1977, at 16, and sang.", "16", "Bob Ray"),
        ("Mrs Ann Lee sang.\n\nArthur Penn of Cold Cove stayed. He was 68.", "68", "Arthur Penn"),
        ("“My daughter fell ill, and she’s only 64,” said Ann Lee.", "64", "daughter"),
        ("Ann Lee spoke. It hit a cook, aged 51, on the head.", "51", "cook"),
        ("The skipper, a 46-year-old native of Hull, was held.", "46-year-old", "skipper"),
        ("Ann Lee spoke. The main suspect is a 38-year-old chef.", "38-year-old", "main suspect"),
        ("Her husband, a 51-year-old welder, wept.", "51-year-old", "husband"),
        ("Ann Lee, 45, works nights. She has a dog and a nine-year-old.", "nine-year-old", "child"),
        ("Bob Ray and a 15-year-old were held.", "15-year-old", "teenager"),
        ("Ann Lee is a 44-year-old from Hull.", "44-year-old", "Ann Lee"),
        ("Wim Ost spoke. “My grandmother drove. She died at 93.”", "93", "grandmother"),
        ("A clerk, 46, was held.", "46", "clerk"),
        ("It is free for anyone over 65.", "over 65", "anyone"),
        ("Of 90 subjects, a dozen subjects were older than 75.", "older than 75", "subjects"),
    ],
)
def test_person(claim: Find, text: str, figure: str, person: str) -> None:
    found = claim(text, figure)
    assert found.kind is Kind.AGE
    assert found.person == person


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ann Roe and Peter Lund were jailed. She is 44 and he is 51.", {"44": "Ann Roe", "51": "Peter Lund"}),
        ("John Hale met Mary Roe when she was 20 and he was 31.", {"20": "Mary Roe", "31": "John Hale"}),
        ("Police said John Hale hit Mary Roe when she was 13.", {"13": "Mary Roe"}),
        ("Mr Hale hit Ms Roe when she was 19.", {"19": "Roe"}),
        ("Mr Hale hit Ms Roe when he was 19.", {"19": "Hale"}),
        ("Kate Roe became a judge. Her father, Ed Roe, died when she was nine.", {"nine": "Kate Roe"}),
        ("Tom Hale's wife, Xanthe Roe, died when she was 54.", {"54": "Xanthe Roe"}),
        ("Tom Hale's wife, Xanthe Roe, died when he was 54.", {"54": "Tom Hale"}),
        ("David Lunn, 29, met a girl. She was 13.", {"29": "David Lunn", "13": None}),
        ("Kwame Osei was held. He is 44.", {"44": "Kwame Osei"}),
        ("Mr Scott wed Ann Roe when he was 24.", {"24": "Scott"}),
    ],
)
def test_he_is_no_woman(claim: Find, text: str, ages: dict[str, str | None]) -> None:
    assert {figure: claim(text, figure).person for figure in ages} == ages


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Alan and Ann Lee, 52 and 50, died with Bob Ray, 38.", ["Alan Lee", "Ann Lee", "Bob Ray"]),
        ("Police named Bob Ray and Ann Lee, 41 and 39.", ["Bob Ray", "Ann Lee"]),
        ("Police named Mia, Joe and Ann Lee, aged 12, nine and four.", ["Mia Lee", "Joe Lee", "Ann Lee"]),
        ("Mia, Joe and Ann Lee, 12, nine and four, were found.", ["Mia Lee", "Joe Lee", "Ann Lee"]),
        ("Bob Ray and his wife Susan, 61 and 58, were freed.", ["Bob Ray", "Susan"]),
        ("Bob Ray wept. The brothers, 14 and 16, ran away.", ["brothers", "brothers"]),
        ("Ann Lee left her children, aged nine, seven and two.", ["children", "children", "children"]),
        ("Bob Ray wept. Most of them were aged 19, 23 and 25.", [None, None, None]),
        ("The children of Ann Lee, nine and four, were there.", [None, None]),
        (
            "Kai Ash, 17, died. Boys aged 16 and 17 were held. The 17-year-old was freed.",
            ["Kai Ash", *["Boys"] * 2, None],
        ),
        ("Kai Ash, 17, died in Hull. The 17-year-old was cremated.", ["Kai Ash", "Kai Ash"]),
    ],
)
def test_ages_in_a_row_are_of_the_names_before_them_in_turn(
    article: Callable[..., Article], text: str, people: list[str | None]
) -> None:
    assert [c.person for c in extract_claims(article(text)) if c.kind is Kind.AGE] == people


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Ann Lee spoke in Hull. The next round, for everybody over 75, starts in May.", "over 75"),
        ("Ann Lee tested it on 9,120 over-60s.", "over-60s"),
        ("Ann Lee wept. Anybody past the plan's retirement age of 65 will pay.", "65"),
        ("Ann Lee wept. Here the average age is 43, he said.", "43"),
    ],
)
def test_a_limit_of_age_is_nobodys(claim: Find, text: str, figure: str) -> None:
    assert claim(text, figure).person in (None, "everybody")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The number of victims is 33.", "33"),
        ("The girl's 12 medals are gone.", "12"),
        ("The score was 33 at half-time.", "33"),
        ("She is a mother of 12 from Leeds.", "12"),
        ("Bob Ray, 33, got six years; Ann Lee, 29, five, and her son two.", "five"),
        ("My lad's 12 friends wept.", "12"),
    ],
)
def test_no_age(claim: Find, text: str, figure: str) -> None:
    found = claim(text, figure)
    assert found.kind is not Kind.AGE
    assert found.person is None


def test_a_length_left_out_is_one_too(claim: Find) -> None:
    found = claim("Ray was jailed for five years and Lee for four.", "four")
    assert (found.kind, found.unit, found.timex) == (Kind.DURATION, "year", "P4Y")


@pytest.mark.parametrize(
    ("text", "figure", "kind"),
    [
        ("The wait was cut from 14 weeks to nine.", "nine", Kind.DURATION),
        ("Those who waited more than a year fell again, to 790.", "790", Kind.COUNT),
    ],
)
def test_a_length_comes_to_another_only_from_one(claim: Find, text: str, figure: str, kind: Kind) -> None:
    assert claim(text, figure).kind is kind


@pytest.mark.parametrize(
    ("text", "figure", "timex"),
    [
        ("Nine men were held. Seven years is the sentence, out of a possible 18.", "18", "P18Y"),
        ("Nine men left. Ray worked there for 19 years. Her father worked there for 35.", "35", "P35Y"),
        ("Nine men left. Those with 30 weeks will stay. Those with fewer than 10 will not.", "10", "P10W"),
    ],
)
def test_a_parallel_phrase_leaves_out_the_length(claim: Find, text: str, figure: str, timex: str) -> None:
    found = claim(text, figure)
    assert (found.kind, found.head, found.timex) == (Kind.DURATION, None, timex)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It took two years. He won 12 seats of a possible 18.", "18"),
        ("It stood for 19 years. Room was made for 35 men.", "35"),
        ("It took two years. The firm has offices for 35.", "35"),
        ("It ran for 19 years.\n\nThe hall has room for 35.", "35"),
    ],
)
def test_no_length_is_left_out(claim: Find, text: str, figure: str) -> None:
    assert claim(text, figure).kind is Kind.COUNT


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        ("Police said 12 men were held.", "12", "Police"),
        ("“We saved 12 people,” said Ann Lee.", "12", "Ann Lee"),
        ("“We saved 12 people,” Ann Lee, the fire chief, told reporters.", "12", "Ann Lee"),
        ("According to the regulator, 12 men were held.", "12", "the regulator"),
        ("The Marlshire Police Authority (MPA) said 12 men were held.", "12", "Marlshire Police Authority"),
        ("Twelve men were held, the county council said.", "Twelve", "the county council"),
        ("“It was dark. We saved 12 people. We ran,” said Ann Lee.", "12", "Ann Lee"),
        ("Ann Lee said: “It was dark.\n\n“We saved 12 people.”", "12", "Ann Lee"),
        ('Bob Ray said: "No."\n\nTwelve men were held.', "Twelve", None),
        ("Twelve men were held.", "Twelve", None),
        ("Civil claims by 12 men have been lodged.", "12", None),
    ],
)
def test_speaker(claim: Find, text: str, figure: str, speaker: str | None) -> None:
    assert claim(text, figure).speaker == speaker


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        ("At the end of February the list stood at 48,730.", "48,730", date(2025, 2, 28)),
        ("On 7 February 2025 three people were killed.", "three", date(2025, 2, 7)),
        ("The list stood at 1,214, down from 1,655 in January 2024.", "1,214", date(2025, 3, 10)),
        ("Some 140 people have signed since 4 May 2024.", "140", date(2025, 3, 10)),
        ("The plant will close on 30 May 2025 and 40 jobs will go.", "40", date(2025, 3, 10)),
        ("Three people were killed.", "Three", date(2025, 3, 10)),
        ("The baths, which opened in May 2022, served 12 towns.", "12", date(2025, 3, 10)),
        ("The bridge, built in 2021, carries 12 buses.", "12", date(2025, 3, 10)),
        ("In May 2022 the baths, which served 12 towns, shut.", "12", date(2022, 5, 31)),
        ("They freed 12 men, who were held in May 2022.", "12", date(2025, 3, 10)),
        ("She lost seven of the 71 seats that she won in May 2022.", "71", date(2022, 5, 31)),
        ("She lost seven of the 71 seats that she won in May 2022.", "seven", date(2025, 3, 10)),
        ("He held 12 men after an inquest found failings in May 2021.", "12", date(2025, 3, 10)),
        ("A record 11,950 runners entered, beating last year's 11,204.", "11,204", date(2024, 12, 31)),
    ],
)
def test_as_of(claim: Find, text: str, figure: str, day: date) -> None:
    assert claim(text, figure).as_of == day


def test_no_day_where_neither_text_nor_article_has_one(claim: Find) -> None:
    found = claim("Three people were killed.", "Three", None)
    assert found.as_of is None
    assert found.published is None
