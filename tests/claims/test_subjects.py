"""What each figure counts."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims

Find = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "figure", "head", "modifiers"),
    [
        ("Five Marlshire Police officers are under investigation.", "Five", "officer", ("marlshire", "police")),
        ("The force is re-examining 58 unexplained deaths.", "58", "death", ("unexplained",)),
        ("He assaulted more than a dozen other men.", "dozen", "man", ("other",)),
        ("She and 17 other signatories wrote to him.", "17", "signatory", ("other",)),
        ("Five serving and three former officers left.", "three", "officer", ("former",)),
        ("The navy seized seven AK-47s on Monday.", "seven", "ak-47", ()),
        ("Rescuers found 12 dead in the valley.", "12", "person", ("dead",)),
        ("About 30 human rights groups signed.", "30", "group", ("human", "rights")),
        ("No officers face charges.", "No", "officer", ()),
        ("He was charged with second-degree murder.", "second", "degree", ("murder",)),
        ("Iran is the fourth-largest oil producer.", "fourth", "producer", ("oil",)),
        ("Two goals won it. Corran lost their third final in eight years.", "third", "final", ()),
        ("That inspection, in May, was only the second in five years.", "second", "inspection", ()),
        ("The fire lasted four days. It was the third this year.", "third", "fire", ()),
        ("That makes it the fourth largest in the region.", "fourth", None, ()),
        ("Officials said the mill was the third to burn.", "third", None, ()),
        ("The draw for the fifth round takes place on Monday.", "fifth", "round", ()),
        ("Its budget is huge. Attendance rose 12 percent last year, to 95,200.", "95,200", "attendance", ()),
        ("The courtroom seats 80.", "80", "person", ()),
        ("It was his second final warning.", "second", "warning", ("final",)),
        ("He is the sixth signing of the summer.", "sixth", "signing", ()),
        ("Hundreds of protesters marched.", "Hundreds", "protester", ()),
        ("A total of 22 offences were recorded.", "22", "offence", ()),
        ("The majority of the police officers were promoted.", "majority", "officer", ("police",)),
        ("Only 38 percent of the heaters were returned.", "38", "heater", ()),
        ("Families of three of Lee’s victims were paid.", "three", "victim", ()),
        ("She is a mother of 12 from Leeds.", "12", "child", ()),
        ("A family of five walked away from the wreck.", "five", "person", ("inhabiting",)),
        ("Neighbours in Calder, a town of 3,400, gave blankets.", "3,400", "person", ("inhabiting",)),
        ("Six of those rescued were walkers.", "Six", "person", ()),
        ("Six of those who came were walkers.", "Six", "person", ()),
        ("Three guilty of arson at mill", "Three", "person", ("guilty",)),
        ("Four others who had left early were not hurt.", "Four", "person", ("other",)),
        ("The find brought to 23 the number of wrecks off Calder.", "23", "wreck", ()),
        ("Ida Brook was the first to die.", "first", "person", ()),
        ("They won in front of 11,482.", "11,482", "spectator", ()),
        ("They danced in front of 200 guests.", "200", "guest", ()),
        ("Ten men put Ostrava into the last 16.", "16", "team", ()),
        ("They want another seat or two.", "two", "seat", ()),
        ("Rangers picked up 15 7-mm shell casings.", "15", "casing", ("shell",)),
        ("Some 14 first-team players left.", "14", "player", ("first", "team")),
        ("It handles 30 deaths a day on average.", "30", "death", ()),
        ("Two people fled. **1,140** converters were found in the raids.", "1,140", "converter", ()),
        ("Police held *12* men.", "12", "man", ()),
        ("Police held __12__ men.", "12", "man", ()),
        ("**12 men** were held.", "12", "man", ()),
        ("It has 12 full-time and 30 part-time staff.", "12", "staff", ("full-time",)),
        ("It has 12 full-time and 30 part-time staff.", "30", "staff", ("part-time",)),
        ("They held 12 Somali and 11 Yemeni pirates.", "12", "pirate", ("somali",)),
        ("Five serving and three former officers left.", "Five", "officer", ("serving",)),
        ("Half the fleet was grounded.", "Half", "fleet", ()),
        ("Half its staff left.", "Half", "staff", ()),
        ("Only 22 such trams were ever made.", "22", "tram", ()),
        ("Nineteen people drowned, eight of them foreign students.", "eight", "student", ("foreign",)),
        ("Nineteen people drowned, six of whom were children.", "six", "child", ()),
        ("The tenants, 43 of whom spoke, want repairs.", "43", "tenant", ()),
        ("He showed us the lorries, at least nine of which had no brakes.", "nine", "lorry", ()),
        ("The third of five hearings is in May.", "third", "hearing", ()),
        ("That made it the second of the town's four pools to close.", "second", "pool", ()),
        ("About 700 men and women work there.", "About 700", "person", ()),
        ("The boat held 40 men, women and children.", "40", "person", ()),
        ("Thirty boys and girls sang.", "Thirty", "child", ()),
        ("She checked every lamp but one.", "one", "lamp", ()),
        ("They sold all the boats but three.", "three", "boat", ()),
        ("We heard from 310 of you.", "310", "person", ()),
        ("It closed 14 downtown bars.", "14", "bar", ("downtown",)),
    ],
)
def test_explicit(claim: Find, text: str, figure: str, head: str, modifiers: tuple[str, ...]) -> None:
    found = claim(text, figure)
    assert (found.head, found.modifiers) == (head, modifiers)
    assert not found.inherited


@pytest.mark.parametrize(
    ("text", "figure", "head"),
    [
        ("Seventeen officers were investigated, and nine were found to have failed.", "nine", "officer"),
        ("Eight officers were questioned. All eight deny it.", "eight", "officer"),
        ("Police held 14 people. The other three were freed.", "three", "person"),
        ("At least three people were killed and 11 were missing.", "11", "person"),
        ("Crews saved 147 people, 38 of them from a caravan park.", "38", "person"),
        ("By May 900 people had at least one dose, and 700 of them had two.", "700", "person"),
        ("Four men and two women were there. Three were arrested.", "Three", "person"),
        ("The firm had 47 reports: 31 of overheating, 12 of smoke.", "31", "report"),
        ("The rest, 394 people, leave in three stages: 97 in March and 86 in April.", "97", "person"),
        ("The ward had 612 waits, 388 at one site and 224 at another.", "224", "wait"),
        ("The navy fought off pirates and took 23 into custody.", "23", "pirate"),
        ("Some 38 were saved from the roof.", "38", "person"),
        ("The first victim was named, but not the third.", "third", "victim"),
        ("He made 17 pledges, four of which the mayor has kept.", "four", "pledge"),
        ("In 23 cases of 19 units they erred. In 41 nothing was wrong.", "41", "case"),
        ("In 23 cases of 19 units they erred. In the other 28 nothing was wrong.", "28", "case"),
        ("Labour won 22 seats, the Greens 15 and Reform four.", "15", "seat"),
        ("Labour won 22 seats, the Greens 15 and Reform four.", "four", "seat"),
        ("Labour won 22 seats; the Greens, 15; the Lib Dems, four.", "15", "seat"),
        ("Labour won 22 seats; the Greens, 15; the Lib Dems, four.", "four", "seat"),
        ("Velmo had 40 arrests, Castra 12.", "12", "arrest"),
        ("Nineteen people drowned, two of them students, and 40 were hurt.", "40", "person"),
        ("Nineteen people drowned, two of them in a cellar.", "two", "person"),
        ("The tram had 44 on board when it left the rails.", "44", "person"),
        ("It was the 12th edition. Of 900 who began, 850 made it.", "900", "person"),
        ("A third person drowned. The park where 38 were rescued is shut.", "38", "person"),
        ("He took 24 seats in May. In June he took 11 of the 24.", "11", "seat"),
        ("They lost 12 sheep. Five of them turned up with two goats. The other seven are gone.", "seven", "sheep"),
        ("Nine rings were sold with six coins. Four rings came back; the remaining five did not.", "five", "ring"),
        ("Each nurse had two aides for 30 visits a week instead of 24.", "24", "visit"),
        ("She has three guards. The port sees 900 vans a day. One in 30 is searched.", "One in 30", "van"),
        ("Its toll fell to £90m this year, half of what it was in May.", "half", "toll"),
        ("Entry will be capped at 800 riders, about a third fewer than before.", "about a third", "rider"),
        ("Five bishops and two mayors came, and not one of them paid.", "not one", "person"),
        ("A third rider fell. It will hear 54 witnesses. The first, on Monday, is Lee.", "first", "witness"),
        ("The storm cut off 900 farms. Ninety per cent were reconnected in a day.", "Ninety per cent", "farm"),
        ("It was passed by six judges, with three voting against it.", "three", "judge"),
        ("The first officer was in within minutes. Two men were dead. A third died later.", "third", "man"),
    ],
)
def test_taken_over(claim: Find, text: str, figure: str, head: str) -> None:
    found = claim(text, figure)
    assert found.head == head
    assert found.inherited


@pytest.mark.parametrize(
    ("text", "figure", "head"),
    [
        ("The death toll rose to five on Monday.", "five", "toll"),
        ("The town has a population of 9,400.", "9,400", "population"),
        ("The number of flooded homes was put at 1,140.", "1,140", "home"),
        ("The number of jobs at risk is 480.", "480", "job"),
        ("Turnout was 66.1 per cent.", "66.1", "turnout"),
        ("Turnout was a thumping 64.8 per cent.", "64.8", "turnout"),
        ("The mayor’s majority was cut to 388.", "388", "majority"),
        ("Units: 216,400", "216,400", "unit"),
        ("He sold the 8.5% stake.", "8.5%", "stake"),
        ("A 5% fee is charged.", "5%", "fee"),
        ("The ship, built in 1934, is 300m long.", "300m", "ship"),
        ("The village (population 412) has a shop.", "412", "population"),
        ("The strike has left 40 tonnes of rubbish.", "40", "rubbish"),
        ("How many people were on board?\nAbout 80, says the operator.", "80", "person"),
        ("They stole gems worth 85 million euros.", "85", "gem"),
        ("They stole £2m worth of diamond rings.", "2m", "ring"),
        ("A watch valued at £2m is missing.", "2m", "watch"),
        ("The firm paid $8.9 million in refunds.", "8.9", "refund"),
        ("The £6.4m theatre suite will open.", "6.4m", "suite"),
        ("The river peaked at 5.82 metres.", "5.82", "river"),
    ],
)
def test_carried(claim: Find, text: str, figure: str, head: str) -> None:
    assert claim(text, figure).head == head


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Lankara made 286 from their 50 overs. Perera made 92.", "92"),
        ("They were out in 40 overs. Perera 71, Silva 23.", "71"),
        ("City had nine shots. GOAL! City lead (Okafor 8).", "8"),
        ("Rovers had nine shots. City lead (Brandt pen 32).", "32"),
        (
            "Guards shot down 12 drones. Exports came to 2.4 million tonnes, down from 2.9 million in July.",
            "2.9 million",
        ),
    ],
)
def test_nothing_to_take_over(claim: Find, text: str, figure: str) -> None:
    assert claim(text, figure).head is None


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Five of the 17 officers left.", "Five", "17"),
        ("None of the nine were disciplined.", "None", "nine"),
        ("Four more of the nine who were convicted went to jail.", "Four", "nine"),
        ("The strike shut schools in nine of the city's 14 districts.", "nine", "14"),
        ("It closed seven of New York City's 32 parks.", "seven", "32"),
        ("Of the 21 people taken to hospital, five remained.", "five", "21"),
        ("Of the county's 418 farms, 310 were flooded.", "310", "418"),
        ("Crews saved 147 people, 38 of them from a caravan park.", "38", "147"),
        ("The gang took it from 1,260 victims, of whom 840 were over 70.", "840", "1,260"),
    ],
)
def test_whole(claim: Find, text: str, part: str, whole: str) -> None:
    found = claim(text, part)
    assert found.whole == claim(text, whole).id
    assert found.head == claim(text, whole).head


@pytest.mark.parametrize(
    "text",
    [
        "There were 83 people on the train, 78 passengers and five crew.",
        "Officers from 12 forces arrested 14 people.",
        "Twelve men and three women were charged.",
        "He was one of England's best in 15 years.",
    ],
)
def test_no_whole_unless_stated(text: str, article: Callable[..., object]) -> None:
    claims = extract_claims(article(text))  # type: ignore[arg-type]
    assert claims
    assert all(claim.whole is None for claim in claims)


def test_count_takes_its_noun_as_unit(claim: Find) -> None:
    assert claim("Police held 14 people.", "14").unit == "person"


def test_nothing_is_taken_over_from_afar(claim: Find) -> None:
    text = "Police held 14 dogs. " + "The rain went on and on in the hills. " * 40 + "It was 12."
    assert claim(text, "12").head is None


def test_figures_below_nought_are_compared_with_counts(claim: Find) -> None:
    assert claim("There were 7 cases. The -5 were lost.", "-5").head == "case"
    assert claim("Counts of -3 cases were found. The 5 were lost.", "5").head == "case"
