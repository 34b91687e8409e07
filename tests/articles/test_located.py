"""Text read off markup leads back to the file, character by character."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.located import NOTHING, Located, Run, joined, located, replaced, unit
from claimcheck.articles.span import Span

FILE = "<p>It cost &pound;1.2m,\n  <b>17</b> said.</p>"


def read() -> Located:
    pound, gap = FILE.index("&"), FILE.index("\n")
    return joined(
        [
            located(FILE[3:pound], 3),
            unit("£", pound, pound + 7),
            located(FILE[pound + 7 : gap], pound + 7),
            unit(" ", gap, gap + 3),
            located("17", FILE.index("17")),
            located(" said.", FILE.index(" said")),
        ]
    )


def test_a_span_runs_from_its_first_character_to_the_end_of_its_last() -> None:
    text = read()
    assert text.text == "It cost £1.2m, 17 said."
    for quote, stored in [("£1.2m", "&pound;1.2m"), ("17", "17"), ("17 said", "17</b> said"), ("m, 1", "m,\n  <b>1")]:
        at = text.text.index(quote)
        assert FILE[slice(*text.span(at, at + len(quote)))] == stored


def test_cut_joined_and_trimmed_text_keeps_its_places() -> None:
    text = read()
    assert text.cut(8, 13).span(0, 5) == text.span(8, 13)
    assert text.cut(5, 5) == NOTHING
    twice = joined([text.cut(15, 17), text.cut(8, 13)], "\n\n")
    assert twice.text == "17\n\n£1.2m"
    assert (twice.span(0, 2), twice.span(4, 9)) == (text.span(15, 17), text.span(8, 13))
    assert located(" \n17 ", 40).trimmed() == Located("17", (Run(0, 42, 44),))


def test_what_is_read_off_a_text_that_was_read_off_a_file_leads_to_the_file() -> None:
    # The JSON string "a\u00a3<b>5<\/b>" at offset 10: its value is markup, of which only "a£5" is read.
    value = joined([located("a", 11), unit("£", 12, 18), located("<b>5<", 18), unit("/", 23, 25), located("b>", 25)])
    inner = joined([located("a£", 0), located("5", value.text.index("5"))])
    whole = inner.through(value)
    assert whole.text == "a£5"
    assert [whole.span(i, i + 1) for i in range(3)] == [Span(11, 12), Span(12, 18), Span(21, 22)]
    assert unit("x", 1, 3).through(value).span(0, 1) == Span(12, 19)


def test_what_is_put_in_stands_for_what_it_replaces() -> None:
    text = replaced(located("5 & 6", 2), [(1, 4, "+")])
    assert (text.text, text.span(1, 2), text.span(2, 3)) == ("5+6", Span(3, 6), Span(6, 7))


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5)), max_size=5), st.data())
def test_edits_leave_every_other_character_where_it_is(
    text: str, cuts: list[tuple[int, int]], data: st.DataObject
) -> None:
    edits, at = [], 0
    for start, length in sorted(cuts):
        if at <= start and start + length <= len(text):
            edits.append((start, start + length, data.draw(st.sampled_from(["", " ", "longer"]))))
            at = start + length
    read = replaced(located(text), edits)
    put_in: dict[tuple[int, int], str] = {}
    for start, end, new in edits:  # two may be put in at one place
        put_in[start, end] = put_in.get((start, end), "") + new
    for i, character in enumerate(read.text):
        start, end = read.span(i, i + 1)
        assert text[start:end] == character or character in put_in.get((start, end), "")
