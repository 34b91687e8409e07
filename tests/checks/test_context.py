"""What checks work out of a story is worked out once for each, whatever other stories are looked at in between."""

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.context import Context, once_a_claim, once_a_story
from claimcheck.claims.claim import Claim
from claimcheck.engines.extraction import claims_of
from claimcheck.linking.stories import build_stories
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack


def context_of(text: str) -> Context:
    lexicon = default_pack().lexicon
    article = article_from_text(text, "a.txt")
    (story,) = build_stories([article], claims_of(article), lexicon)
    return Context(story, vocabulary(lexicon))


def test_a_table_of_a_story_is_made_once_and_is_its_own() -> None:
    made = []

    @once_a_story
    def claims(context: Context) -> list[str]:
        made.append(context)
        return [claim.text for claim in context.story.claims]

    one, other = context_of("The flood killed 17 people.\n"), context_of("The fire killed 12 people.\n")
    for _ in range(3):
        assert [claims(one), claims(other)] == [["17"], ["12"]]
    assert made == [one, other]


def test_what_links_ask_of_a_claim_is_worked_out_once_for_each_question() -> None:
    made = []

    @once_a_claim
    def times(claim: Claim, context: Context, number: int) -> str:
        made.append((claim.text, number))
        return claim.text * number

    told = context_of("The flood killed 17 people and injured 40.\n")
    for _ in range(3):
        assert [times(claim, told, 2) for claim in told.story.claims] == ["1717", "4040"]
    assert times(told.story.claims[0], told, 1) == "17"
    assert made == [("17", 2), ("40", 2), ("17", 1)]
