"""The number grammar: what is read, as which value, and how far it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.numeral import Form
from claimcheck.quantities.numerals import read_number, read_ordinal

READ = [
    # text, number phrase, value
    ("17 officers", "17", 17),
    ("10,000 homes", "10,000", 10_000),
    ("12\u202f500 homes", "12\u202f500", 12_500),
    ("3\u00a0200 homes", "3\u00a0200", 3_200),
    ("1 414 021 people", "1 414 021", 1_414_021),
    ("1,00,000 rupees", "1,00,000", 100_000),
    ("16369.03 points", "16369.03", 16369.03),
    (".45 calibre", ".45", 0.45),
    ("1.2 million people", "1.2 million", 1_200_000),
    ("2.4bn", "2.4bn", 2_400_000_000),
    ("10k", "10k", 10_000),
    ("2½ miles", "2½", 2.5),
    ("7 3/4 per cent", "7 3/4", 7.75),
    ("3/4 of them", "3/4", 0.75),
    ("5 and a half years", "5 and a half", 5.5),
    ("2.998×10−8 metres", "2.998×10−8", 2.998e-8),
    ("six people", "six", 6),
    ("forty-two", "forty-two", 42),
    ("Twenty three", "Twenty three", 23),
    ("five and three former officers", "five", 5),
    ("one hundred and five", "one hundred and five", 105),
    ("two hundred thousand", "two hundred thousand", 200_000),
    ("five hundred and three thousand", "five hundred and three thousand", 503_000),
    ("one million, two hundred thousand", "one million, two hundred thousand", 1_200_000),
    ("three lakh crore", "three lakh crore", 3 * 10**12),
    ("sixteen hundred", "sixteen hundred", 1600),
    ("two-and-a-half", "two-and-a-half", 2.5),
    ("two and a half million", "two and a half million", 2_500_000),
    ("two million and one half", "two million and one half", 2_500_000),
    ("a million and a half", "a million and a half", 1_500_000),
    ("half a million", "half a million", 500_000),
    ("a quarter of a million", "a quarter of a million", 250_000),
    ("three quarters of a million", "three quarters of a million", 750_000),
    ("a dozen men", "a dozen", 12),
    ("two dozen eggs", "two dozen", 24),
    ("half a dozen", "half a dozen", 6),
    ("nine point four", "nine point four", 9.4),
    ("one twenty-fifth", "one twenty-fifth", 0.04),
    ("dozens of homes", "dozens", 24),
    ("tens of thousands of homes", "tens of thousands", 20_000),
    ("hundreds of millions", "hundreds of millions", 200_000_000),
    ("two-thirds of", "two-thirds", 2 / 3),
    ("a third of", "a third", 1 / 3),
]


@pytest.mark.parametrize(("text", "phrase", "value"), READ, ids=[row[0] for row in READ])
def test_reads_number_phrase(text: str, phrase: str, value: float) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert text[slice(*number.span)] == phrase
    assert number.value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("text", ["officers", "and five", "a man", "a third-party report", "tent", "ones", ""])
def test_reads_nothing_where_no_number_begins(text: str) -> None:
    assert read_number(text, 0) is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("17", Form.DIGITS),
        ("seventeen", Form.WORDS),
        ("scores", Form.VAGUE),
        ("half", Form.FRACTION),
    ],
)
def test_tells_how_it_is_written(text: str, form: Form) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.form is form


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("first of", "first", 1),
        ("5th place", "5th", 5),
        ("22nd", "22nd", 22),
        ("1,000th visitor", "1,000th", 1000),
        ("twenty-first", "twenty-first", 21),
        ("one hundred and first", "one hundred and first", 101),
        ("two-hundredth", "two-hundredth", 200),
    ],
)
def test_reads_ordinal(text: str, phrase: str, value: int) -> None:
    ordinal = read_ordinal(text, 0)
    assert ordinal is not None
    assert (text[slice(*ordinal.span)], ordinal.value) == (phrase, value)


@pytest.mark.parametrize("text", ["12st", "two thirds", "five", "1.5th", "12"])
def test_reads_no_ordinal(text: str) -> None:
    assert read_ordinal(text, 0) is None


@given(st.integers(0, 10**12))
def test_figures_with_separators_round_trip(value: int) -> None:
    number = read_number(f"{value:,} men", 0)
    assert number is not None
    assert number.value == value


_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int) -> str:
    """A number below a thousand million in words, as British newspapers write it."""
    for scale, name in ((10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            joint = " and " if rest < 100 else " "
            return f"{spelled(value // scale)} {name}" + (joint + spelled(rest) if rest else "")
    if value >= 100:
        return f"{_ONES[value // 100]} hundred" + (f" and {spelled(value % 100)}" if value % 100 else "")
    if value >= 20:
        return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    return _ONES[value]


@given(st.integers(0, 10**9 - 1))
def test_words_round_trip(value: int) -> None:
    words = spelled(value)
    number = read_number(words + " men", 0)
    assert number is not None
    assert number.value == value
    assert number.span.end == len(words)


@given(st.text(alphabet="0123456789.,/-½ eE^×kmbnandhlfquaterof ", max_size=60), st.integers(0, 59))
def test_never_reads_beyond_its_limits(text: str, start: int) -> None:
    end = min(len(text), start + 20)
    number = read_number(text, start, end)
    assert number is None or (number.span.start == start and start < number.span.end <= end)
