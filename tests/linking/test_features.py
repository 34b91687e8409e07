"""What linking sees in a claim."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.linking.features import Features, Telling, features
from claimcheck.linking.similarity import in_order, overlap, rarity
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

WORDS = vocabulary(default_pack().lexicon)
See = Callable[..., Features]


@pytest.fixture
def see(claims: Callable[[str], list[Claim]]) -> See:
    """The claim of an article that is printed as ``figure``, with the names that the story knows."""

    def run(text: str, figure: str, *known: str) -> Features:
        told = claims(text)
        at = next(i for i, claim in enumerate(told) if claim.text == figure)
        return features(told, at, WORDS, Telling(known=frozenset(known)))

    return run


@pytest.mark.parametrize(
    ("text", "figure", "owners"),
    [
        ("The trust said 388 patients at Northmere General waited.", "388", {"northmere", "general"}),
        ("It sold 18,300 heaters in Canada.", "18,300", {"canada"}),
        ("At the last count Calder Royal had 244 patients.", "244", {"calder", "royal"}),
        ("It has 388 beds at Northmere and 244 beds at Calder.", "244", {"calder"}),
        ("It has 388 beds at Northmere and 244 beds at Calder.", "388", {"northmere"}),
        ("It walked 12 miles (19 km) to Redvale.", "12 miles", {"redvale"}),
        ("It sold 300 heaters on Monday.", "300", set()),
        ("In it the Calder Union took 28 per cent of the vote and 52 seats.", "52", {"calder", "union"}),
        ("In it the Calder Union took 28 per cent and the Reds 52 seats.", "52", {"reds"}),
        ("Nobody sold 300 heaters.", "300", set()),
    ],
)
def test_a_figure_is_tied_to_the_name_beside_it(see: See, text: str, figure: str, owners: set[str]) -> None:
    assert see(text, figure).owners == owners


def test_a_capital_that_begins_a_sentence_is_a_name_if_the_story_knows_it(see: See) -> None:
    text = "Calder had 244 patients."
    assert see(text, "244").owners == set()
    assert see(text, "244", "calder").owners == {"calder"}


@pytest.mark.parametrize(
    ("text", "figure", "part"),
    [
        ("Three of the men were charged.", "Three", True),
        ("Three of his men were charged.", "Three", True),
        ("Three men were charged.", "Three", False),
        ("Five officers and three former officers resigned.", "Five", True),
        ("Five officers and three former officers resigned.", "three", True),
        ("Five officers and three cars were lost.", "Five", False),
    ],
)
def test_a_part_is_counted_out_of_a_group_or_beside_another_part(see: See, text: str, figure: str, part: bool) -> None:
    assert see(text, figure).part is part


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        ("17 officers resigned.", set()),
        ("17 other officers resigned.", {"others"}),
        ("17 further officers resigned.", {"others"}),
        ("17 former officers resigned.", {"former"}),
        ("17 retired officers resigned.", {"former"}),
        ("The crash left 17 officers injured.", set()),
        ("He ran past 17 officers.", set()),
        ("Another 17 officers resigned.", {"others"}),
        ("The remaining 17 officers resigned.", {"remaining"}),
        ("The party needed 17 votes.", {"needed"}),
        ("The driver needed 17 stitches.", set()),
        ("The bus holds 17 children.", {"capacity"}),
        ("The party holds 17 seats.", set()),
        ("He leads by a point after 17 rounds.", {"so far"}),
        ("He resigned after 17 deaths.", set()),
        ("She won the last 17 rounds.", {"remaining"}),
        ("She won her opening 17 matches.", {"first"}),
        ("The last 17 miners were found.", set()),
    ],
)
def test_words_that_change_who_is_counted(see: See, text: str, populations: set[str]) -> None:
    assert see(text, "17").populations == populations


def test_what_takes_a_time_has_no_room_for_it(see: See) -> None:
    assert see("A recount takes 17 days.", "17 days").populations == set()


def test_a_noun_that_tells_an_event_counts_those_it_befell(see: See) -> None:
    deaths, people = see("The flood caused 12 deaths.", "12"), see("The flood killed 12 people.", "12")
    assert "killed" in deaths.classes & people.classes
    assert deaths.concepts == people.concepts


def test_the_sentence_with_its_figures_masked_is_that_of_its_copies(see: See) -> None:
    one = see("The Wenlow peaked at 5.82 metres at 16:05, 1,140 metres up.", "5.82 metres")
    other = see("The Wenlow peaked at 5.28 metres at 16:05, 1,410 metres up.", "5.28 metres")
    assert one.masked == other.masked
    assert one.place == other.place
    places = [see("It has 388 beds and 244 chairs. It sold 12 tables.", f).place for f in ("388", "244", "12")]
    assert places == [(0, 2), (1, 2), (0, 1)]


def test_a_clause_is_text_of_the_sentence(claims: Callable[[str], list[Claim]]) -> None:
    for claim in claims("While 17 officers resigned, the force said that 40 others, who had stayed, were paid £3m."):
        assert clause_of(claim) in claim.sentence
        assert claim.text in clause_of(claim)


def test_what_stands_in_few_sentences_tells_most() -> None:
    weights = rarity([{"ferry", "ardle"}, {"ferry"}, {"ferry", "fog"}])
    assert weights["ardle"] == weights["fog"] > weights["ferry"] > 0


def test_overlap_grows_with_what_is_shared_and_how_much_it_tells() -> None:
    weights = {"ferry": 0.1, "port": 0.1, "ardle": 2.0, "fog": 2.0, "rock": 2.0, "tide": 2.0}
    whole = frozenset(weights)
    ferry, ardle, fog = whole - {"ardle", "fog"}, whole - {"fog"}, whole - {"ardle"}
    assert overlap(whole, whole, weights) == pytest.approx(1)
    assert 1 > overlap(whole, ardle, weights) > overlap(ferry, whole, weights) > 0
    assert overlap(whole, whole - {"ferry"}, weights) > overlap(whole, ardle, weights)
    assert overlap(ardle, fog, weights) == overlap(fog, ardle, weights)
    assert overlap(frozenset({"ardle"}), frozenset({"fog"}), weights) == 0
    assert overlap(frozenset(), whole, weights) == overlap(whole, frozenset(), weights) == 0


@pytest.mark.parametrize(
    ("first", "second", "least", "share"),
    [
        ("# men were held", "# men were held", 0.82, 1.0),
        ("# men were held", "# men are held", 0.5, 26 / 29),
        ("# men were held", "# men are held", 0.9, 0.0),
        ("abc", "xyz", 0.0, 0.0),
    ],
)
def test_what_stands_in_both_texts_in_one_order(first: str, second: str, least: float, share: float) -> None:
    assert in_order(first, second, least) == in_order(second, first, least) == pytest.approx(share)


@pytest.mark.parametrize(
    ("told", "difference"),
    [
        ("41 minutes, eight minutes longer than the average", True),
        ("41 minutes, eight minutes more than in June", True),
        ("41 minutes and eight minutes at the door", False),
    ],
)
def test_how_far_from_another_figure_something_is(see: See, told: str, difference: bool) -> None:
    assert see(f"Patients in Norcastle waited {told}, figures show.\n", "eight minutes").difference is difference
