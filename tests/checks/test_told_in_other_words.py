"""What an article reckons in other words, with the wrong figure and the right one; and wordings that reckon nothing."""

from collections.abc import Callable

import pytest

from claimcheck.checks.finding import Finding

Flag = Callable[..., list[Finding]]

CHECKED = ("weekdays", "elapsed", "sums", "parts", "shares", "changes", "conversions", "rates")

# (check, text, wrong, right), of 9 October 2025
RECKONED = [
    (
        "sums",
        (
            "The appeal has raised £412,000. Of that, £260,000 has gone to the families, £92,000 to the "
            "lifeboats and £{} to a memorial hall."
        ),
        "70,000",
        "60,000",
    ),
    (
        "sums",
        "The fire cost £9.3m. Of this, £3.6m was spent on repairs, £2.2m on buses and £{} on lost fares.",
        "4.5m",
        "3.5m",
    ),
    (
        "sums",
        "Of the 37 hurt, nine are in a critical condition, 12 are seriously ill and {} have minor burns.",
        "18",
        "16",
    ),
    ("sums", "Two sales brought £7.5m, £5.2m of it for Jamie Rusk and £{} for Leon Achebe.", "2.8m", "2.3m"),
    (
        "sums",
        "The ship sank with the loss of 31 lives, a report says. The dead were 17 men, {} women and four children.",
        "11",
        "10",
    ),
    ("sums", "Thirty-one people died. The victims were 17 men, {} women and four children.", "11", "10"),
    ("sums", "In all 412 homes were flooded. There were {} in Halm, 150 in Ostry and 82 in Brack.", "190", "180"),
    (
        "sums",
        "Of the 2,900 people who fled, 1,250 are from Halm, {} from Ostry and 630 from the hamlets round Brack.",
        "1,220",
        "1,020",
    ),
    ("sums", "Of the 2,900 people who fled, 1,650 came from Halm and {} from Ostry.", "1,350", "1,250"),
    (
        "sums",
        "The pier will cost £96m. That pays for piles (£52m), decks and rails (£{}) and lamps (£13m).",
        "41m",
        "31m",
    ),
    (
        "sums",
        "The bill comes to £9.45m, of which £5.25m has been paid. The balance of £{} is due in May.",
        "4.60m",
        "4.20m",
    ),
    (
        "conversions",
        "It lost 1.9 billion euros (${} billion) and will save 3.6 billion euros ($4.2 billion) a year.",
        "3.1",
        "2.2",
    ),
    ("rates", "A family will pay €26 a month, or €{} over the year.", "372", "312"),
    ("sums", "The 412 patients comprised 268 adults and {} children.", "154", "144"),
    (
        "sums",
        "Ticket sales brought in £2.1m, sponsors gave £1.4m and shirts made £0.5m. That adds up to £{}.",
        "4.5m",
        "4.0m",
    ),
    ("sums", "Judges gave Dace seven years, Orme six and Pell four, {} years between them.", "19", "17"),
    ("sums", "Dace was jailed for seven years, Orme for six and Pell for four: a total of {} years.", "19", "17"),
    ("sums", "The men were jailed for a total of {} years. Dace got seven years, Orme six and Pell four.", "19", "17"),
    (
        "sums",
        "The budget of £940m is split into £610m for wages, £220m for drugs and £{} for buildings.",
        "130m",
        "110m",
    ),
    (
        "shares",
        "Exam bosses have frozen 118 pupils' results - a whopping {} per cent of the 2,360 who sat the paper.",
        "15",
        "5",
    ),
    ("shares", "Turnover was £38.4m. Wages were £31.2m, {} per cent of turnover.", "91", "81"),
    ("shares", "The club's turnover rose to £38.4m. Its wage bill was £31.2m, or {} per cent of turnover.", "91", "81"),
    (
        "shares",
        "He stole £1.94m from 71 savers. Police have so far recovered £780,000, about {} per cent of the money.",
        "60",
        "40",
    ),
    ("shares", "The school has 1,640 pupils. {} per cent of them, or 410, get free meals.", "35", "25"),
    (
        "shares",
        "The trust has 1,460 beds and looks after 720,000 people. That is roughly one bed for every {} people.",
        "390",
        "490",
    ),
    ("shares", "The trust will have 1,460 beds, or {} for every 1,000 of the 720,000 people it serves.", "2.6", "2.0"),
    ("changes", "A season ticket costs £3,880 and will go up by 4.5 per cent to £{}.", "4,155", "4,055"),
    ("changes", "A season ticket, now £3,880, will rise by 4.5 per cent to £{}.", "4,155", "4,055"),
    ("changes", "Turnover was £38.4m, up {} per cent on the previous year's £34.3m.", "18", "12"),
    ("changes", "The fastest journey will be cut from 98 minutes to 83, a saving of {} minutes.", "25", "15"),
    ("changes", "Attendance has trebled, to {} a month from 3,200.", "8,100", "9,600"),
    ("changes", "Membership doubled to {} from 4,100.", "6,200", "8,200"),
    ("elapsed", "She has invested £54m in {} years, since she took over in 2019.", "three", "six"),
    ("elapsed", "They'd been married for {} years, since the summer of 1973.", "42", "52"),
    ("elapsed", "A public consultation opens on Monday 10 February and lasts {} weeks, to Monday 5 May.", "10", "12"),
    ("elapsed", "The consultation, which opened on 10 February and closed on 5 May, lasted {} weeks.", "10", "12"),
    ("elapsed", "The 12-week consultation opens on 10 February and closes on {}.", "5 June", "5 May"),
    ("elapsed", "He will be sentenced on Nov. 6, {} weeks from now.", "nine", "four"),
    ("elapsed", "The 37-year-old ferry was built in {}.", "1978", "1988"),
    ("elapsed", "The 90-year-old bridge was built in {}.", "1975", "1938"),
    ("elapsed", "The 37-year-old ferry was built in {} and will be sold in 2027.", "1978", "1988"),
    ("elapsed", "The ferry, which was built in 1988 and is {} years old, had failed a test.", "27", "37"),
    ("elapsed", "The record had stood since 1968, {} years.", "47", "57"),
    ("conversions", "The fire has burned 31,200 acres, about {} square miles.", "94", "49"),
    ("conversions", "It lies in 64 metres of water, or {} feet.", "310", "210"),
    ("conversions", "The plane dropped 9,000 feet, nearly {} kilometres, in a minute.", "five", "three"),
    ("rates", "The 12-day fight cost the state $18.6 million, or about ${} million a day.", "2.55", "1.55"),
    ("rates", "Between 14 December and 13 January the company cancelled 1,085 trains, about {} a day.", "55", "35"),
    ("rates", "The four players cost £9.2m in fees, an average of £{}m.", "3.3", "2.3"),
    ("rates", "He made {} pounds: 118 students at three pounds each.", "454", "354"),
    ("rates", "The fine of £2.3m is roughly £{} for each of its 44,000 members.", "82", "52"),
    ("rates", "The centre took 2,640 calls in its first 30 days, an average of {} a day.", "68", "88"),
    (
        "sums",
        "Rourke got five years, Amble three and a half, Hale two, Crewe 18 months: a total of {} years.",
        "14",
        "12",
    ),
    (
        "shares",
        "Of 420 homes at Harwood nothing is sold. Kestrel cut the number of low-cost homes to 84, or {}% of the total.",
        "25",
        "20",
    ),
    ("sums", "Of the 46 guests, 27 were based on the coast and {} on the moor.", "21", "19"),
    ("sums", "Of the 46 guests, 27 were in the main house and {} in the older one.", "21", "19"),
    ("sums", "The chain has 90 shops, 60 of them in Arlow and {} in Tarn.", "35", "30"),
    ("sums", "Of the 112 crew, 64 are on the ship and {} on the barge.", "54", "48"),
    ("shares", "Repairs would cost £2.6m, or about {} of its annual turnover of £6.5m.", "a fifth", "two fifths"),
    ("shares", "The widow will get $12.4m, {} per cent of the total settlement of $62m.", "25", "20"),
    (
        "shares",
        "The site covers 46 acres. Eleven acres, {} of it, will stay meadow.",
        "nearly half",
        "nearly a quarter",
    ),
    ("shares", "The path is 12 miles long. Three miles, {} of it, are paved.", "half", "a quarter"),
    ("changes", "Sales of £88m were {} per cent lower than the £100m of the year before.", "20", "12"),
    ("changes", "Rents, at £920, are {} per cent higher than the £800 of 2023.", "25", "15"),
    ("shares", "The bank gave £240,000 a year, {} of the festival's £800,000 budget.", "a fifth", "about a third"),
    ("shares", "It costs £36m a year, {} per cent of the council's £240m budget.", "25", "15"),
    ("rates", "Last year it sold 48,000 tickets for 312 events in ten days, some {} a day.", "41 events", "31 events"),
    (
        "rates",
        "It will be back next May after a brewer promised £900,000 over three years, £{} a year.",
        "250,000",
        "300,000",
    ),
    (
        "sums",
        "Nine people were caught in the blast at the quarry near Ennock on Monday, of whom two died, {} are in hospital"
        " and three have gone home.",
        "five",
        "four",
    ),
    (
        "sums",
        "The fund has £1.2m. £600,000 will go to schools, £400,000 to clinics and the final £{} to parks.",
        "300,000",
        "200,000",
    ),
    ("elapsed", "The 51-year-old lift, opened in {}, is shut.", "1984", "1974"),
    ("elapsed", "The 51-year-old lift, which was first opened in {}, is shut.", "1984", "1974"),
    ("elapsed", "He was found at 4.40am on Sunday, {} hours after his arrest at 11.35pm.", "nine", "five"),
    ("elapsed", "The call came at 5.05pm, {} minutes after she sailed at 4.15pm.", "40", "50"),
    ("elapsed", "She left at 8am and arrived {} minutes later, at 8.40am.", "70", "40"),
    ("elapsed", "The fire began at 1:40 p.m. and was out at 3:10 p.m., {} minutes later.", "40", "90"),
    ("weekdays", "The vote is on 13 March 2025, a {}.", "Friday", "Thursday"),
    ("weekdays", "It opened on Christmas Day 2024, a {}.", "Friday", "Wednesday"),
]


@pytest.mark.parametrize(("check", "text", "wrong", "right"), RECKONED)
def test_a_wrong_figure_is_seen_and_the_right_one_let_be(
    flag: Flag, check: str, text: str, wrong: str, right: str
) -> None:
    assert flag(check, d20251009=text.format(wrong))
    assert not _flagged(flag, text.format(right))


NOTHING_WRONG = [
    "Sales trebled to £9m from 12 shops.",
    "Takings doubled to £60,000 a week from 14 stalls.",
    "In 2019 it sold 480 boats in three years and 90 in one, about 130 boats a year in all.",
    "He earns £400 a week, a quarter of whom pay rent.",
    "Of the 30 players, 18 have played in Spain and 16 in Italy.",
    "Of the 30 players, 18 were from Arlow and 16 from the same school.",
    "Of the 46 guests, 27 were in the main house and 21 were hurt.",
    "An inquiry found that 8,900 children had died in 17 homes, about 15 per cent of those born in them.",
    "The site covers 46 acres. Eleven acres, nearly half of those sold, are meadow.",
    "Rents are 15 per cent higher than the £800 that a flat cost when 920 people lived there.",
    "The 41-year-old chef who opened in 1998 what is now a chain, is to retire.",
    "The 27-year-old manager's club, founded in 1950, was sold.",
    "There are 420 homes. Of the homes sold, 84, or 35 per cent of the total, went to locals.",
    "The borough built 1,200 homes and sold 300. The number of empty homes fell to 84, or 28 per cent of the total.",
    "The inquiry opens on Tuesday 18 November and is expected to last eight days, to Friday 28 November.",
    "He rang at 9am, two hours after the shop, which shuts at 5pm, had been robbed.",
    "The flight leaves London at 10am and lands in New York at 1pm, eight hours later.",
    "The bridge closed at 6am and reopened at 7pm, an hour later than planned.",
    "He was arrested at 10pm, three days after the raid at 4am.",
    (
        "The appeal has raised £412,000. Of that, £260,000 has gone to the families, £52,000 to the "
        "lifeboats and £70,000 to a memorial hall."
    ),
    (
        "The fund stands at £1.25m. Of this, £300,000 has been promised to schools, £200,000 to clinics "
        "and £100,000 to parks."
    ),
    "Twelve people died. They were among 31 passengers, 14 of them children and two of them babies.",
    "Twelve people were arrested. They were held for nine hours, seven hours and two hours.",
    "The crash killed 12 people. The dead were seven pupils, three teachers and two drivers.",
    "The crash killed 12 people. The dead were seven pupils, three teachers and a driver, and another died later.",
    "Three men and two women were killed on Monday. The dead were aged 19, 23, 31, 44 and 50.",
    "In all 412 homes were flooded. There were 19 rescues in Halm, 15 in Ostry and eight in Brack.",
    "In all 412 homes were flooded. There were 120 in Halm, 90 in Ostry and 62 in Brack, and many more up the valley.",
    "Thirty were hurt. There were 12 ambulances, 11 fire engines and nine police cars at the scene.",
    "The prize is £7.5m, £5.2m of it for the winner and £1.8m for the runner-up.",
    "He earned £900, £700 of it in tips and £300 in wages the week before.",
    "The council has 45 seats, split between 24 Labour and 21 Conservative members.",
    "The club sold 9,000 tickets, comprising 6,000 adult and 2,500 child tickets, and gave away 500.",
    "The fleet comprises 12 trains, each with 260 seats in five coaches.",
    "The menu consists of five courses, with two wines, for £45.",
    "Wages were £31.2m, 81 per cent of turnover. Turnover was £38.4m, after £34.3m the year before.",
    (
        "The firm spent £12m, 30 per cent of turnover, on its new plant. Its parent had a turnover of "
        "£90m and its rival a turnover of £35m."
    ),
    (
        "He stole £2m from the firm and £1m from his mother. Police have recovered £780,000, about 40 "
        "per cent of the money."
    ),
    "The city gave £4m and the state £12m. Some £3m, about 20 per cent of the money, will go to schools.",
    "England has one bed for every 480 people. The trust has 1,460 beds and serves 620,000 people.",
    "The trust has 1,460 beds and looks after 720,000 people. That is roughly one bed for every 490 people.",
    "The hospital has 36 nurses and 400 patients. There should be one nurse for every eight patients.",
    "Some schools have one teacher for every 35 pupils. Brackwell has 80 teachers and 1,640 pupils.",
    "The prison has one officer for every five inmates at night. It has 240 officers and 600 inmates.",
    "A ticket costs £3.20 and will go up by 10p to £3.30.",
    "A ticket costs £3,880 from Ely, and fares will rise by 4.5 per cent to £4,155 from Hull.",
    "The fare is £2 and the fine will rise by 50 per cent to £120.",
    "The fastest journey will be cut from 98 minutes to 83, a saving of 15 minutes.",
    "The journey was cut from 98 minutes to 83, and the stop from nine minutes to two, a saving of seven minutes.",
    "Attendance has trebled, to 9,600 a month from 3,200.",
    "His pay doubled to £2m, and the dividend went up to 6p from 4.1p.",
    "Profits doubled to £8.2m from sales of £41m.",
    "The price has doubled to $60 from $31 in 2020.",
    "The tank holds 500 gallons (2,273 litres).",
    "The tank holds 500 gallons (1,893 litres).",
    "The ship displaces 10,000 tons (10,160 tonnes).",
    "He ran 800 metres, about two miles into the race.",
    "She threw 60 metres, about 12 feet short of the record.",
    "It is 400 metres, about five miles from the coast.",
    "The road climbs 300 metres, nearly three miles of it through forest.",
    "It brought in £2.6m last year, or about £7,100 a day.",
    "It brought in £2.6m last year, and about £9,100 a day in August.",
    "The centre took 2,640 calls in its first 30 days, an average of 88 a day.",
    "In the last 30 days the centre took 2,640 calls, up from 40 a day.",
    "The 12-day fight cost the state $18.6 million, or about $1.55 million a day.",
    "The strike has cost £3m in two weeks, about £300,000 a day.",
    "The shop sold 1,200 cakes in 12 hours, or 100 an hour.",
    "The airline carried 3.65 million passengers last year, or 10,000 a day.",
    "He worked 40 hours in the week, or eight hours a day.",
    "The four players cost £9.2m in fees, an average of £2.3m.",
    "The four players cost £9.2m in fees and wages, against a league average of £3.3m.",
    "In 2019 there were 111 midwives; four years later there were 94, a loss of 17 or 15 per cent.",
    "Sales fell to 94 cars, a drop of 17 (15 per cent).",
    "The storm killed two people and cut off 284,000 homes and businesses, roughly one in four of those connected.",
    "Four tickets cost £48, against an average of £15 elsewhere.",
    "The fine of £2.3m is roughly £52 for each of its 44,000 members.",
    "The fine of £2.3m came after £90 was taken from each of its 44,000 members.",
    "He made £454: 118 students at £3 each, and £100 from one of them.",
    "She has invested £54m in six years, since she took over in 2019.",
    "They'd been married for 52 years, since the summer of 1973.",
    "He has lived there for 12 years, since his wife's death in 2013.",
    "It has lost money in three years, since prices fell in 2019 and again in 2022.",
    "The club has gone nine years without a trophy, since it won the cup in 2016.",
    "A public consultation opens on Monday 10 February and lasts 12 weeks, to Monday 5 May.",
    "The consultation, which opened on 10 February and closed on 5 May, lasted 12 weeks.",
    "The inquiry opened on 10 February, heard from 40 witnesses on 3 March, and lasted 12 weeks.",
    "The trial, which began on 3 February and ended on 11 April, heard evidence that lasted six weeks.",
    "The 12-week consultation opens on 10 February and closes on 5 May.",
    "The five-day test starts on 3 July and ends on 7 July.",
    "The three-day festival opens on 10 June and the museum closes on 30 June.",
    "The 37-year-old ferry was built in 1988.",
    "The 37-year-old was born in 1988 and founded the firm in 2011.",
    "The shop, founded in 1998, is run by a 62-year-old widow.",
    "The church, built in 1768, has a 40-year-old roof.",
    "A 19-year-old fell from the tower, which was built in 1931.",
    "The 10-year-old boy was pulled from a well, dug in 1950.",
    "The bridge was built in 1936 and its 90-year-old cables are failing.",
    "The 90-year-old bridge was replaced by one that was built in 2015.",
    "The record had stood since 1968, 57 years.",
    "The rule has stood since 1968, and for 12 years nobody broke it.",
    "He will be sentenced on Nov. 6, four weeks from now.",
    "The vote is on 13 March 2025, a Thursday.",
    "He died on 13 March 2025, a Friday child to the last.",
    "The talks ended on 13 March 2025, a Sunday newspaper said.",
    "They met on 13 March 2025, a Monday-to-Friday commuter and his wife.",
    "Exam bosses have frozen 118 pupils' results - a whopping 5 per cent of the 2,360 who sat the paper.",
    "The vote was carried by 46 to 31, a majority of 15.",
    "The school has 1,640 pupils. 25 per cent of them, or 410, get free meals.",
    "The school has 1,640 pupils and 120 staff. A third of them, or 40, are new.",
    "The dead were four men, two women and a boy. Seven people died in all.",
    "The dead include three men, four women and two children. Twelve people were killed.",
    "Eleven died. The dead were named as two brothers, four cousins and five friends.",
    "Thirteen people died. The victims were nine locals, six of them children, and four tourists.",
    "It was £454 in all: 100 students at £3 each and 77 at £2 each.",
    "The men got nine years, seven years and three years between them and their accomplices.",
    (
        "The fire killed 32 people on Friday. Two more died of their wounds. The dead were 17 men, 12 women "
        "and five children."
    ),
    "Built in 1880, the 30-year-old's house is for sale.",
    "Founded in 1950, the 27-year-old manager's club is rich.",
    "Completed in 1970, the 22-year-old student's tower block was evacuated.",
    "The 90-year-old former mill, which was built in 1905 and rebuilt in 1935, shut.",
    "The 50-year-old bridge was built in 1972.",
    "The 210-year-old oak was planted in about 1820.",
    "The club, founded around 1900, is to close after 122 years.",
    "Pensions cost £30m, a third of the budget. The budget of the parks is £40m.",
    "The trust has 1,460 beds and serves 720,000 people. That is -4 beds for every three people.",
    "The trust has 0 beds and serves 720,000 people. That is 3 beds for every 0 people.",
    "Completed in 1970, the -4-year-old tower block was evacuated.",
    "The trust has 30 beds and -5 people. That is 3 beds per 0 of the people.",
    "Revenue was £90m last year. This year costs were £66m, or 60 per cent of revenue.",
    (
        "He stole £900,000 from a van. Police found £90,000, 5 per cent of the money, in a barn. He had taken "
        "£1.8m in all."
    ),
    "The school has 900 pupils. Last year it had 800 pupils, and 25 per cent of them, or 200, were new.",
    "They had been married for 40 years, since 1980, when he died in 2020.",
    "The plane left Oslo at 8am and was over Lisbon at 11am, four hours later.",
    "The ship sailed from Dover at 8am and reached Calais at 11am, two hours later.",
]


@pytest.mark.parametrize("text", NOTHING_WRONG)
def test_what_reckons_nothing_or_rightly_is_let_be(flag: Flag, text: str) -> None:
    assert not _flagged(flag, text)


def _flagged(flag: Flag, text: str) -> list[str]:
    return [f.message for check in CHECKED for f in flag(check, d20251009=text) if f.level != "note"]
