"""Rows of a table in one article are of different things; rows of two articles may be of the same."""

from collections.abc import Callable, Mapping

from claimcheck.linking.story import Story

ROWS = "Crowds at Port Ellan in 2024:\n\n| ferry | passengers |\n|---|---|\n| Sound of Ardle | {} passengers |\n"
MORE = "| Sound of Mull | 381 passengers |\n"


def test_rows_of_one_table_are_never_linked(stories: Callable[[Mapping[str, str]], tuple[Story, ...]]) -> None:
    (story,) = stories({"2025-08-17-a.md": ROWS.format(318) + MORE})
    assert not [link for link in story.links if {link.first.text, link.second.text} == {"318", "381"}]
