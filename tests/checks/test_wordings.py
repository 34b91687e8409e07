"""Newsroom wordings of every kind of slip, each with the check that sees it, and wordings in which nothing is wrong."""

from collections.abc import Callable

import pytest

from claimcheck.checks.finding import Finding

Flag = Callable[..., list[Finding]]

SLIPS = [
    ("sums", "The blaze destroyed 214 buildings - 132 homes, 61 barns and 31 shops, officials said."),
    ("sums", "A total of 58 people were arrested: 33 in Leeds, 19 in Bradford, and eight in Hull."),
    ("sums", "Twelve jurors, seven women and six men, retired on Monday."),
    ("sums", "The deal is worth £45m, made up of £30m in cash and £12m in shares."),
    ("sums", "Seventeen people died: nine in the first building, five in the second and four on the street."),
    ("sums", "The airline has 64 aircraft (38 Boeings, 20 Airbuses and eight Embraers)."),
    ("sums", "The council spent £3.2m on roads, £1.1m on parks and £0.9m on libraries, or £5.6m in all."),
    ("sums", "Reform won 22 seats, the PDP 15, the Greens three and independents two, for a total of 41."),
    ("sums", "The 350 passengers – 210 Britons, 98 Germans and 52 Danes – were flown home."),
    ("sums", "She has 14 medals: six golds, five silvers and four bronzes."),
    (
        "sums",
        "The fund has £1.2m. £600,000 will go to schools, £400,000 to clinics and the remaining £300,000 to parks.",
    ),
    ("sums", "The crew of 24 - 15 Filipinos, six Ukrainians and four Greeks - are safe."),
    ("parts", "Of the 45 seats, the party won 48."),
    ("parts", "All but 60 of the 55 homes were saved."),
    ("parts", "On Monday night 134 of the hotel's 120 rooms were taken."),
    ("shares", "Some 1,200 of the factory's 3,000 workers, or 30 per cent, walked out."),
    ("shares", "Of 640 schools inspected, 96 failed - one in four."),
    ("shares", "Turnout was 41%, with 12,300 of the 24,600 registered voters casting a ballot."),
    ("shares", "A third of the 900 residents, 450 people, have left."),
    ("shares", "The bank will cut 4,000 jobs, 20 per cent of its 40,000-strong workforce."),
    ("shares", "About 300 of the 500 flats (40 per cent) are empty."),
    ("shares", "Of the 1,000 people polled, 640, or 54%, backed the plan."),
    ("shares", "The vaccine was given to 45,000 of the city's 60,000 children, or half."),
    ("shares", "Only 12 of the 80 firms, or 25%, replied."),
    ("changes", "Profits fell 25% to £60m from £100m a year earlier."),
    ("changes", "Sales were £120m, up 30 per cent on the £100m of last year."),
    ("changes", "The price of a ticket will go up from £4 to £5, an increase of 20 per cent."),
    ("changes", "Attendances dropped by a third, from 12,000 to 9,000."),
    ("changes", "The fare will rise by 50p to £3.50 from £2.80."),
    ("changes", "Membership has doubled from 400 to 600."),
    ("changes", "Crime fell from 1,000 offences in 2023 to 900 last year, a drop of 15%."),
    ("changes", "The result fell by £7m, from £5m to -£4m."),
    ("changes", "Staff numbers have been cut from 820 to 615, a reduction of 35 per cent."),
    ("conversions", "The fire covered 2,000 acres (8,100 hectares)."),
    ("conversions", "The peak is 8,848 metres (24,029ft) high."),
    ("conversions", "He ran 10km (7.2 miles) every day."),
    ("conversions", "The mill makes 500 tonnes (700 tons) a day."),
    ("conversions", "The levy raises £10m ($90m) a year."),
    ("conversions", "The pool holds 2.5 million litres (1.2 million gallons) of water."),
    ("conversions", "Temperatures reached 45C (103F) on Sunday."),
    ("conversions", "Winds gusted to 120 kilometers per hour (95 mph)."),
    ("conversions", "The 60-tonne (120,000 lb) whale"),
    ("conversions", "The tunnel is 3.2km - or three miles - long."),
    ("conversions", "The man is about 6ft 2in (1.68m) tall."),
    ("conversions", "The area is 450 square kilometres (290 square miles)."),
    ("conversions", "The python is 17 feet long (7.2 metres)."),
    ("sums", "She was offered £318,000 and £31,800 on top. That makes £359,800."),
    ("shares", "There were 420 homes in the estate. Only 126 of the homes, or 13 per cent, were sold."),
    ("rates", "The centre takes 400 calls a week - more than 40,000 a year."),
    ("rates", "It costs £2,000 a month, the equivalent of £34,000 a year."),
    ("rates", "He earns £52,000 a year, or £2,000 a week."),
    ("weekdays", "The funeral was held on Monday, 3 June 2025."),
    ("weekdays", "The match is on Sat 14 June and the final on Sunday 22 July."),
    ("elapsed", "The bridge was built in 1931 and has served the town for 84 years."),
    ("elapsed", "She was reported missing on 2 May and found on 30 May, 18 days later."),
    ("elapsed", "He spent 14 years in jail after being convicted in 2015."),
    ("elapsed", "The pair married in 1995, 20 years ago."),
    ("elapsed", "He was released on 4 June, six weeks after his arrest on 4 May."),
    ("elapsed", "It is 30 years since the mine closed in 1985."),
    ("elapsed", "It was the first strike at the plant in 20 years. The last was in 2011."),
    ("elapsed", "The trial lasted eight weeks, from 3 March to 11 June."),
    ("elapsed", "The siege began on 1 May and ended on 9 May, after 15 days."),
    ("elapsed", "The mayor, in office since 2011, is to stand down after 20 years."),
    ("births", "The poet Ann Cole died on Monday aged 89. Ann Cole was born in 1931."),
    ("births", "Ann Cole (1931-2025), the poet, has died at the age of 78."),
    ("births", "Ann Cole celebrated her 100th birthday on Tuesday. Ann Cole was born on 9 June 1924."),
    ("births", "Ann Cole, 45, was born in 1970 and raised by Ed Cole. Ann Cole sings."),
]


@pytest.mark.parametrize(("check", "text"), SLIPS)
def test_a_slip_is_seen(flag: Flag, check: str, text: str) -> None:
    assert flag(check, text)


CHECKED = (
    "ages",
    "births",
    "weekdays",
    "elapsed",
    "sums",
    "parts",
    "shares",
    "changes",
    "conversions",
    "rates",
    "clocks",
)

RIGHT = [
    "The blaze destroyed 214 buildings - 132 homes, 51 barns and 31 shops, officials said.",
    "The storm destroyed 60 houses, 40 shops, 12 barns and 10 cars.",
    "The mill makes 500 tonnes (551 tons) a day, and the levy raises £310m ($415m) a year, or £3 a head.",
    "He made 34 appearances last season, scoring 12 goals and setting up 9.",
    "She has won 14 titles: three of them at home and two abroad.",
    "Rovers won 3-1 with two goals from Smith, one from Jones and 12 corners.",
    "There are 12 candidates: four women, three under 40 and two from abroad.",
    ("It employs 600 people in Leeds and 400 in York. A total of 1,100 people work for its parent in Spain."),
    (
        "Police arrested 12 people on Monday and nine on Tuesday. In all, 45 have been arrested since "
        "the protests began."
    ),
    "The inquiry heard 45 witnesses over 12 days: 20 hours of evidence, nine of them in private.",
    "The budget is £12m: £3m more than last year and £1m more than planned.",
    "Of the 300 prisoners, 120 were moved to Leeds, 40 escaped and were caught, and 30 are ill.",
    "Of the 41 seats, Reform took 22 and the PDP 15.",
    "Of 87 pupils, 40 took French, 38 took German and 12 took both.",
    "He was sentenced to nine years, with three suspended, making a total of six to serve.",
    ("She was given four years for fraud and three years for theft, to run concurrently, a total of four years."),
    "The team ran 5km on Monday, 10km on Tuesday and 8km on Wednesday, a total of 23km.",
    "Wages rose 4% and prices 6%, so real pay fell by 2%. Bonuses went from £1,000 to £1,200.",
    "Sales rose 12 per cent to £56m, from £50m, after a 3 per cent fall the year before.",
    "The bank cut 5% of its 40,000 staff last year, or 2,000 people, and will cut another 1,500.",
    "Unemployment fell to 4.2% from 4.5%, a drop of 0.3 percentage points.",
    "Turnout was 62%, up from 58% in 2021. Of the 1,200 votes in Eddle, 300 were postal.",
    "More than half of the 120 homes, 65 in all, were empty. A third of residents were over 60.",
    "Nearly one in three of the 450 staff, some 140 people, have joined the union.",
    ("About 30 per cent of voters, or roughly 45,000 people, stayed at home. The city has 300,000 inhabitants."),
    (
        "Around 12% of the patients, or 340, had waited a year. The hospital has 600 beds and treated "
        "41,000 patients last year."
    ),
    "Only 20 of 85 firms replied, and 60 per cent of those said they would cut jobs.",
    "The 200m sprint (19.5 seconds) and the 5km race (15 minutes) were won by Kenyans.",
    "The 12-storey block (45 metres) burned for 16 hours (two nights).",
    "Snow fell to a depth of 10cm (4in) on high ground and -5C (23F) was recorded.",
    "The 5ft 10in (1.78m) striker weighs 12st 4lb (78kg).",
    "The oil slick is 3 miles (5km) long and covers 2 square miles (5 sq km).",
    "The plane fell from 35,000ft (10,600m) in five minutes.",
    "A pint (568ml) costs £6. Fuel is $4 a gallon, or about $1.06 a litre.",
    "The farm has 250 acres (100 hectares) and a 3-tonne (3.3-ton) bull.",
    "The centre takes 400 calls a week - about 21,000 a year.",
    "It costs £2,000 a month, the equivalent of £24,000 a year.",
    "The plant makes 500 cars a day, or 120,000 a year.",
    "They were paid £12 an hour, or £480 a week.",
    ("The factory makes 300 cars a day and employs 120 people a shift. It sold 40,000 cars a year in the 1990s."),
    "Crime rose from 12 to 15 offences a week, up 25 per cent.",
    "The bridge, built in 1931, was closed for six years and reopened in 2019.",
    "The club, founded in 1899, has been in the top division for 20 years.",
    "The company, founded in 1965, has been owned by the Hale family for 30 years.",
    "Smith, who joined in 1998, is leaving after 12 years as chairman.",
    "The church, built in 1850, was sold after 20 years of decline, and closed in 2010.",
    "It was the first win in ten years for Rovers, the last having come in April 2015.",
    "It was the worst storm in 20 years. The last to hit the island, in 2019, killed nobody.",
    "He was jailed for 14 years in 2020 after being convicted of murder in 2019.",
    "She spent three years in jail after being convicted in 2015.",
    "He has served two years since his election in May 2021 as deputy, and two as mayor.",
    ("On Tuesday, two weeks after he was shot on 20 May, he left hospital. He had been due out on 8 June."),
    (
        "She signed a two-year deal in 2023, which runs until June 2025. A new three-year contract until "
        "June 2028 is ready."
    ),
    "He was arrested on 2 May. Three weeks later, on 23 May, he was charged.",
    ("The trial, which opened on 3 March, ended on Friday after a three-week break and eight days of deliberation."),
    "He was born on 12 May 1990 and died on 3 June 2025, aged 35. His son, 12, was born in 2013.",
    "Mary Holt, 34, was 12 when her mother died. Mary Holt's daughter, 3, was born in 2022.",
    ("On Tuesday 10 June the shop opens. The next sale is on Sunday 15 June and last year's was on Friday 14 June."),
    "The crash on Sunday 9 March 2014 killed 12.",
    "Ann Cole, 45, and her twin Bob Cole, 45, met Ann Dole, 61.",
    "Jack Smith, 12, and his grandfather Jack Smith, 71, were rescued.",
    "Some 1,200 of the factory's 3,000 workers, or 40 per cent, walked out.",
    ("Of the firm's 3,000 workers 1,200 are women, or 40 per cent, and 300 of them, or 25 per cent, are managers."),
    ("There were 120 patients: 80 men and 40 women. Of the men, 30 died; of the women, 10 died, a total of 40."),
    "At least 30 people were killed, including 12 children, 10 women and nine men over 60.",
    ("The 14 clubs include six from London, five from the north and four from Scotland and Wales, with one shared."),
    "About 1,000 people came, 400 from France, 300 from Spain and 250 from Italy.",
    "Reform has 22 seats in the 41-seat chamber, the PDP 15 and others four, a majority of three.",
    "The jackpot of £12m was shared between three winners, who got £4m each.",
    "She paid £300 a month for 12 months, £3,600 in all.",
    "He has won four of his six fights, two by knockout, and lost two, a record of 4-2.",
    "Shares fell 3.2% to 412p. Over the year they have gone from 380p to 412p, up 8%.",
    "Between 2019 and 2024 prices rose by 22 per cent, from an index of 100 to 122.",
    "The council raised the charge by £1 to £5 from £4.",
    "The population has doubled to 40,000 since 1990, when it was 21,000.",
    "GDP grew 2.1% in 2024, against 1.8% in 2023, an increase of 0.3 points.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_let_be(flag: Flag, text: str) -> None:
    found = [f.message for check in CHECKED for f in flag(check, text) if f.level != "note"]
    assert found == []


TOPICS = [
    ("changes", "In two years the annual bill has gone up by 38 per cent, from £4.5m to £7.2m.", "annual bill"),
    ("conversions", "They hung 25 miles (60km) of bunting.", "bunting"),
    ("conversions", "Winds gusted to 120 kilometers per hour (95 mph).", "Winds gusted"),
    ("conversions", "The 60-tonne (120,000 lb) whale swam off.", "whale swam off"),
    ("conversions", "At 6ft 4in (1.63m) he wins headers.", "he wins headers"),
    ("changes", "Membership has doubled from 400 to 600.", "Membership"),
    ("changes", "The price of a ticket will go up from £4 to £5, an increase of 20 per cent.", "price of a ticket"),
    (
        "sums",
        "The council spent £3.2m on roads, £1.1m on parks and £0.9m on libraries, or £5.6m in all.",
        "council spent",
    ),
]


@pytest.mark.parametrize(("check", "text", "topic"), TOPICS, ids=[c[2] for c in TOPICS])
def test_a_topic_names_what_is_measured(flag: Flag, check: str, text: str, topic: str) -> None:
    assert [f.topic for f in flag(check, text)] == [topic]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The deal is worth £45m, made up of £30m in cash and £12m in shares.", "£30m + £12m = £42m, not £45m"),
        (
            "The budget saves £1m: £600,000 from care, £250,000 from roads and £50,000 from parks.",
            "= £900,000, not £1m",
        ),
        (
            "Ann was jailed for nine years and Bob got seven years. That made a total of 17 years.",
            "9 + 7 = 16, not 17 years",
        ),
    ],
    ids=["millions", "thousands", "years"],
)
def test_a_sum_is_told_in_its_unit(flag: Flag, text: str, told: str) -> None:
    (finding,) = flag("sums", text)
    assert told in finding.message
