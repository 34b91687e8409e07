"""Which claims of a story are held to speak of the same thing."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.linking.story import Link, Story

Stories = Callable[[Mapping[str, str]], tuple[Story, ...]]

WIRE = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, the Ellan coastguard said.\n"
LOCAL = "The ferry Sound of Ardle, which ran aground off Port Ellan with {} on board, was refloated in the evening.\n"


@pytest.fixture
def links(stories: Stories) -> Callable[..., list[Link]]:
    """Links of one story of articles of one day."""

    def run(*texts: str) -> list[Link]:
        (story,) = stories({f"2025-08-17-{n}.txt": text for n, text in enumerate(texts)})
        return list(story.links)

    return run


def across(links: list[Link]) -> set[tuple[str, str]]:
    return {(link.first.text, link.second.text) for link in links if link.first.article != link.second.article}


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ("318 passengers", "381 passengers", ("318", "381")),
        ("318 passengers", "318 passengers", ("318", "318")),
        ("318 passengers", "318 people", ("318", "318")),
        ("18 former soldiers", "16 retired soldiers", ("18", "16")),
        ("318 passengers and 40 cars", "381 passengers and 40 cars", ("40", "40")),
        ("cargo worth £1.2m", "cargo worth £2.1m", ("£1.2m", "£2.1m")),
    ],
)
def test_the_same_thing_is_linked_whether_the_figures_agree_or_not(
    links: Callable[..., list[Link]], one: str, other: str, pair: tuple[str, str]
) -> None:
    assert pair in across(links(WIRE.format(one), LOCAL.format(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("318 passengers", "12 other passengers"),
        ("318 passengers", "12 further passengers"),
        ("51 passengers", "the 50 passengers who were left"),
        ("18 former soldiers", "16 soldiers"),
        ("18 former soldiers", "16 serving soldiers"),
        ("cargo worth £1.2m", "cargo worth $1.4m"),
        ("cargo worth £12,000", "12,000 lemons"),
        ("12 tonnes of lemons", "12 litres of oil"),
    ],
)
def test_another_population_or_another_measure_is_never_linked(
    links: Callable[..., list[Link]], one: str, other: str
) -> None:
    assert across(links(WIRE.format(one), LOCAL.format(other))) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 13 people were missing after a dam burst above Corrie Glen.", "Nine people died"),
        ("At least 13 people were injured when a dam burst above Corrie Glen.", "Nine people are still missing"),
        ("Police arrested 13 people after a dam burst above Corrie Glen.", "Nine people were hurt"),
    ],
)
def test_what_befell_people_in_other_ways_is_hardly_linked(
    links: Callable[..., list[Link]], one: str, other: str
) -> None:
    found = links(one, f"{other} when a dam burst above Corrie Glen on Sunday.")
    assert max((link.score for link in found if link.first.value), default=0) < 0.4


def test_large_counts_are_compared_whatever_is_said_of_them(links: Callable[..., list[Link]]) -> None:
    crowd = "The title fight of Dario Pesko took place before a crowd of 14,000 in Ellan Hall, police said.\n"
    saw = "About 12,500 people saw the title fight of Dario Pesko in Ellan Hall, police said.\n"
    assert ("14,000", "About 12,500") in across(links(crowd, saw))


@pytest.mark.parametrize("other", ["400 cars", "44 sailors", "31 lifejackets"])
def test_other_things_are_hardly_linked(links: Callable[..., list[Link]], other: str) -> None:
    found = links(WIRE.format("318 passengers"), LOCAL.format(other))
    assert max((link.score for link in found if link.first.text == "318"), default=0) < 0.4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cows", "calves"),
        ("chickens", "ducks"),
        ("whales", "dolphins"),
        ("cyclists", "motorcyclists"),
        ("skiers", "snowboarders"),
        ("singers", "dancers"),
        ("managers", "directors"),
        ("homeowners", "landlords"),
        ("relatives", "mourners"),
        ("users", "subscribers"),
        ("earthquakes", "aftershocks"),
        ("hurricanes", "tornadoes"),
        ("robberies", "burglaries"),
        ("districts", "provinces"),
        ("letters", "emails"),
        ("laws", "bills"),
    ],
)
def test_what_is_counted_apart_is_not_told_in_synonyms(links: Callable[..., list[Link]], one: str, other: str) -> None:
    told = "A register in Ellan lists {} on Sunday.\n"
    found = links(told.format(f"48 {one}"), told.format(f"37 {other}"))
    assert {r.key for link in found for r in link.reasons}.isdisjoint({"synonyms", "one kind of noun"})


def test_what_a_distance_names_is_not_what_another_names(links: Callable[..., list[Link]]) -> None:
    won = "Maja Lund of Norland won the women's {} on Sunday by 38 seconds from Elise Brandt of Austmark.\n"

    def reasons(one: str, other: str) -> set[str]:
        found = links(won.format(one), won.format(other))
        return {r.key for link in found if link.first.text == "7.5km" for r in link.reasons}

    assert "other thing" in reasons("7.5km sprint", "10km pursuit")
    assert "other thing" not in reasons("7.5km sprint", "10km sprint")


def test_what_might_have_been_is_never_linked(links: Callable[..., list[Link]]) -> None:
    would = (
        "Without the fog the ferry Sound of Ardle would have had 400 passengers on board, the Ellan coastguard said.\n"
    )
    assert across(links(WIRE.format("318 passengers"), would)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen officers were investigated and eight officers were dismissed, the Redvale watchdog said.\n",
        "The council sold 40 homes in May, 52 homes in June and 61 homes in July.\n",
        "The mill spent £3m on looms, £4m on boilers and £5m on a new roof.\n",
    ],
)
def test_claims_of_one_sentence_are_never_linked(links: Callable[..., list[Link]], text: str) -> None:
    assert links(text) == []
    for link in links(text, text):
        assert link.first.article != link.second.article


OWNED = [
    "Waiting lists have grown: 388 patients at Northmere General and 244 patients at Calder Royal await a new hip.\n",
    "At Calder Royal 224 patients await a new hip, at Northmere General 388 patients.\n",
]


def test_figures_are_tied_to_the_name_beside_them(links: Callable[..., list[Link]]) -> None:
    scores = {(link.first.text, link.second.text): link.score for link in links(*OWNED)}
    same = min(scores["388", "388"], scores["244", "224"])
    assert same > 0.5
    assert all(score < same - 0.2 for pair, score in scores.items() if pair not in {("388", "388"), ("244", "224")})


def test_a_link_says_why(links: Callable[..., list[Link]]) -> None:
    (link,) = [k for k in links(WIRE.format("318 passengers"), LOCAL.format("381 passengers")) if k.first.text == "318"]
    weights = {reason.label: reason.weight for reason in link.reasons}
    assert weights["same noun: passenger"] > 0
    assert weights["same digits in another order"] > 0
    assert 0 not in weights.values()
    assert 0.5 < link.score < 1


def test_links_run_in_order_of_their_claims(links: Callable[..., list[Link]]) -> None:
    found = links(WIRE.format("318 passengers and 40 cars"), LOCAL.format("381 passengers and 52 cars"))
    order = [(k.first.article, k.first.span, k.second.article, k.second.span) for k in found]
    assert order == sorted(order)
    assert all((k.first.article, k.first.span) < (k.second.article, k.second.span) for k in found)
    assert len(set(order)) == len(order)


def test_a_strict_part_is_held_against_its_whole_though_the_words_differ(links: Callable[..., list[Link]]) -> None:
    tried = "Ivan Dorn committed offences against 11 men of Ostrava, the court heard.\n"
    told = "Ivan Dorn assaulted {} men of Ostrava, the court heard.\n"
    assert ("11", "more than a dozen") in across(links(tried, told.format("more than a dozen other")))
    assert across(links(tried, told.format("seven other"))) == set()
    assert ("11", "seven") in across(links(tried, told.format("seven")))


def test_figures_that_both_articles_give_of_each_name_are_paired_by_name(links: Callable[..., list[Link]]) -> None:
    found = links(
        "The Mesa fire has burned 15,800 acres above Port Ellan, the Hollow fire 13,700 acres, officials said.\n",
        "The Mesa fire has burned 23,700 acres above Port Ellan, officials said, and the Hollow fire 13,900 acres.\n",
    )
    scores = {(link.first.text, link.second.text): link.score for link in found}
    assert scores["15,800 acres", "23,700 acres"] > 0.5
    assert scores["13,700 acres", "13,900 acres"] > 0.5
    assert scores.get(("13,700 acres", "23,700 acres"), 0.0) < 0.6


def _score(found: list[Link], one: str, other: str) -> float:
    return max((k.score for k in found if {k.first.text, k.second.text} == {one, other}), default=0.0)


def test_what_the_headline_and_the_text_say_is_no_other_figure_of_the_text(links: Callable[..., list[Link]]) -> None:
    article = (
        "Metro line with {} stations opens\n\nThe Ardle line has 19 stations. The older Ellan line has 16 stations.\n"
    )
    assert _score(links(article.format("17")), "17", "16") > 0.65
    assert _score(links(article.format("19")), "19", "16") < 0.5


def test_each_party_has_seats_of_its_own(links: Callable[..., list[Link]]) -> None:
    forecast = "The poll gives the Calder Union 28 per cent and 51 seats, the Free Party 22 per cent and 40.\n"
    result = "The Free Party won 22 per cent of the vote and 41 seats, and the Calder Union 28 per cent and 52.\n"
    found = links(forecast, result)
    assert _score(found, "40", "41") > 0.5
    assert _score(found, "40", "52") < 0.1


def test_of_many_figures_in_one_article_two_are_hardly_of_one_thing(links: Callable[..., list[Link]]) -> None:
    few = "In Ardle the Reds hold 51 seats and the Blues 40 seats.\n"
    many = few + "The Greens hold 19 seats, the Whites 17 seats, the Browns 12 seats and the Pinks 28 seats.\n"
    other = "The Ardle assembly met on Monday; 44 seats were filled.\n"
    assert _score(links(many, other), "51", "44") < _score(links(few, other), "51", "44") - 0.05


def test_measures_of_other_months_are_swapped_by_chance(stories: Stories) -> None:
    earlier = "Winter wheat near Ardle averages 10.1 tonnes a hectare and spring barley 7.4 tonnes, growers say.\n"
    later = "Spring barley was the worst of all near Ardle with 4.7 tonnes a hectare, a drop of 16 per cent.\n"
    found = []
    for second in ("2025-08-19", "2025-10-09"):
        (story,) = stories({"2025-08-17-a.txt": earlier, f"{second}-b.txt": later})
        found.append(_score(list(story.links), "7.4 tonnes", "4.7 tonnes"))
    assert found[0] > found[1] + 0.2


@pytest.mark.parametrize(("said", "key"), [("were killed", "growth"), ("were on board", "distance")])
def test_of_undated_articles_a_toll_may_have_grown(stories: Stories, said: str, key: str) -> None:
    text = "{} people {} when the ferry Sound of Ardle sank off Port Ellan in the fog, the Ellan coastguard said.\n"
    (story,) = stories({"one.txt": text.format(14, said), "two.txt": text.format(61, said)})
    assert key in {r.key for link in story.links for r in link.reasons}


BOTH = "The ferry company of Port Ellan carried {} passengers in March and {} in April, the Ellan coastguard said.\n"
OFFER = "The ferry Sound of Ardle's crew off Port Ellan were offered {} per cent, or {}.\n"


@pytest.mark.parametrize(
    ("texts", "slip"),
    [
        ((WIRE.format("2,650 passengers"), LOCAL.format("1,650 passengers")), True),
        ((WIRE.format("2,650 passengers"), LOCAL.format("1,650 passengers"), BOTH.format("2,650", "1,650")), False),
        ((WIRE.format("2,650 passengers"), LOCAL.format("1,650 passengers"), BOTH.format("2,650", "9,100")), True),
    ],
    ids=["two articles", "a third gives both", "a third gives one"],
)
def test_what_a_third_article_gives_both_is_no_slip(
    texts: tuple[str, ...], slip: bool, links: Callable[..., list[Link]]
) -> None:
    (link,) = [k for k in links(*texts) if {k.first.text, k.second.text} == {"2,650", "1,650"}][:1]
    assert link.tells("slip") is slip


def test_a_figure_told_again_beside_its_like_is_no_slip(links: Callable[..., list[Link]]) -> None:
    rejected = "Seamen of Port Ellan turned down 7 per cent, or £15.62, said Ida Brook.\n"
    again = "The first offer was one of 4.5 per cent, or £15.26.\n"
    found = links(OFFER.format("4.5", "£15.26"), rejected + again)
    assert not any(k.tells("slip") for k in found if k.first.article != k.second.article)
    assert any(k.tells("slip") for k in links(OFFER.format("4.5", "£15.26"), rejected))
