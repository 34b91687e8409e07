"""Quantities as newspapers print them: span, kind, value, bounds, unit; and the figures that claim nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.span import Span
from claimcheck.quantities.quantity import Kind, Quantity, Trend
from claimcheck.quantities.recognize import find_quantities


def found(text: str) -> list[Quantity]:
    return find_quantities(text, [Span(0, len(text))])


def shown(text: str, quantity: Quantity) -> tuple[object, ...]:
    """What a row of the table below holds: quote, kind, interval as text, unit, denominator."""
    value = quantity.value
    low = "" if value.low is None else f"{value.low:.12g}"
    high = "" if value.high is None else f"{value.high:.12g}"
    bounds = low if value.exact else f"{'(' if value.low_open else '['}{low},{high}{')' if value.high_open else ']'}"
    sign = "~" if quantity.approximate else ""
    unit = "/".join(part for part in (quantity.unit, quantity.per) if part) if quantity.unit else quantity.per
    return text[slice(*quantity.span)], quantity.kind.value, sign + bounds, unit


ONE = [
    # sentence, quote, kind, interval, unit or unit/denominator
    ("Seventeen officers face an inquiry.", "Seventeen", "count", "17", None),
    ("The fire destroyed 2,016 homes.", "2,016", "count", "2016", None),
    ("At least 2000 people marched.", "At least 2000", "count", "[2000,]", None),
    ("More than a dozen men were attacked.", "More than a dozen", "count", "(12,]", None),
    ("No fewer than 40 shops shut.", "No fewer than 40", "count", "[40,]", None),
    ("Fewer than 30 came.", "Fewer than 30", "count", "[,30)", None),
    ("Up to 50 boats sailed.", "Up to 50", "count", "[,50]", None),
    ("As many as 100 vessels were hit.", "As many as 100", "count", "[,100]", None),
    ("Nearly 500 jobs will go.", "Nearly 500", "count", "~500", None),
    ("About\u00a080 people were aboard.", "About\u00a080", "count", "~80", None),
    ("Some 300 residents left.", "Some 300", "count", "~300", None),
    ("There were 40-odd guests.", "40-odd", "count", "~40", None),
    ("A crowd of 10 or so gathered.", "10 or so", "count", "~10", None),
    ("The 17 officers were named.", "17", "count", "17", None),
    ("A total of 22 offences were proved.", "A total of 22", "count", "22", None),
    ("Two or three witnesses spoke.", "Two or three", "count", "[2,3]", None),
    ("It needs four to five thousand workers.", "four to five thousand", "count", "[4000,5000]", None),
    ("Between 20 and 30 boats sank.", "Between 20 and 30", "count", "[20,30]", None),
    ("Pay 20,000–30,000 men.", "20,000–30,000", "count", "[20000,30000]", None),
    ("More than 10 but fewer than 20 fled.", "More than 10 but fewer than 20", "count", "(10,20)", None),
    ("Dozens were hurt.", "Dozens", "count", "~[24,]", None),
    ("Tens of thousands marched.", "Tens of thousands", "count", "~[20000,]", None),
    ("Several hundred people fled.", "Several hundred", "count", "~[200,]", None),
    ("Scores of homes burned.", "Scores", "count", "~[40,]", None),
    ("It won 35m users.", "35m", "count", "35000000", None),
    ("Data of 1.42m Norrisk customers was copied.", "1.42m", "count", "1420000", None),
    ("The 800m Olympic champions met.", "800m", "measure", "800", "metre"),
    ("The 1.93m German keeper fell.", "1.93m", "measure", "1.93", "metre"),
    ("No officers were charged.", "No", "count", "0", None),
    ("They were counted more than once.", "more than once", "count", "(1,]", "time"),
    ("One man died.", "One", "count", "1", None),
    ("A 30,000-strong crowd sang.", "30,000", "count", "30000", None),
    ("The fifth victim was named.", "fifth", "ordinal", "5", None),
    ("She came 14th.", "14th", "ordinal", "14", None),
    ("They finished in the top eight.", "top eight", "ordinal", "[1,8]", None),
    ("It cost £1.2m.", "£1.2m", "money", "1200000", "GBP"),
    ("It cost $18m-$20m.", "$18m-$20m", "money", "[18000000,20000000]", "USD"),
    ("It cost $5-10 million.", "$5-10 million", "money", "[5000000,10000000]", "USD"),
    ("It cost about €3 billion.", "about €3 billion", "money", "~3000000000", "EUR"),
    ("Pay under $100 for it.", "under $100", "money", "[,100)", "USD"),
    ("It sold for US$300,000.", "US$300,000", "money", "300000", "USD"),
    ("It sold for $A25.50.", "$A25.50", "money", "25.5", "AUD"),
    ("It sold for EUR50m.", "EUR50m", "money", "50000000", "EUR"),
    ("It raised 120 MEUR.", "120 MEUR", "money", "120000000", "EUR"),
    ("It raised MSEK 1,200.", "MSEK 1,200", "money", "1200000000", "SEK"),
    ("It sold for RM2.70.", "RM2.70", "money", "2.7", "MYR"),
    ("He paid 34 million pounds.", "34 million pounds", "money", "34000000", "GBP"),
    ("It costs 10.5 million Australian dollars.", "10.5 million Australian dollars", "money", "10500000", "AUD"),
    ("It sold for aud$ 50.", "aud$ 50", "money", "50", "AUD"),
    ("It costs 15 dollars and 50.", "15 dollars and 50", "money", "15.5", "USD"),
    ("It cost 12 million tenge.", "12 million tenge", "money", "12000000", "KZT"),
    ("It cost 12 million West German marks.", "12 million West German marks", "money", "12000000", "DEM"),
    ("It cost SKr64bn.", "SKr64bn", "money", "64000000000", "SEK"),
    ("It cost DM 12.5 million.", "DM 12.5 million", "money", "12500000", "DEM"),
    ("It cost Rmb12m.", "Rmb12m", "money", "12000000", "CNY"),
    ("It sold for one pound.", "one pound", "money", "1", "GBP"),
    ("It weighs 500 pounds.", "500 pounds", "measure", "500", "pound"),
    ("The estate got 700 pounds (about $890).", "700 pounds", "money", "700", "GBP"),
    ("Its record was 86,000 pounds; £3m is left.", "86,000 pounds", "money", "86000", "GBP"),
    ("A boat with 86,000 pounds of cod made £3m.", "86,000 pounds", "measure", "86000", "pound"),
    ("A bell of 9,000 pounds (4,080 kg) cost £3m.", "9,000 pounds", "measure", "9000", "pound"),
    ("A bell weighing more than 9,000 pounds cost £3m.", "more than 9,000 pounds", "measure", "(9000,]", "pound"),
    ("Support rose 6 points to 44 per cent.", "6 points", "percent", "6", "percentage point"),
    ("Two points lower than 58%, it fell.", "Two points", "percent", "2", "percentage point"),
    ("The index rose 6 points to 4,400.", "6", "count", "6", None),
    ("He paid for two pounds of flour.", "two pounds", "measure", "2", "pound"),
    ("He got 12 marks in it.", "12", "count", "12", None),
    ("It pumps 1.2 million bpd.", "1.2 million bpd", "measure", "1200000", "barrel per day"),
    ("Tests put his blood alcohol at 0.18.", "0.18", "count", "0.18", None),
    ("Tests put his blood alcohol at .18.", ".18", "count", "0.18", None),
    ("Foyle has won it twice.", "twice", "count", "2", "time"),
    ("She was warned twice by inspectors.", "twice", "count", "2", "time"),
    ("They are now 9-14.", "9-14", "ratio", "[9,14]", None),
    ("He went down once in the fifth.", "once", "count", "1", "time"),
    ("It comes twice a week.", "twice a week", "rate", "2", "time/week"),
    ("It comes at least once a day.", "at least once a day", "rate", "[1,]", "time/day"),
    ("Scores were hurt.", "Scores", "count", "~[40,]", None),
    ("Only one in every 20 calls was taken.", "one in every 20", "fraction", "0.05", None),
    ("Just short of 300 came.", "Just short of 300", "count", "[,300)", None),
    ("England were 301 for six at the close.", "301 for six", "ratio", "[6,301]", None),
    ("He took 4-23 off nine overs.", "4-23", "ratio", "[4,23]", None),
    ("The Reds (12-31) lost.", "12-31", "ratio", "[12,31]", None),
    ("It is free for under-16s.", "under-16s", "age", "[,16)", "year"),
    ("Under-fives go free.", "Under-fives", "age", "[,5)", "year"),
    ("The average age of farmers is 58.", "58", "age", "58", "year"),
    ("The pair, both 19, wept.", "19", "age", "19", "year"),
    ("A cord 2m is enough.", "2m", "measure", "2", "metre"),
    ("A bag costs 5p.", "5p", "money", "0.05", "GBP"),
    ("A bag costs 50 cents.", "50 cents", "money", "0.5", "USD"),
    ("It costs 3 dollars 50 cents.", "3 dollars 50 cents", "money", "3.5", "USD"),
    ("It cost $2. 5 million.", "$2. 5 million", "money", "2500000", "USD"),
    ("It cost 100元.", "100元", "money", "100", "CNY"),
    ("It cost £35, 000.", "£35, 000", "money", "35000", "GBP"),
    ("It was worth tens of thousands of dollars.", "tens of thousands of dollars", "money", "~[20000,]", "USD"),
    ("He earns £75,000 a week.", "£75,000 a week", "rate", "75000", "GBP/week"),
    ("It costs $60 a heater.", "$60 a heater", "rate", "60", "USD/heater"),
    ("Crude fetched $58.24 per barrel.", "$58.24 per barrel", "rate", "58.24", "USD/barrel"),
    ("It sees 30 deaths a day.", "30 deaths a day", "rate", "30", "day"),
    ("It makes 40 stops a day when it rains.", "40 stops a day", "rate", "40", "day"),
    ("It flies 210 people a day on nine routes.", "210 people a day", "rate", "210", "day"),
    ("Of the homes 500 stand empty a year on.", "500", "count", "500", None),
    ("It sees around 10,000 a year.", "around 10,000 a year", "rate", "~10000", "year"),
    ("It sees two or three cases a week.", "two or three cases a week", "rate", "[2,3]", "week"),
    ("There were 12 per 100,000.", "12 per 100,000", "rate", "12", "100000"),
    ("It pumps 52,000 barrels a day.", "52,000 barrels a day", "rate", "52000", "barrel/day"),
    ("Sales fell 40 percent.", "40 percent", "percent", "40", "percent"),
    ("Turnout was 66.1 per cent.", "66.1 per cent", "percent", "66.1", "percent"),
    ("It rose five percentage points.", "five percentage points", "percent", "5", "percentage point"),
    ("It rose 50 basis points.", "50 basis points", "percent", "50", "basis point"),
    ("It may gain 5 to 7 per cent.", "5 to 7 per cent", "percent", "[5,7]", "percent"),
    ("Two-thirds of them left.", "Two-thirds", "fraction", f"{2 / 3:.12g}", None),
    ("One in five failed.", "One in five", "fraction", "0.2", None),
    ("Three out of four failed.", "Three out of four", "fraction", "0.75", None),
    ("About one job in every nine went.", "About one job in every nine", "fraction", f"~{1 / 9:.12g}", None),
    ("It let go one worker in five.", "one worker in five", "fraction", "0.2", None),
    ("One child in four is poor.", "One child in four", "fraction", "0.25", None),
    ("They take £1 in every £4.", "£1 in every £4", "fraction", "0.25", None),
    ("The vast majority of deaths go unseen.", "vast majority", "fraction", "(0.5,1]", None),
    ("They lost between a tenth and a quarter.", "between a tenth and a quarter", "fraction", "[0.1,0.25]", None),
    ("Rovers had a 3-1 win.", "3-1", "ratio", "[1,3]", None),
    ("MPs voted 312-288 for it.", "312-288", "ratio", "[288,312]", None),
    ("There is a pupil-teacher ratio of 30:1.", "30:1", "ratio", "30", None),
    ("The ratio was 3 to 2.", "3 to 2", "ratio", "1.5", None),
    ("We were outnumbered by three to one.", "three to one", "ratio", "3", None),
    ("Twice as many women as men came.", "Twice", "ratio", "2", None),
    ("Oil fell to $75 U.S. a barrel.", "$75 U.S. a barrel", "rate", "75", "USD/barrel"),
    ("He was fined $500 Cdn.", "$500 Cdn", "money", "500", "CAD"),
    ("A $5bn US firm closed.", "$5bn", "money", "5000000000", "USD"),
    ("It takes a maximum of five people.", "a maximum of five", "count", "[,5]", None),
    ("Growth is picking up to 1.4%.", "1.4%", "percent", "1.4", "percent"),
    ("It hired up to 14 men.", "up to 14", "count", "[,14]", None),
    ("England were 212-4 at lunch.", "212-4", "ratio", "[4,212]", None),
    ("The minister, 61, who left, wept.", "61", "age", "61", "year"),
    ("Youths in their late teens or early 20s wept.", "20s", "age", "[20,29]", "year"),
    ("It is twice the size of Leeds.", "twice", "ratio", "2", None),
    ("They lost 10–12 players.", "10–12", "count", "[10,12]", None),
    ("Half a million pounds went.", "Half a million pounds", "money", "500000", "GBP"),
    ("It cost £40m plus VAT.", "£40m", "money", "40000000", "GBP"),
    ("It sent 384m tonnes of ore.", "384m tonnes", "measure", "384000000", "tonne"),
    ("A 7.62mm barrel was found.", "7.62mm", "measure", "7.62", "millimetre"),
    ("It hit _at least 12_ people.", "at least 12", "count", "[12,]", None),
    ("It has thirty-\nfive seats.", "thirty-\nfive", "count", "35", None),
    ("A magnitude-6.3 quake struck.", "A magnitude-6.3", "measure", "6.3", "magnitude"),
    ("Children under five go free.", "under five", "age", "[,5)", "year"),
    ("The oldest survivor is 101.", "101", "age", "101", "year"),
    ("The youngest of the dead was 19.", "19", "age", "19", "year"),
    ("The Kings are 4-15 this year.", "4-15", "ratio", "[4,15]", None),
    ("They fired him after a 4-14 start.", "4-14", "ratio", "[4,14]", None),
    ("He went 34-57 at Central Tech.", "34-57", "ratio", "[34,57]", None),
    ("The club lost 10-12 players.", "10-12", "count", "[10,12]", None),
    ("Growth was 5-10 percent.", "5-10 percent", "percent", "[5,10]", "percent"),
    ("Three times as many came.", "Three times", "ratio", "3", None),
    ("A 23-year-old man died.", "23-year-old", "age", "23", "year"),
    ("A 28 - year - old man died.", "28 - year - old", "age", "28", "year"),
    ("A six-month-old died.", "six-month-old", "age", "6", "month"),
    ("The oldest is 91.", "91", "age", "91", "year"),
    ("Her daughter, who is now 7, had surgery.", "7", "age", "7", "year"),
    ("A boy aged 7 died.", "7", "age", "7", "year"),
    ("Port, 47, was jailed.", "47", "age", "47", "year"),
    ("The youngest, 21, wept.", "21", "age", "21", "year"),
    ("A fisherman of 77 drowned.", "77", "age", "77", "year"),
    ("A teacher of fifty-four died.", "fifty-four", "age", "54", "year"),
    ("Ann Lee, seventy-two, fell.", "seventy-two", "age", "72", "year"),
    ("Ann Lee, who's 72, fell.", "72", "age", "72", "year"),
    ("A director of 34 firms fell.", "34", "count", "34", None),
    ("The widow of 81 died.", "81", "age", "81", "year"),
    ("A schoolgirl of nine was hurt.", "nine", "age", "9", "year"),
    ("A girl of about 12, wept.", "about 12", "age", "~12", "year"),
    ("Smith (47) wept.", "47", "age", "47", "year"),
    ("She is 33 and works nights.", "33", "age", "33", "year"),
    ("He turned 59 on Friday.", "59", "age", "59", "year"),
    ("Men in their sixties wept.", "sixties", "age", "[60,69]", "year"),
    ("A man in his 30s wept.", "30s", "age", "[30,39]", "year"),
    ("Over-70s wept.", "Over-70s", "age", "(70,]", "year"),
    ("Youths aged between 18 and 24 wept.", "between 18 and 24", "age", "[18,24]", "year"),
    ("Most 25- to 34-year-olds wept.", "25- to 34-year-olds", "age", "[25,34]", "year"),
    ("All the victims were over 70.", "over 70", "age", "(70,]", "year"),
    ("It fell 240 metres.", "240 metres", "measure", "240", "metre"),
    ("It is 14km away.", "14km", "measure", "14", "kilometre"),
    ("It did 62mph.", "62mph", "measure", "62", "mile per hour"),
    ("It is 150 nautical miles out.", "150 nautical miles", "measure", "150", "nautical mile"),
    ("A 6,900-tonne ship sank.", "6,900-tonne", "measure", "6900", "tonne"),
    ("Prices rose 8% a year.", "8%", "percent", "8", "percent/year"),
    ("The loan costs 3 per cent a month.", "3 per cent", "percent", "3", "percent/month"),
    ("The bond pays 5% per annum.", "5%", "percent", "5", "percent/year"),
    ("Sales rose 8% annually from 2010.", "8%", "percent", "8", "percent/year"),
    ("Sales fell 8% a year ago.", "8%", "percent", "8", "percent"),
    ("Sales fell 8% in a year.", "8%", "percent", "8", "percent"),
    ("It ships 90 tonnes of raw sugar a year.", "90 tonnes of raw sugar a year", "rate", "90", "tonne/year"),
    ("It did 10 miles/hour.", "10 miles/hour", "rate", "10", "mile/hour"),
    ("It was 6 deg C.", "6 deg C", "measure", "6", "celsius"),
    ("A 6-foot-4 forward signed.", "6-foot-4", "measure", f"{6 + 4 / 12:.12g}", "foot"),
    ("He is 6ft 4 tall.", "6ft 4", "measure", f"{6 + 4 / 12:.12g}", "foot"),
    ("It is a 2.9-bln-crown deal.", "2.9-bln-crown", "money", "2900000000", "CZK"),
    ("It was a 3-mln-euro fine.", "3-mln-euro", "money", "3000000", "EUR"),
    ("It offered 36 crowns a share.", "36 crowns a share", "rate", "36", "CZK/share"),
    ("He is 6ft 2in tall.", "6ft 2in", "measure", f"{6 + 2 / 12:.12g}", "foot"),
    ("He is 5 feet 2 inches tall.", "5 feet 2 inches", "measure", f"{5 + 2 / 12:.12g}", "foot"),
    ("It may cost over nearly $100 billion.", "over nearly $100 billion", "money", "~(100000000000,]", "USD"),
    ("The car rolled over about 3 km from the port.", "about 3 km", "measure", "~3", "kilometre"),
    ("It made $11 million and four minutes later fell.", "$11 million", "money", "11000000", "USD"),
    ("It covers 240 sq m.", "240 sq m", "measure", "240", "square metre"),
    ("It was -5°C.", "-5°C", "measure", "-5", "celsius"),
    ("It was minus 233 Celsius.", "minus 233 Celsius", "measure", "-233", "celsius"),
    ("It hit 410 degrees Fahrenheit.", "410 degrees Fahrenheit", "measure", "410", "fahrenheit"),
    ("A .45-caliber gun was found.", ".45-caliber", "measure", "0.45", "calibre"),
    ("A magnitude 5.8 quake struck.", "A magnitude 5.8", "measure", "5.8", "magnitude"),
    ("A 6.1 quake struck.", "6.1", "measure", "6.1", "magnitude"),
    ("It was 6.4 on the Richter scale.", "6.4 on the Richter scale", "measure", "6.4", "magnitude"),
    ("No more than half an inch fell.", "No more than half an inch", "measure", "[,0.5]", "inch"),
    ("Rain of 10 to 15mm fell.", "10 to 15mm", "measure", "[10,15]", "millimetre"),
    ("It is within 15 miles.", "within 15 miles", "measure", "[,15]", "mile"),
    ("There were never more than 870 men.", "never more than 870", "count", "[,870]", None),
    ("Not a single trip was approved.", "Not a single", "count", "0", None),
    ("She repaid 250 pounds.", "250 pounds", "money", "250", "GBP"),
]


@pytest.mark.parametrize(("sentence", "quote", "kind", "interval", "unit"), ONE, ids=[row[0] for row in ONE])
def test_reads_one_quantity(sentence: str, quote: str, kind: str, interval: str, unit: str | None) -> None:
    assert shown(sentence, found(sentence)[0]) == (quote, kind, interval, unit)


SEVERAL = [
    ("None of the 17 was charged.", ["None", "17"]),
    ("Not one of the 17 was charged.", ["Not one", "17"]),
    ("It was shown that not one of them lied, and not one to him.", ["not one"]),
    ("He scored one goal in six.", ["one", "six"]),
    ("One player in nine games was hurt.", ["One", "nine"]),
    ("Five officers and three former officers face it.", ["Five", "three"]),
    ("It was 410F (210C).", ["410F", "210C"]),
    ("It is £34m or £40m.", ["£34m", "£40m"]),
    ("It is $20,000 $37,305.", ["$20,000", "$37,305"]),
    ("It is 5km/3 miles away.", ["5km", "3 miles"]),
    ("Brothers aged nine and 11 wept.", ["nine", "11"]),
    ("Jane, 34, and 12 others wept.", ["34", "12"]),
    ("Rovers 2 Kingsmere 1", ["2", "1"]),
    ("She won 6-4, 3-6, 7-5.", ["6-4", "3-6", "7-5"]),
    ("Some 10, 000 apes played 1, 118 tunes.", ["Some 10, 000", "1, 118"]),
    ("In parts 1, 118 men came.", ["1", "118"]),
    ("Her sons, 16 and 12, came.", ["16", "12"]),
    ("Sales in Leeds (12-31 units) fell.", ["12-31"]),
    ("He won for the U.S. 31 medals.", ["31"]),
    ("He was fined 301 for six offences.", ["301", "six"]),
    ("Oil rose $2 to $84 a barrel.", ["$2", "$84 a barrel"]),
    ("They paid £60m plus £10m in add-ons.", ["£60m", "£10m"]),
    ("Children under 12 tables hid.", ["under 12"]),
    ("Police Arrest Seven Men After Riot", ["Seven"]),
    ("He said: “Seven men died.”", ["Seven"]),
    ("Last year 12 people died.", ["12"]),
    ("He has no 12-year-old son.", ["12-year-old"]),
]


@pytest.mark.parametrize(("sentence", "quotes"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_reads_several(sentence: str, quotes: list[str]) -> None:
    assert [sentence[slice(*quantity.span)] for quantity in found(sentence)] == quotes


NOTHING = [
    "He spoke on 5 May.",
    "He spoke on May 5.",
    "It began in 2016.",
    "It ran from 2014-15.",
    "It began at 3.40am.",
    "It began at 17:42.",
    "It began at 1430 GMT.",
    "It began at 3.15 this afternoon.",
    "A four-by-four crashed.",
    "It lasted 28 years.",
    "It lasted two to three hours.",
    "Take the A12 to the M25.",
    "She was in Ward 7.",
    "He cited Article 8.",
    "A Boeing 747 landed.",
    "The FTSE 100 shut.",
    "It recalls 9/11.",
    "It was a Catch-22.",
    "A 2-for-1 offer ran.",
    "They work 24/7.",
    "Call 020 7946 0958.",
    "Call 1-800-555-0147.",
    "See http://example.org/a?b=29%20c for more.",
    "He lives at 22 Acacia Avenue.",
    "1. Find out more.",
    "No one came.",
    "It is the one who came.",
    "They met one another.",
    "It is one of the biggest.",
    "There was no doubt.",
    "He scores often.",
    "It ended at half-time.",
    "It was a half-brother.",
    "It rose in the quarter.",
    "A four-door car passed.",
    "The 49ers lost.",
    "Write to Box Hill, Springfield, IL 62701 now.",
    "There is no bus.",
    "Call +44 20 7946 0321.",
    "A source in No 10 denied it.",
    "The Year 6 pupils sang.",
    "The Group of Seven met there.",
    "He ate at the Three Tuns.",
    "The Big Four accountants were fined.",
    "They won League Two.",
    "He took the Fifth when asked.",
    "The First Minister spoke.",
    "First Minister Ann Rowe spoke.",
    "The Second World War ended there.",
    "The 82nd Airborne Division landed.",
    "He is second to none.",
    "First, the roof must be mended.",
    "One hopes so.",
    "He went one better.",
    "They were half asleep.",
    "He died in AD 79.",
    "It is a coin of 300 BC.",
    "It met at 10 on Monday.",
    "They meet at seven tonight.",
    "The S&P/ASX 200 gained.",
    "A 787 Dreamliner landed.",
    "England Under-21s lost.",
    "His test scores were hurt.",
    "He was found near U.S. 31.",
    "He was found on State Road 46.",
    "A twenty-something clerk came.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_leaves_out_what_claims_nothing(sentence: str) -> None:
    assert [sentence[slice(*quantity.span)] for quantity in found(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "trend"),
    [
        ("It rose to 12.", Trend.UP),
        ("It fell by 3%.", Trend.DOWN),
        ("Shares were up 5%.", Trend.UP),
        ("They cut staff by 10%.", Trend.DOWN),
        ("The FTSE closed -0.6%.", Trend.DOWN),
        ("He gave up 517 yards.", None),
        ("Up 58.06 points.", Trend.UP),
        ("It stands at 12.", None),
        ("It rose from 12 to 15.", None),
    ],
)
def test_tells_the_trend(sentence: str, trend: Trend | None) -> None:
    assert found(sentence)[0].trend is trend


def test_conversion_takes_over_the_bound() -> None:
    miles = found("They fly more than 100 kilometres (60 miles).")[1]
    assert (miles.value.low, miles.value.low_open, miles.value.high) == (60, True, None)


def test_core_is_the_bare_number() -> None:
    text = "It sees at least two or three cases a week."
    assert text[slice(*found(text)[0].core)] == "two or three"


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u2009", "\n", "\r\n", "\u2028"])
def test_blanks_of_every_kind(gap: str) -> None:
    text = gap.join(["More", "than", "1.2", "million", "people"])
    assert shown(text, found(text)[0])[1:3] == ("count", "(1200000,]")


def test_offsets_count_code_points_in_the_text_as_stored() -> None:
    text = "\ufeff😀 “About 80 people”\r\n\r\nand 14km"
    spans = [text[slice(*quantity.span)] for quantity in found(text)]
    assert spans == ["About 80", "14km"]


def test_looks_only_within_the_stretches() -> None:
    text = "Three men, four women, five dogs"
    assert [q.value.low for q in find_quantities(text, [Span(11, 21)])] == [4]


@pytest.mark.parametrize(
    ("text", "besides", "expected"),
    [
        ("Those born in 1958 turn 66 this year.", ["1958", "this year"], ["66"]),
        ("On 3 May some 12 people and 14 dogs came.", ["3 May"], ["some 12", "14"]),
        ("It costs at least 1500 now.", ["1500", "now"], ["at least 1500"]),
        ("It runs from 7 to 7:30 in 12 towns.", ["7 to 7:30"], ["12"]),
    ],
)
def test_numbers_of_time_expressions_are_left_to_them(text: str, besides: list[str], expected: list[str]) -> None:
    known = [Span(text.index(quote), text.index(quote) + len(quote)) for quote in besides]
    quantities = find_quantities(text, [Span(0, len(text))], known)
    assert [text[slice(*quantity.span)] for quantity in quantities] == expected


WORDS = [
    *("about", "more", "than", "between", "and", "to", "or", "at", "least", "12", "£", "%", "3.5", "m", "km", "one"),
    *("no", "none", "half", "a", "third", "of", "the", "23-year-old", "per", "day", "(", ")", ",", ".", "-", "–", "$"),
    *("2016", "May", "up", "rose", "by", "million", "p", "'", "over", "every", "in", "thousand", "hundreds"),
    *(
        "ratio",
        ":1",
        "6-4",
        "312-288",
        "twice",
        "as",
        "many",
        "Seven",
        "Big",
        "plus",
        "maximum",
        "recorded",
        "tonnes",
        "+44",
    ),
    *(
        "No",
        "foot",
        "-4",
        "min",
        "is",
        "oldest",
        "children",
        "under",
        "_",
        "*",
        "U.S.",
        "BC",
        "AD",
        "at",
        "on",
        "Monday",
    ),
]


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([" ", "", "\u00a0", "\n"]))
def test_spans_are_ordered_and_hold_their_core(tokens: list[str], gap: str) -> None:
    text = gap.join(tokens)
    quantities = found(text)
    at = 0
    for quantity in quantities:
        assert at <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.start <= quantity.core.start < quantity.core.end <= quantity.span.end
        at = quantity.span.end


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(quantity.span.end <= len(text) for quantity in found(text))


@given(st.integers(1, 10**9), st.sampled_from(["£", "$", "€"]))
def test_money_round_trips(value: int, symbol: str) -> None:
    text = f"It cost {symbol}{value:,} in all."
    quantity = found(text)[0]
    assert (quantity.kind, quantity.value.low) == (Kind.MONEY, value)
