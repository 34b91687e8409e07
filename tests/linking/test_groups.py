"""All that is said of one thing, over time."""

from collections.abc import Callable, Mapping

from claimcheck.linking.groups import groups
from claimcheck.linking.story import Story

ABOARD = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, the Ellan coastguard said.\n"
SAID = {
    "2025-08-17-wire.txt": ABOARD.format("318 passengers"),
    "2025-08-18-local.txt": ABOARD.format("381 passengers and 40 cars"),
    "2025-08-16-first.txt": ABOARD.format("318 passengers and 52 cars"),
    "undated.txt": ABOARD.format("318 passengers"),
}


def test_a_group_holds_agreeing_and_other_figures_by_their_day(
    stories: Callable[[Mapping[str, str]], tuple[Story, ...]],
) -> None:
    (story,) = stories(SAID)
    passengers, cars = groups(story)
    assert (passengers.topic, cars.topic) == ("passengers", "cars")
    assert [claim.text for claim in passengers.claims] == ["318", "318", "381", "318"]
    assert [claim.article[8:10] for claim in passengers.claims] == ["16", "17", "18", "tx"]
    assert (passengers.figures, cars.figures) == (2, 2)


def test_what_is_said_once_makes_no_group(stories: Callable[[Mapping[str, str]], tuple[Story, ...]]) -> None:
    (story,) = stories({"2025-08-17-wire.txt": ABOARD.format("318 passengers and 40 cars")})
    assert groups(story) == ()
