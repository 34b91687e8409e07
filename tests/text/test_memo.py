"""A memory of words is bounded, in words and in their length."""

from claimcheck.text.memo import Memo


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []
    memo = Memo(asked.append)
    assert [memo["men"], memo["men"]] == [None, None]
    assert asked == ["men"]


def test_a_text_without_blanks_is_not_kept() -> None:
    memo = Memo(len)
    assert memo["e" * 5000] == 5000
    assert not memo
