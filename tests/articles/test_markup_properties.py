"""Whatever markup stands round and in a text, its claims are those of the plain text, and slices of the source."""

import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.articles.article import Article
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims
from tests.articles.conftest import article, slices

SENTENCES = (
    *(
        "Seventeen people were arrested on Tuesday over a £1.2m fraud.",
        "Nearly 40% of them, said Ann Lee, 31, are men.",
    ),
    *("It took between 5 and 7 weeks.", "On 4 June 2024 more than a dozen ships sank.", "He won 3–2 & left at 16:05."),
    *("Café 12 sold 1,140 cakes for €3.50 each.", "A 23-year-old and “two others” were hurt 😀.", "Nobody came."),
)
paragraphs = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4
)
INLINE = ("b", "em", "span class='x'", 'a href="/17?a=5&amp;b=6"', "i data-n='12'", "strong", "A HREF=/3")
BETWEEN = ("<!-- 77 -->", "<!-- > 5 -- <p> -->", "<wbr>", "<img alt='9 men' src=9.jpg>", "<span></span>")


def marked(data: st.DataObject, text: str) -> str:
    """A text as HTML: some characters as references, spaces as line breaks, and stretches inside of inline elements."""
    written = ""
    opened: list[str] = []
    for character in text:
        choice = data.draw(st.integers(0, 11))
        if choice == 0 and len(opened) < 4:
            element = data.draw(st.sampled_from(INLINE))
            opened.append(element.split()[0])
            written += f"<{element}>"
        elif choice == 1 and opened:
            written += f"</{opened.pop()}>"
        elif choice == 2:
            written += data.draw(st.sampled_from(BETWEEN))
        if character == " " and choice > 8:
            written += data.draw(st.sampled_from(["\n", "\r\n   ", "\t ", "  "]))
        elif character in "<>&" or choice == 3:
            written += data.draw(st.sampled_from([f"&#{ord(character)};", f"&#x{ord(character):X};"]))
        elif choice == 4 and character in "£“”–€":
            written += {"£": "&pound;", "“": "&ldquo;", "”": "&rdquo;", "–": "&ndash;", "€": "&euro;"}[character]
        else:
            written += character
    return written + "".join(f"</{name}>" for name in reversed(opened))


def pages(data: st.DataObject, texts: list[str]) -> str:
    block = data.draw(st.sampled_from(["p", "div", "li", "section"]))
    return "\n".join(f"<{block}>{marked(data, text)}</{block}>" for text in texts)


def said(read: Article) -> list[tuple[object, ...]]:
    return [(c.text, c.kind, c.value, c.unit, c.timex, c.subject, c.person, c.sentence) for c in extract_claims(read)]


@settings(max_examples=60)
@given(paragraphs, st.data())
def test_html_makes_the_claims_of_its_text(texts: list[str], data: st.DataObject) -> None:
    source = pages(data, texts)
    fragment = json.dumps({"uri": "urn:x", "body_html": source}, ensure_ascii=data.draw(st.booleans()))
    plain = said(article_from_text("\n\n".join(texts), "a.txt"))
    read = article(fragment.encode(), "a.json")
    assert said(read) == plain
    assert len(list(slices(read, fragment))) == len(plain)


@settings(max_examples=25)
@given(paragraphs, st.data())
def test_a_page_makes_the_claims_of_its_text(texts: list[str], data: st.DataObject) -> None:
    texts = list(dict.fromkeys(texts))
    source = (
        f"<!doctype html><html><head><title></title></head><body><article>{pages(data, texts)}</article></body></html>"
    )
    read = article(source.encode(), "a.html")
    assert {claim.text for claim in slices(read, source)} <= {
        c[0] for c in said(article_from_text("\n\n".join(texts), "a.txt"))
    }


@settings(max_examples=60)
@given(paragraphs, st.data())
def test_markdown_makes_the_claims_of_its_text(texts: list[str], data: st.DataObject) -> None:
    """Words in emphasis, links and code, comments between them."""

    def mark(word: str) -> str:
        choice = data.draw(st.sampled_from(["", "", "", "**", "*", "__", "***", "`", "[", "<!-- 7 -->", "~~"]))
        if not word.isalnum():
            return word
        if choice == "[":
            return f"[{word}](http://a.example/17_{word}_5)"
        return f"{word}{choice}" if choice.startswith("<") else f"{choice}{word}{choice}"

    source = "\n\n".join(" ".join(map(mark, text.split(" "))) for text in texts)
    read = article_from_text(source, "a.md")
    assert read.text == "\n\n".join(texts)
    assert said(read) == said(article_from_text("\n\n".join(texts), "a.txt"))
    assert len(list(slices(read, source))) == len(said(read))


@given(st.text(alphabet="*_`[]()<>!~\\&; \n-#a1£", max_size=60))
def test_any_markdown_is_read_in_its_own_order(text: str) -> None:
    read = article_from_text(text, "a.md")
    places = [read.in_file(type(part.span)(i, i + 1)) for part in read.parts for i in range(*part.span)]
    assert places == sorted(places)
    assert read.stored == text
    for i, place in zip((i for part in read.parts for i in range(*part.span)), places, strict=True):
        assert read.printed(place) in (
            read.text[i],
            *[w for w in (read.printed(place),) if html.unescape(w) == read.text[i]],
        )


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("It took **5** weeks.", "It took 5 weeks."),
        ("It took __5__ weeks, *7* days and ***9*** hours.", "It took 5 weeks, 7 days and 9 hours."),
        ("*Five of _the **17** men_ left*.", "Five of the 17 men left."),
        ("5 * 3 and 4*3*2 and 2**3", "5 * 3 and 4*3*2 and 2**3"),
        ("snake_case_5 and _7_", "snake_case_5 and 7"),
        ("a 5* hotel and a 4* hotel", "a 5* hotel and a 4* hotel"),
        ("* five\n* **six**\n\n***\n\nseven", "* five\n* six\n\n***\n\nseven"),
        ("\\*5\\* and \\_7\\_", "*5* and _7_"),
        ("**one\n\ntwo** 3", "**one\n\ntwo** 3"),
        ("the [17 *men*](http://x/5_6_(7)) left", "the 17 men left"),
        ("the [17 men][5] left", "the 17 men left"),
        ("see <https://x.example/17_5>, <b>5</b> men, 3 < 5 > 2", "see https://x.example/17_5, 5 men, 3 < 5 > 2"),
        ("![3 men in a boat](boat-12.jpg)", "![3 men in a boat](boat-12.jpg)"),
        ("the `17_x_` and ``a ` b``", "the 17_x_ and ``a ` b``"),
        ("```\n**5** <!-- 6 -->\n```\n**7**", "```\n**5** \n```\n7"),
        ("&pound;5m &amp; &foo; &", "£5m & &foo; &"),
        ("one <!-- 5 --> two <!-- claimcheck: ignore CC101 7 were meant\n\nin 2 lines --> three", "one  two  three"),
        ("---\ntitle: The *5*\n---\n**7**", "---\ntitle: The *5*\n---\n7"),
        ("# Ferry **strike** over", "# Ferry strike over"),
        ("~~Six~~ seven ~8", "Six seven ~8"),
    ],
)
def test_what_a_reader_sees_of_markdown(source: str, read: str) -> None:
    assert article_from_text(source, "a.md").text == read


def test_comments_are_no_text_of_plain_articles_either_and_emphasis_is() -> None:
    read = article_from_text("Five **men** <!-- 17 --> left <!--", "a.txt")
    assert (read.text, read.stored) == ("Five **men**  left <!--", "Five **men** <!-- 17 --> left <!--")
    assert read.position(read.text.index("left")) == (1, 26)


def test_a_text_without_marks_is_its_own_origin() -> None:
    for name in ("a.md", "a.txt"):
        assert article_from_text("Five men left on 3 May.", name).origin is None
