"""Sums, parts, shares, changes, conversions and rates: what is flagged, with which figures, and what is let be."""

from collections.abc import Callable

import pytest

from claimcheck.checks.finding import Finding, Verdict

Flag = Callable[..., list[Finding]]


def figures(findings: list[Finding]) -> list[list[str]]:
    return [[p.claim.text for p in f.places] for f in findings]


SUMS = [
    (
        "colon",
        "The storm cut power to 940 homes on Saturday: 410 in Velmo, 330 in Castra and 220 in Olm.",
        ["940", "410", "330", "220"],
    ),
    (
        "colon after another figure",
        "The firm has had 112 complaints, up from 47 in March: 68 of noise, 31 of smoke and 15 of dust.",
        ["112", "68", "31", "15"],
    ),
    (
        "money",
        "The budget saves £7m: £3.1m from care, £1.4m from roads, £0.9m from parks and £0.6m from offices.",
        None,
    ),
    ("closing total", "It employs 214 people in the foundry, 96 in the shop and 41 in offices, a total of 361.", None),
    (
        "closing total over sentences",
        "Ann Moss was jailed for nine years and her brother got six. Ed Hale (five years) and Ida Roe (four years) "
        "were jailed too, making a total of 27 years.",
        None,
    ),
    (
        "fates of all",
        "Of the 2,412 ballot papers, 1,206 were for Ms Roe, 1,104 for Mr Hale and 112 were spoilt.",
        None,
    ),
    ("women and men", "There were 127 candidates, of whom 52 were women and 73 were men.", None),
    (
        "recovered and missing",
        "Six of the nine coins were recovered and four are still missing.",
        ["nine", "Six", "four"],
    ),
    (
        "denied of the others",
        "So of the 11 coins that were lost, eight have been found and four have not, and will not be.",
        ["11", "eight", "four"],
    ),
    ("all the rest", "Six of the nine coins are bronze; the other four are of gold.", ["nine", "Six", "four"]),
    ("two fates of a number before", "Nine people stood trial. Six were convicted and four were acquitted.", None),
    (
        "majority of another size",
        "Ms Brack won the seat with 41,806 votes against 40,494 for Mr Rudd, a majority of 1,550.",
        ["41,806", "40,494", "1,550"],
    ),
    ("including too much", "He faces 22 charges, including 11 of theft, nine of fraud and seven of arson.", None),
]


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in SUMS], ids=[c[0] for c in SUMS])
def test_a_sum_that_does_not_add_up(flag: Flag, text: str, places: list[str] | None) -> None:
    findings = flag("sums", text)
    assert [f.verdict for f in findings] == [Verdict.ARITHMETIC]
    roles = [p.role for p in findings[0].places]
    assert roles[0] == "total"
    assert set(roles[1:]) == {"part"}
    if places:
        assert figures(findings) == [places]


@pytest.mark.parametrize(
    "text",
    [
        "The storm cut power to 960 homes on Saturday: 410 in Velmo, 330 in Castra and 220 in Olm.",
        "It employs 214 people in the foundry, 96 in the shop and 41 in offices, a total of 351.",
        "He faces 22 charges, including three of theft and four of fraud.",
        "The club owes £41.6m: £18m to the owner, £12.4m to the bank, £6.2m in fees and the rest to the tax office.",
        "She admitted 34 offences at 13 shops, including five frauds, six thefts and 12 break-ins.",
        "Of the 90 patients on the ward, 60 were over 70, 55 were women and 20 came from elsewhere.",
        "Six of the nine coins were recovered and two are still missing.",
        "Six of the nine coins are bronze; the other three are of gold.",
        "Of the 11 coins that were lost, seven have been found and four have not.",
        "Of the 11 men, eight were fined and four had not paid by May.",
        "Nine people stood trial. Six were convicted and two were acquitted.",
        "Six of the nine hurt were women and four were children.",
        "Six of the nine sailors were rescued but four died in hospital.",
        "Six of the nine claims were refused and four were granted on appeal.",
        "Six of the nine accused were convicted and four were acquitted of other charges.",
        "Six of the nine climbers were found and four lost fingers.",
        "Two ships sank. Six people died and four survived.",
        "Four men, three women and a boy were held. Eight people in all were charged.",
        "Ann got five years and Bo two, a year less than was asked for. That makes seven years in all.",
        "Of the 41 shops, 35 have opened again and four have gone.",
        "The council bought 40 trees, 12 benches and eight bins.",
        "There were 83 people on the train, 78 passengers and five crew.",
        "The report says that 83 people, four of them crew, were in a train with 78 seats.",
        "Two things are certain: 300 people marched on Monday and 200 on Tuesday.",
        "Rescuers brought 19 of 33 passengers ashore, leaving 12 injured on the beach.",
        "Rescuers freed 19 of 33 miners, leaving 14 still trapped.",
        "The council approved the budget by 34 votes to 21, a majority of 13.",
        "Ms Brack won the seat with 41,806 votes against 40,494 for Mr Rudd, a majority of 1,312.",
        "Ms Brack got 41,806 votes against 40,494 for Mr Rudd, and a majority of 9,100 in Osk.",
        "They were jailed for nine and six years. That made a total of 15 years.",
        "He scored 12 goals in May and nine in June, making a total of 64 for the season.",
        "She bought it for £27,500. Last month she was offered £318,000 plus 10 per cent. That makes £349,800.",
        "Wren took six wickets and Ashe five. England were out for 296, Farrant making 112, and lost.",
    ],
)
def test_what_is_no_wrong_sum(flag: Flag, text: str) -> None:
    assert figures(flag("sums", text)) == []


FATES = "Of the 38 people hurt, {}."


@pytest.mark.parametrize(
    ("fates", "level"),
    [
        ("21 were discharged, 11 were in hospital and eight went home", "warning"),
        ("19 were sent home, 14 are still in hospital and nine died", "warning"),
        ("21 were discharged, 11 were in hospital and six went home", None),
        ("21 were discharged, 11 were in hospital and two died", None),
        ("21 were released, 11 were in hospital and eight have yet to be named", "warning"),
        ("21 were women, 11 were tourists and eight were under 12", None),
        ("21 were men, 11 were women and eight were children", "error"),
        ("21 were discharged, 11 were women and eight died", None),
        ("21 were men, 11 were women and eight went home", None),
        ("21 were in hospital on Monday, 11 have since died and eight went home", None),
        ("31 were taken to hospital, 21 were discharged and eight died", None),
        ("21 were discharged, 11 were in hospital and eight of those died", None),
    ],
)
def test_fates_that_exclude_each_other_and_exceed_all(flag: Flag, fates: str, level: str | None) -> None:
    assert [f.level for f in flag("sums", FATES.format(fates))] == [level] * (level is not None)


def test_the_explanation_says_what_adds_up_to_what(flag: Flag) -> None:
    (finding,) = flag("sums", "There were 112 reports: 68 of overheating, 31 of smoke and 15 of fire.")
    assert "68 + 31 + 15 = 114, not 112." in finding.explanation
    assert "68 + 31 + 15 = 114, not 112" in finding.message


def test_a_part_greater_than_its_whole(flag: Flag) -> None:
    assert figures(flag("parts", "The party won 58 of the 55 seats.")) == [["58", "55"]]
    assert flag("parts", "The party won 28 of the 55 seats.") == []
    assert flag("parts", "About 56 of the 55 members came.") == []
    assert flag("parts", "Of the nine marks, two went up, so that the number of top marks is 63, not 61.") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In all 2,460 runners started and 2,531 of them finished.", [["2,531", "2,460"]]),
        ("A record 2,460 runners started. In the end 2,531 of them finished.", [["2,531", "2,460"]]),
        ("A record 2,460 runners started. In the end 2,351 of them finished.", []),
        ("Two towns were flooded. Three hundred of them fled.", []),
        ("Some 900 men and 1,400 women started and 1,700 of them finished.", []),
        ("The plan brings -850 homes, of which 255 are for rent.", []),
    ],
    ids=["a clause before", "a sentence before", "fewer", "of people uncounted", "of two groups", "less than nothing"],
)
def test_a_part_of_them_greater_than_they(flag: Flag, text: str, places: list[list[str]]) -> None:
    assert figures(flag("parts", text)) == places


SHARES = [
    ("in brackets", "Of the 250 workers at the plant, 140 (40%) stayed away.", ["140", "250", "40%"]),
    ("nearly", "It is cutting 11,400 jobs, nearly 8 percent of its 120,000 employees.", None),
    ("closing share", "They went to 118 of the 340 polling stations, or just under a quarter.", None),
    ("of whom", "The gang robbed 1,260 people, of whom 840, or a third, were over 70.", None),
    (
        "of an owner's",
        "It cut $6.2 million of the school district's $20.1 million budget, or 41%.",
        ["$6.2 million", "$20.1 million", "41%"],
    ),
    ("of an owner of many", "It drew £30m of the city councils' £90m fund, or 43 per cent.", None),
    ("share of a sum is", "The club gets 15 per cent of £34m and 15 per cent of £34m is £6.1m.", None),
    (
        "of them, of a sentence before",
        "The inquiry read 318 files. In 46 of them, 24 per cent, a page was gone.",
        ["46", "318", "24 per cent"],
    ),
    (
        "counted elsewhere",
        "The maker sold all 391,000 heaters at a loss. Only 38 percent of the heaters, or about 248,600, came back.",
        None,
    ),
    (
        "at the end of the sentence after",
        "The council inspected 1,400 flats in March. Damp was found in 210 flats, roughly a quarter.",
        ["210", "1,400", "roughly a quarter"],
    ),
    (
        "that is a third of a whole",
        "The club spent £2.8m on cameras. That is a third of its annual budget of £5.6m.",
        ["£2.8m", "£5.6m", "a third"],
    ),
    (
        "of the total, two sentences on",
        "There are 2,860 beams in four halls. All were cast in 1967. Of the total, 214, or one in eight, are unsafe.",
        ["214", "2,860", "one in eight"],
    ),
    ("which is to say", "Of the 118 posts, 24 were vacant last year, which is to say nearly one in three.", None),
    (
        "beside smaller counts",
        "Two shifts do what three did, and last year the plant built 138,000 cars, barely half of the 210,000 it can.",
        ["138,000", "210,000", "barely half"],
    ),
    (
        "that is a quarter of everyone",
        "There are 48,370 people in it and 1,214 of them have waited a year. That is a quarter of everyone.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in SHARES], ids=[c[0] for c in SHARES])
def test_a_share_that_is_another(flag: Flag, text: str, places: list[str] | None) -> None:
    findings = flag("shares", text)
    assert [f.verdict for f in findings] == [Verdict.ARITHMETIC]
    if places:
        assert figures(findings) == [places]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 250 workers at the plant, 100 (40%) stayed away.",
        "Half of the £27m came from the lottery, £6m from the city and the rest from donors.",
        "It had 14 days more than the record of 27, and 612mm of rain, four fifths of what is usual.",
        "They went to 118 of the 340 polling stations, or just over a third.",
        "The gang robbed 1,260 people, of whom 840, or two thirds, were over 70.",
        "A quarter of the 120 houses, 30 in all, have no fire doors.",
        "The landlord has replaced five of the nine lifts, the majority of them this year.",
        "The school has 900 pupils. Last year 60 teachers left, one in five.",
        "The owners of 61,000 heaters, about 26% of those in the first recall, were paid.",
        "The inquiry read 318 files. It lost 46 of them, 24 per cent of all the paper in the house.",
        "The inquiry read 318 files. In 76 of them, 24 per cent, a page was gone.",
        "It read 318 files and 204 letters. In 46 of them, 24 per cent, a page was gone.",
        "Of the 250 workers, 140 are women. Wages rose by 4%.",
        "In the ballot 655 of the 712 members voted, and 589 of those, 90 per cent, were for it.",
        "There are two shifts instead of three now, and it made 138,000 cars, barely half of what it could.",
        "The club spent £2.8m on cameras. That is half of its annual budget of £5.6m.",
        "The club spent £2.8m on cameras and £1m on locks. That is a third of its annual budget of £5.6m.",
        "There are 1,712 beams in the four halls. Of these, 214, or one in eight, are unsafe.",
        "There are 2,860 beams and 1,712 posts in the halls. Of these, 214, or one in eight, are unsafe.",
        "In a survey 46% were for it, 38% were against and 17% had no opinion.",
        "It paid out £1.19m of the £1.25m available, or 95 per cent.",
        "It cut $6.2 million of the school district's $20.1 million budget, or 31%.",
        "It spent $6.2 million of the sum that the mayor's $20.1 million plan costs, or 41% of the tax.",
        "It gave $6 million of aid. In 2024 half of the city's $20 million budget and $5 million, 41%, was late.",
        "The firm sold $6.2 million of shares in the founder's $20.1 million trust, or 41%.",
        "It cut $6.2 million of the school district's $20.1 million budget, or 41% of what it spends on buses.",
        "He holds £4m of the football club's £10m debt, a 25% stake.",
        "The bloc has 87 seats. With the Centre it would have 95 seats. Women hold 83 of the seats, or 46 per cent.",
        "It lost $2 million of last year's $20 million, leaving $18 million, or 41%.",
    ],
)
def test_what_is_no_wrong_share(flag: Flag, text: str) -> None:
    assert figures(flag("shares", text)) == []


REMAINDERS = [
    ("Seventeen men were tried. Nine were cleared and {} jailed. The remaining three were fined.", "five", "seven"),
    ("Seventeen men were tried. Nine were cleared. {} went to jail. The other three were fined.", "Five", "Seven"),
    ("Of the 30 seats, Labour won 14. The Greens won nine. Independents took the other {}.", "seven", "five"),
    ("There are 120 flats in the block. Eighty are let. The other {} are empty.", "40", "50"),
    ("The fund has £3m. Roads get £1.2m. Schools get £900,000. The remaining £{} goes to parks.", "900,000", "1.25m"),
    ("So far {} of the 46 steps were done, 11 were in hand and nine had yet to be taken.", "26", "29"),
    ("We have 1,900 people out. Of these 1,240 are our staff, 450 are lent and {} are hired.", "210", "110"),
    ("The clubs have fines that come to £205,000. Rovers must pay £120,000 and Town £{}.", "85,000", "95,000"),
    ("The house voted by 38 to 19, with {} abstentions. Sixty of its 63 members were there.", "three", "six"),
    ("The awards come to £9.7m. It also pays £2.6m of costs, which brings its bill to £{}.", "12.3m", "11.3m"),
    ("The house voted by 38 to {}. All 57 members voted.", "19", "22"),
    ("The 44 are to be tried in May. Thirty of them are Rovers supporters and {} follow Town.", "14", "17"),
    ("We know that {} people were aboard. Fifty left by raft and 28 by plane, which is everyone.", "78", "88"),
    (
        "The fund will sell {} prints. Sixty-one were bought in 1911 from a trader, and 17 in 1930 from a school.",
        "78",
        "76",
    ),
    (
        "He stole £{} in all. The club lost £60,000. The choir lost £25,000, of which £5,000 is back.",
        "85,000",
        "95,000",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), REMAINDERS)
def test_parts_that_sentences_tell_up_to_the_rest(flag: Flag, text: str, right: str, wrong: str) -> None:
    assert flag("sums", text.format(right)) == []
    (finding,) = flag("sums", text.format(wrong))
    assert finding.places[0].role == "total"


@pytest.mark.parametrize(
    "text",
    [
        "Of the 17 officers, nine were cleared. Nine were women. Three were sacked.",
        "Police held 14 people. The other three were freed.",
        "The club has 40 players. Twelve are hurt. The other three are ill.",
        "Nine people lived there. Two moved. In June four more came. The remaining 11 were told to go.",
        "He had 24 cows and 12 pigs. He sold nine cows. The other 15 died.",
        "Ten jurors sat. Two fell ill. The other nine, with a new juror, went on.",
        "About 60 people came. Twenty left early. The other 50 stayed.",
        "Ann Roe faces 14 counts. Her brother faces eight, the other seven between one and five.",
        "There were 14 votes. Six were for. The other nine members were away.",
        "Tarn Homes, which built 2,310 homes in 2024 (2023: 2,480), has won nine of its last 12 appeals.",
        "They dug for three days and found a pot 28cm tall. The coins in it numbered 1,237, making 1,284 in all.",
        "The plane had 120 seats. Ninety passengers were men. The other 40 were women.",
        "We have 1,900 people out. Of these 1,240 are our staff, 450 are lent and 11 are dogs' handlers.",
        "The clubs have fines of £205,000. Rovers must pay £120,000 and Town £95,000.",
        "The house voted by 38 to 19. All 63 members were there.",
        "So far 29 of the 46 steps were done, 11 were costly and nine had yet to be taken.",
        "The 44 are to be tried in May. Thirty of them are women and 17 follow Town.",
        "The 44 are to be tried in May. Thirty of them follow Town and 5 the Rovers.",
        "Fifty people were killed. Forty people were hurt in Halm and 12 in Ostry.",
        "He stole £90,000 in all. The club sold its house for £60,000. The choir has £10,000.",
    ],
)
def test_what_is_no_rest_of_a_total(flag: Flag, text: str) -> None:
    assert figures(flag("sums", text)) == []


TOLD_TWICE = [
    ("sums", "The fund has £3m (€3.5m): £1.2m (€1.4m) for roads and £1.{}m (€2.1m) for schools.", 8, 5),
    ("sums", "The firm paid £1.2m ($1.5m; €1.4m) to Roe and £1.8m (€2.1m) to Hale, a total of £3.{}m.", 0, 3),
    ("changes", "Profit rose from £2m (€2.4m) to £3m (about €3.6m), up {}0%.", 5, 8),
    ("changes", "The road grew from 20 miles (32km) to 30 miles (48km), up {}0%.", 5, 8),
    ("rates", "The firm paid £14,{}32 (€17,000) to 36 staff, an average of £412 (€472) each.", 8, 0),
]


@pytest.mark.parametrize(("check", "text", "right", "wrong"), TOLD_TWICE)
def test_an_amount_and_its_conversion_are_one_amount(flag: Flag, check: str, text: str, right: int, wrong: int) -> None:
    assert figures(flag(check, text.format(right))) == []
    (finding,) = flag(check, text.format(wrong))
    assert not any("€" in p.claim.text or "km" in p.claim.text for p in finding.places)


SHARES_OF_ALL = [
    ("a vote", "Roe had 52% of the vote, Hale 38% and Tan {}%.", 10, 14),
    ("yes and no", "Asked if the pier should shut, 55% said yes and {}% said no.", 45, 50),
    ("for and against", "The motion was backed by 64 per cent and opposed by {} per cent.", 36, 41),
    ("leave and remain", "Exactly 51.4 per cent voted to leave and {}.6 per cent to remain.", 48, 49),
    ("passed and failed", "Of the candidates 71 per cent passed and {} per cent failed.", 29, 35),
    ("others", "Labour is on 41%, the Greens 32%, the Lib Dems 19% and others {}%.", 8, 14),
    ("no noun", "In all 60% said yes, 25% no and {}% were unsure.", 15, 20),
]


@pytest.mark.parametrize(("text", "right", "wrong"), [c[1:] for c in SHARES_OF_ALL], ids=[c[0] for c in SHARES_OF_ALL])
def test_shares_that_exclude_each_other(flag: Flag, text: str, right: int, wrong: int) -> None:
    assert flag("shares", text.format(right)) == []
    (finding,) = flag("shares", text.format(wrong))
    assert {p.role for p in finding.places} == {"part"}


@pytest.mark.parametrize(
    "text",
    [
        "About 64% of men said yes and 41% of women no.",
        "Of men 64% said yes and of women 41% said no.",
        "In Velmo 55% voted for it and in Castra 50% voted against.",
        "In May 55% said yes, and in June 50% said no.",
        "Asked if the pier should shut, 55% said yes, and 50% of those said it should go at once.",
        "Exactly 70% agreed that tax was too high and 45% disagreed that it was fair.",
        "Then 55% of people approved of Roe and 50% disapproved of Hale.",
        "Roe had 52% of the vote in Velmo, 38% in Castra and 14% in Olm.",
        "Roe had 52% of the vote and 60% of the seats.",
        "The rock is made of 60% iron and 50% of it is from Velmo.",
        "Turnout was 60% in May, 25% in June, and 20% in July.",
        "In all 64% liked the park and 41% the pool.",
    ],
)
def test_shares_that_do_not_exclude_each_other(flag: Flag, text: str) -> None:
    assert figures(flag("shares", text)) == []


def test_shares_of_everything_that_come_to_more(flag: Flag) -> None:
    text = "In a survey 46% were for it, 44% were against and 17% had no opinion."
    assert figures(flag("shares", text)) == [["46%", "44%", "17%"]]


CHANGES = [
    ("rose from to", "Thefts rose from 40 to 52 last month, a rise of 40 per cent."),
    ("up by, from to", "The bill has gone up by 38 per cent, from £4.5m to £7.2m."),
    ("cut, from to", "The council cut the grant by 25% on Tuesday, from £250,000 to £200,000."),
    ("up from", "The clinic did 486 operations, up from 441 the year before, a rise of 15 per cent."),
    ("difference", "The trust had 21,480 waits at the end of April, an increase of 540 on the 20,840 of March."),
    ("summed up after a clause", "Thefts rose from 50 to 65 after the fair came, a rise of 50 per cent."),
    ("in words", "The number of ferries fell from nine to six, a fall of 50 per cent."),
    ("points", "The bank raised its rate by two percentage points, from 4% to 5%."),
    ("in a period", "Thefts fell to 402 in the first 10 months of this year, from 1,120 in 2024, a fall of 46%."),
    ("in some months", "Sales rose to 230 in nine months from 200, an increase of 25%."),
    ("of an average", "The average price of a house rose by 8% from £200,000 to £240,000."),
    ("in a year", "House prices rose 3% in a year, from £200,000 to £240,000."),
    (
        "against",
        "Twenty-one of those with the old pump fell ill, against three with the new one, a fall of 60 per cent.",
    ),
    ("nosedived", "Shares nosedived 16 per cent to 364p, from 412p the night before."),
    ("in a shorter time", "The trip now takes 45 minutes, down from 60, a cut of 35%."),
]


@pytest.mark.parametrize("text", [c[1] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_change_that_is_another(flag: Flag, text: str) -> None:
    findings = flag("changes", text)
    assert [f.verdict for f in findings] == [Verdict.ARITHMETIC]
    assert findings[0].places[-1].role == "change"


@pytest.mark.parametrize(
    "text",
    [
        "- Net interest margin 2.94%, up 13 basis points from 2.81%.",
        "Thefts rose from 40 to 52 last month, a rise of 30 per cent.",
        "Sales rose 8% a year from £100m in 2010 to £200m in 2020.",
        "Rents went up 5 per cent a year, from £600 a month in 2015 to £900 a month in 2023.",
        "Sales grew by an average of 8 per cent from £100m in 2010 to £200m in 2020.",
        "The average annual growth in sales, from £100m to £200m, was 8%.",
        "Going from 2,000 to 4,000 steps cut the risk of death by 36 per cent.",
        "The bill has gone up by 38 per cent, from £4.5m to £6.2m.",
        "The council cut the grant by 20% on Tuesday, from £250,000 to £200,000.",
        "The number was 1,214, down from 1,655 a year earlier, a fall of 27%.",
        "The trust had 49,112 waits at the end of April, an increase of 382 on the 48,730 of March.",
        "The bank raised its rate by one percentage point, from 4% to 5%.",
        "Petrol is up 4p in a week from 148p to 152p.",
        "Admissions rose from 1,214 to 1,331, up almost 10 per cent.",
        "Prices rose 4% in May. Rents went from £800 to £1,000.",
        "Quakes of from 3.6 to 4.3 were felt before at least four strong aftershocks.",
        "The firm raised its dividend by 7 per cent after it reported profits of £90m, up from £80m.",
        "Profits rose from £80m to £90m as sales grew by 20 per cent.",
        "Costs were up 20 per cent; profits rose from £80m to £90m.",
        "The dividend, which rose by 7 per cent, was paid from profits of £90m, up from £80m.",
        "It had sales of £920m, up 4%, and made a profit of £71m, compared with £66m a year earlier.",
        "The site has 400 staff, 10% more than last spring, and took 1,200 calls, up from 800.",
        "Passengers rose from 50,000 to 52,000 on the month, and by 10% on the year and 4% on the month.",
        "Thefts fell to 402 in the first 10 months of this year, from 1,120 in the same period of 2024, a fall of 64%.",
        "Sales rose to 3,450 in the last six months of the year from 3,000 in the first, an increase of 15%.",
        "Profit fell to 402 over the past 10 years from 1,120, a fall of 64%.",
        "Sales rose to 230 in nine months from 200, an increase of 15%.",
        "Entries on the 10km route from 1,120 fell to 402, a fall of 64%.",
        "Entries fell to 402 on the 10km route from 1,120, a fall of 64%.",
        "The wait fell to 12 weeks in the past two years from 18, a fall of 33%.",
        "Thefts fell to 402 in October from 410 in September, down 64% from a year earlier.",
        "Twenty-one of those with the old pump fell ill, against three with the new one, a fall of 86 per cent.",
        "The line carried 120 people, compared with 100 on the old one, a rise of 20 per cent.",
        "The dam will cost $545m, $135m or 33% more than the $410m approved in 2019.",
        "The group will reduce its workforce by around 1,900 over two years, from 16,400.",
        "They get a rise of 6 per cent now and 4 per cent in May, which takes the wage from £500 to £551.",
    ],
)
def test_what_is_no_wrong_change(flag: Flag, text: str) -> None:
    assert figures(flag("changes", text)) == []


CONVERSIONS = [
    ("inches", "A staggering 11 inches of rain (112mm) fell."),
    ("heat", "The casing can hit 410 degrees Fahrenheit (about 320 Celsius)."),
    ("height", "At 6ft 4in (1.83m) he wins headers."),
    ("road", "It is a 26-mile (32km) race."),
    ("speed", "The train did 62 mph (150 km/h) before the bend."),
    ("weeks", "The wait is 18 weeks, or 166 days."),
    ("weight", "The stone weighs 5.5 pounds (25 kg)."),
    ("the thing between", "The 80-hectare park, which is about 32 acres, was a farm."),
    ("the thing before or", "It burnt 4,000 hectares of forest, or about 1,600 acres, on Sunday."),
]


@pytest.mark.parametrize("text", [c[1] for c in CONVERSIONS], ids=[c[0] for c in CONVERSIONS])
def test_a_conversion_that_is_wrong(flag: Flag, text: str) -> None:
    findings = flag("conversions", text)
    assert [f.verdict for f in findings] == [Verdict.ARITHMETIC]
    assert [p.role for p in findings[0].places] == ["stated", "conversion"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 112mm (4.4 inches) of rain fell.",
        "The town is about 60 miles (100km) away, or some 1,000 miles (1,600km) by sea.",
        "The casing hit 410 degrees Fahrenheit (210 degrees Celsius).",
        "At 6ft 4in (1.93m) he wins headers.",
        "The lamp must stand at least 3 feet (about 1 meter) from the bed.",
        "The sea has warmed by 2C (3.6F) since 1950.",
        "Beams that break below 5.20 ksi (35.9 MPa) are scrapped.",
        "The wall must be at least 4.6 feet (1.4 metres) high.",
        "The kiln burns at 1,180C (2,156F).",
        "The ship lay about 150 nautical miles (277km) off the coast.",
        "He weighs 10 stone (64kg).",
        "The 300ft chimney (built in 1911) came down in 12 minutes (40 were planned).",
        "At its foot (19m round) grows a tree 12ft (wide as a house).",
        "The train did 62 mph (100 km/h) before the bend.",
        "Tickets cost £10 ($13.40).",
        "The 12-mile road, which is 19 kilometres, was closed.",
        "They offer a 10km run, or 5 miles, on Sunday.",
        "A 10-kilometre race, which is 500 metres shorter than last year's, begins at noon.",
    ],
)
def test_what_is_a_fair_conversion(flag: Flag, text: str) -> None:
    assert figures(flag("conversions", text)) == []


@pytest.mark.parametrize(
    ("others", "stated"),
    [
        (("It spent £2m ($2.6m) on locks.",), "£10m"),
        (("It spent £2m ($3.9m) on locks.",), None),
        (("It spent £2m ($2.6m) on locks.", "It gave £4m ($7.8m) away."), "£2m"),
        (("It spent £2m (2.3m euros) on locks.", "It gave 4m euros ($4.4m) away."), "£10m"),
        (("It spent £2m (2.3m euros) on locks.", "It gave 4m euros ($6.7m) away."), None),
        (("It spent £2m (2.3m euros) on locks.",), None),
        (("It spent £10m ($20m) on locks.",), None),
    ],
    ids=["another rate", "that rate", "one of two", "by a third", "that rate by a third", "no way", "told again"],
)
def test_a_rate_that_other_conversions_of_the_story_do_not_have(
    flag: Flag, others: tuple[str, ...], stated: str | None
) -> None:
    findings = flag("conversions", "The loot was worth £10m ($20m).", *others)
    assert [(f.level, f.places[0].claim.text) for f in findings] == ([("note", stated)] if stated else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The fee is 50 euros, or about ${}, at an exchange rate of $1.10 to the euro.", "70"),
        ("It cost 3 million euros (${} million at a rate of 1.06 dollars to the euro).", "3.6"),
    ],
)
def test_a_conversion_that_is_not_at_its_own_rate(flag: Flag, text: str, wrong: str) -> None:
    right = {"70": "55", "3.6": "3.2"}[wrong]
    assert flag("conversions", text.format(right)) == []
    (finding,) = flag("conversions", text.format(wrong))
    assert (finding.level, [p.role for p in finding.places]) == ("error", ["stated", "conversion", "rate"])


@pytest.mark.parametrize(
    "text", ["The loot was worth £10m ($90m).", "She charged £61,480 ($48,400).", "It cost €40 (about £44)."]
)
def test_money_that_no_rate_of_exchange_explains_is_a_note(flag: Flag, text: str) -> None:
    (finding,) = flag("conversions", text)
    assert finding.level == "note"


@pytest.mark.parametrize(
    "text",
    ["It made -£4m (-$21m).", "It cost £1 ($1.05).", "It cost $2.1m (£1m).", "It cost $48,400 (£61,480) in yen."],
)
def test_money_that_some_rate_of_exchange_explains(flag: Flag, text: str) -> None:
    assert len(flag("conversions", text)) == ("yen" in text)


@pytest.mark.parametrize(
    "text",
    [
        "The trust will do 1,500 extra operations a year, roughly 60 a week.",
        "Parking will cost £18 a month, or £116 a year.",
        "The crew takes 30 calls a day, or around 1,000 a year.",
    ],
)
def test_two_rates_that_differ(flag: Flag, text: str) -> None:
    assert [f.verdict for f in flag("rates", text)] == [Verdict.ARITHMETIC]


@pytest.mark.parametrize(
    "text",
    [
        "The trust will do 1,500 extra operations a year, or almost 30 every week.",
        "Parking will cost £18 a month, or £216 a year.",
        "The crew takes 30 calls a day, or around 10,000 a year.",
        "The museum has 200 visitors a day, about 1,000 a week.",
        "Wages of £75,000 a week come to about £3.9m a year.",
        "It costs $8.99 a month, or $89.99 a year.",
        "It sells 500 books a day in summer but 40 a week in winter.",
        "A couple with two children gets €31 a month more, a single pensioner €520 a year.",
    ],
)
def test_rates_that_agree(flag: Flag, text: str) -> None:
    assert figures(flag("rates", text)) == []


def test_one_thing_at_two_rates_in_two_articles_is_a_warning(flag: Flag) -> None:
    (finding,) = flag("rates", "The bank hands out 1,200 parcels a week.", "It hands out 40,000 parcels a year.")
    assert finding.level == "warning"
    assert flag("rates", "The bank hands out 1,200 parcels a week.", "It hands out 60,000 parcels a year.") == []


AVERAGES = [
    ("paid to", "The firm paid £{} to 36 staff, an average of £412 each.", "14,832", "14,000"),
    ("number first", "The 40 flats cost £{}, or £200,000 each.", "8m", "12m"),
    ("split between", "A fund of £{} was split between 800 victims, an average of £3,000 each.", "2.4m", "4m"),
    ("a unit", "The scheme cost £{} for 300 homes, or £20,000 per home.", "6m", "9m"),
    ("a rate", "The team scored {} points in 12 games, an average of 20 a game.", "240", "280"),
    ("of things", "The 12 players ate {} pies, an average of five each.", "60", "72"),
    ("bare", "The firm sold {} cars in its four shops, or 50 each.", "200", "240"),
    ("in all", "He bought 12 tickets for £60 each, £{} in all.", "720", "900"),
    ("a total of", "Some 12 guests paid £60 each, a total of £{}.", "720", "990"),
    ("each of the", "The city gave £300 to each of the 500 families, a total of £{}.", "150,000", "100,000"),
    ("settled for", "Some 21 claims have been settled, for £{}m in all, or around £2.4m each.", "50.4", "38.6"),
    ("in lots", "Police found 8.6 million cigarettes, or {} cartons of 200.", "43,000", "34,000"),
    ("years", "Three men were jailed for six years each, a total of {} years.", "18", "21"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), [c[1:] for c in AVERAGES], ids=[c[0] for c in AVERAGES])
def test_what_each_has_against_the_total(flag: Flag, text: str, right: str, wrong: str) -> None:
    assert figures(flag("rates", text.format(right))) == []
    (finding,) = flag("rates", text.format(wrong))
    assert [p.role for p in finding.places] == ["total", "each", "number"]


@pytest.mark.parametrize(
    "text",
    [
        "The 36 staff shared £14,000 and got £412 each from a second fund.",
        "Two men were fined £500 each and ordered to pay costs of £1,200.",
        "The fund paid £2.4m to 800 victims, up to £5,000 each.",
        "He bought 12 tickets for £60 each and sold them for £900.",
        "The 12 guests paid £60 each and the hall £180, a total of £900.",
        "The charity raised £45,000 from 300 runners, 20 of them raising £450 each.",
        "The jury awarded £60,000 to three women, £30,000 each for the first two.",
        "The city gave £300 to each of the 500 families, a total of £170,000 with costs.",
        "The league has 20 clubs, which play 38 games each, a total of 380.",
        "Eight teams play three games each, a total of 12 games.",
        "The council spent £1.8m on roads and bought 120 bins, £1,500 each.",
        "The two goalkeepers made 12 saves, five each in the first half.",
        "He has 40 goals in 80 games, an average of one every two games.",
        "The film made £8m, up from £7m, for its 40 backers, or £20,000 each.",
    ],
)
def test_what_each_has_of_something_else(flag: Flag, text: str) -> None:
    assert figures(flag("rates", text)) == []


def test_a_sum_an_average_and_a_number(flag: Flag) -> None:
    text = "It has paid $8.9 million in refunds, an average of $60 a heater. About {} heaters came back."
    assert [f.level for f in flag("rates", text.format("248,600"))] == ["warning"]
    assert flag("rates", text.format("148,000")) == []
