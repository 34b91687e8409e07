"""What checks work out of a story is worked out once for each, whatever other stories are looked at in between."""

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.context import Context, once_a_story
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
