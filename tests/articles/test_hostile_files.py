"""Files made to harm, broken files, other charsets: one line each, never a crash, never more memory than allowed."""

import gzip
import io
import json
import re
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.articles.article import Article
from claimcheck.articles.files import Notice
from claimcheck.articles.formats import bounds
from claimcheck.articles.formats.located_xml import read_xml
from claimcheck.articles.formats.markup import read_markup
from claimcheck.articles.markdown import read_markdown, without_comments
from claimcheck.articles.reading import ArticleError
from tests.articles.conftest import article, articles, docx, fixture, outcomes, pdf, run_of, slices, told, zipped
from tests.counting import calls

# In seconds: thirty times what the dearest of them takes; Python's html.parser takes minutes for some.
_PATIENCE = 30
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<rss><channel><item><title>&b; 17</title></item></channel></rss>"
)
OUTSIDE = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a; 17</title></item></rss>'
PARAMETER = '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;]><rss/>'


@pytest.mark.parametrize(
    ("document", "entity"), [(LAUGHS, "a"), (OUTSIDE, "a"), (PARAMETER, "a")], ids=["laughs", "file", "parameter"]
)
def test_declared_entities_are_refused(document: str, entity: str) -> None:
    reason = f"declares the entity {entity!r}, which is not read"
    assert told(outcomes(document.encode(), "a.xml")) == [("a.xml", reason)]
    data = zipped({"word/document.xml": document.encode()})
    assert told(outcomes(data, "a.docx")) == [("a.docx", reason)]


def test_references_of_html_are_read_in_a_feed_and_unknown_ones_stay() -> None:
    feed = "<rss><channel><item><title>&pound;5m&nbsp;fine for 3, &foo; 7</title></item></channel></rss>"
    read = articles(feed.encode(), "a.rss")[0]
    assert read.text == "£5m\u00a0fine for 3, &foo; 7"
    assert next(slices(read, feed)).printed == "&pound;5m"


@pytest.mark.parametrize(
    ("name", "start", "middle", "end"),
    [
        ("a.html", "<div>", "<p>17 people died in the flood at the mill.</p>", "</div>"),
        ("b.html", "<b>", "17 people died", ""),
        ("a.xml", "<a>", "17", "</a>"),
        ("a.json", "[", "17", "]"),
        ("a.jsonl", '{"a":', "17", "}"),
    ],
)
def test_nesting_a_hundred_thousand_deep_does_no_harm(name: str, start: str, middle: str, end: str) -> None:
    found = outcomes((start * 100_000 + middle + end * 100_000).encode(), name)
    assert len(found) == 1
    assert isinstance(found[0], ArticleError) or "17" in found[0].text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "piece",
    [
        *("<", "</", "<a", "<a ", "<a '", '<a x="', "<!", "<!--", "<![", "<?", "</a", "&", "&#", "&a"),
        *("<title>", "<pre>", "[a](", "*a ", "**a*", "_a_ ", "`a", "[", "![", "\\", "```\n", "~~a"),
    ],
)
@pytest.mark.parametrize("read", [read_markup, read_markdown, without_comments])
def test_markup_is_read_in_linear_time(piece: str, read: Callable[[str], object]) -> None:
    began = time.process_time()
    read(piece * 50_000)
    assert time.process_time() - began < _PATIENCE


@pytest.mark.parametrize(
    ("name", "start", "piece", "end"),
    [
        ("cells.html", "", "<table><tr><td>", "17 men"),
        ("feed.xml", "<rss><channel>", "<item><title>{} men held</title></item>", "</channel></rss>"),
        ("feed.xml", "<feed>", "<entry><title>{} men held</title></entry>", "</feed>"),
    ],
)
def test_what_is_many_is_read_in_linear_time(name: str, start: str, piece: str, end: str) -> None:
    once, twice = ((start + "".join(map(piece.format, range(number))) + end).encode() for number in (500, 1000))
    assert outcomes(once, name)
    assert calls(lambda: outcomes(twice, name)) < 3 * calls(lambda: outcomes(once, name))


def test_a_tag_of_very_many_attributes_is_read() -> None:
    began = time.process_time()
    page = "<p " + "".join(f"a{number}=1 " for number in range(50_000)) + ">Police held 17 men.</p>"
    assert article(page.encode(), "attributes.html").text == "Police held 17 men."
    assert time.process_time() - began < _PATIENCE


def unfolding(size: int, pages: int = 1) -> bytes:
    """A PDF whose pages all draw one stream of so many bytes, which are a few when packed."""
    packed = zlib.compress(b"q Q " * (size // 4), 9).decode("latin-1")
    bare = pdf(*["-"] * pages).decode("latin-1")
    stream = f"4 0 obj\n<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n{packed}\nendstream\nendobj\n"
    start, end = bare.index("4 0 obj"), bare.index("5 0 obj")
    # Places of objects are wrong by now: the library looks for them itself.
    whole = bare[:start] + stream + bare[end:]
    return re.sub(r"/Contents \d+ 0 R", "/Contents 4 0 R", whole).encode("latin-1")


@pytest.mark.parametrize(("size", "pages"), [(200_000_000, 1), (30_000_000, 1), (200_000, 150)])
def test_a_pdf_that_unfolds_is_refused_before_it_is_read(size: int, pages: int) -> None:
    data = unfolding(size, pages)
    (refused,) = outcomes(data, "a.pdf")
    assert isinstance(refused, ArticleError)
    assert "unfold into more than 20 MB" in refused.reason or "LimitReachedError" in refused.reason
    assert calls(lambda: outcomes(data, "a.pdf")) < size * pages / 10


LAUGHING = "a: &a [x, x]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{f'*{chr(97 + i)}, ' * 9}]\n" for i in range(9))


@pytest.mark.parametrize(
    "head",
    [
        LAUGHING + "title: *j\n",
        "title: &a [*a]\n",
        "title: !!python/object/apply:os.abort []\n",
        "title: " + "[" * 50_000 + "\n",
        f"date: {'9' * 10_000}\ntitle: 0x{'f' * 20_000}\n",
        "date: 2024-99-99\n",
        "? [a, b]\n: x\n{a: b}: c\n",
        "k: v\n" * 50_000,
    ],
    ids=["laughs", "inside itself", "code", "deep", "long numbers", "no day", "odd keys", "long"],
)
def test_front_matter_made_to_harm_is_neither_run_nor_unfolded(head: str) -> None:
    data = f"---\n{head}---\n17 men were held.\n".encode()
    (read,) = outcomes(data, "a.md")
    assert isinstance(read, Article)
    assert "17 men were held." in read.text
    assert calls(lambda: outcomes(data, "a.md")) < 20 * len(data) + 1000


@pytest.mark.parametrize("piece", ["<", "< ", "<>", "<1"])
def test_brackets_that_open_nothing_cost_little_memory(piece: str) -> None:
    """A megabyte of "<" took 600 MB, each of them a text of its own."""
    source = piece * 50_000
    tracemalloc.start()
    try:
        (line,) = read_markup(source).lines
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert line.text.text.startswith("<")
    assert held < 60 * len(source)


def test_files_that_unfold_into_far_more_than_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = b"17 died. " * 1_000_000
    packed = gzip.compress(bomb, 9)
    reason = "unfolds into more than 300 times its size"
    assert told(outcomes(packed, "a.txt.gz")) == [("a.txt.gz", reason)]
    assert told(outcomes(zipped({"a.txt": bomb, "b.txt": b"Two held."}), "a.zip")) == [("a.zip!a.txt", reason)]
    assert told(outcomes(zipped({"word/document.xml": bomb}), "a.docx")) == [("a.docx", reason)]
    monkeypatch.setattr(bounds, "LARGEST_UNPACKED", 1000)
    text = zlib.compress(fixture("story.txt") * 3, 0, wbits=31)
    assert told(outcomes(text, "b.txt.gz")) == [("b.txt.gz", "unfolds into more than 0 MB")]


def test_an_archive_that_lies_about_its_sizes() -> None:
    data = bytearray(zipped({"a.txt": b"17 died. " * 100_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (50).to_bytes(4, "little")
    (outcome,) = outcomes(bytes(data), "a.zip")
    assert isinstance(outcome, ArticleError)


def test_members_of_an_archive_are_articles_by_name() -> None:
    data = zipped(
        {
            "b.txt": b"Two held.",
            "a/feed.xml": fixture("feed.rdf.xml"),
            "a/x.json": b'{"name": "x"}',
            ".hidden.txt": b"Three held.",
            "__MACOSX/b.txt": b"Four held.",
            "notes.py": b"5",
            "in.zip": b"PK",
            "in.txt.gz": gzip.compress(b"Six held."),
            "empty.txt": b"",
        }
    )
    found = outcomes(data, "in/a.zip")
    assert [one.path for one in found if isinstance(one, Article)] == [
        "in/a.zip!a/feed.xml#https://echo.example/ferry-back",
        "in/a.zip!b.txt",
    ]
    assert {one.file for one in found if isinstance(one, Article)} == {"in/a.zip"}
    assert told(found) == [
        ("in/a.zip!a/x.json", "skipped: no news item: no text in a field that is known; --text-field names one"),
        ("in/a.zip!empty.txt", "empty"),
        ("in/a.zip!in.txt.gz", "an archive in an archive is not read"),
        ("in/a.zip!in.zip", "an archive in an archive is not read"),
    ]
    assert told(outcomes(zipped({"notes.py": b"5"}), "b.zip")) == [("b.zip", "no articles in this archive")]


def test_an_encrypted_member_is_told() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("a.txt", b"Two held.")
    data = bytearray(written.getvalue())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert told(outcomes(bytes(data), "a.zip")) == [("a.zip!a.txt", "encrypted")]


def test_gzip_keeps_the_name_and_counts_in_what_it_holds() -> None:
    for name in ("story.html", "ninjs-3.json", "story.md"):
        read = article(gzip.compress(fixture(name)), f"{name}.gz")
        assert read.path == f"{name}.gz"
        assert len(list(slices(read, fixture(name).decode()))) > 9
    two = gzip.compress(b"Two held. ") + gzip.compress(b"Three freed.") + b"\0\0"
    assert article(two, "a.txt.gz").text == "Two held. Three freed."
    assert article(gzip.compress(b"Two held."), "a.gz").text == "Two held."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.gz", b"\x1f\x8b\x08broken", "not gzip that can be read"),
        ("a.gz", gzip.compress(b"Two held.", mtime=0)[:-6], "not gzip that can be read: it breaks off"),
        ("a.zip", b"PK\x03\x04", "not a ZIP archive that can be read"),
        ("a.docx", b"PK\x03\x04", "not a Word document"),
        ("a.docx", zipped({"a.txt": b"Two held."}), "not a Word document"),
        ("a.docx", docx(""), "empty"),
        ("a.pdf", b"%PDF-1.4 broken", "not a PDF that can be read (PdfStreamError)"),
        ("a.pdf", pdf(" "), "no text in it, perhaps scanned pages"),
        ("a.html", b"", "empty"),
        ("a.html", b"\xff\xfe", "empty"),
        ("a.html", b"17\0", "binary, not text"),
        ("a.json", b"", "empty"),
        ("a.json", b"{'a': 1}", "not JSON: expecting property name enclosed in double quotes (column 2)"),
        ("a.json", b'{"a":\n 1,}', "not JSON: expecting property name enclosed in double quotes (line 2, column 4)"),
        ("a.json", b"[1] 2", "not JSON: more than one value (column 5)"),
        ("a.json", b"17", "not a JSON object but 17"),
        ("a.json", b"[]", "no news items in it"),
        ("a.json", b"1" * 9999, "not JSON that can be read: a number is too long"),
        ("a.xml", b"<rss><item></rss>", "not XML: mismatched tag (line 1, column 14)"),
        ("a.xml", b"Two held.", "not XML: syntax error (line 1, column 1)"),
        ("a.xml", b'<?xml version="1.0" encoding="klingon"?><rss/>', "unknown encoding 'klingon'"),
        ("a.xml", "<rss>é</rss>".encode("latin-1"), "not UTF-8 (byte 0xe9 at 5)"),
        ("a.html", '<meta charset="utf-8">é'.encode("latin-1"), "not UTF-8, which it declares (byte 0xe9 at 22)"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(name: str, data: bytes, reason: str) -> None:
    assert told(outcomes(data, name)) == [(name, reason)]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["story.txt", "story.html", "ninjs-2.json", "story.md"])
def test_a_byte_order_mark_tells_the_charset(name: str, charset: str) -> None:
    text = fixture(name).decode()
    marked = text if charset in ("utf-8-sig", "utf-16", "utf-32") else f"\ufeff{text}"
    read = article(marked.encode(charset), name)
    assert len(list(slices(read, f"\ufeff{text}"))) > 9


@pytest.mark.parametrize(
    ("name", "text", "charset"),
    [
        ("a.html", '<meta charset="iso-8859-1"><p>Café owner fined “£5m” – 3 held.', "cp1252"),
        ("a.html", '<meta content="text/html; charset=ISO-8859-2"><p>Šest 3 łodzi', "iso8859-2"),
        (
            "a.rss",
            '<?xml version="1.0" encoding="ISO-8859-1"?><rss><item><title>Café £5m</title></item></rss>',
            "latin-1",
        ),
        ("a.xml", '<?xml version="1.0" encoding="cp1251"?><rss><item><title>Пять 5 km</title></item></rss>', "cp1251"),
        ("a.xml", '<?xml version="1.0" encoding="UTF-16"?><rss><item><title>Café £5m</title></item></rss>', "utf-16"),
    ],
)
def test_a_declared_charset_is_heeded(name: str, text: str, charset: str) -> None:
    (read,) = outcomes(text.encode(charset), name)
    assert isinstance(read, Article)
    assert list(slices(read, ("\ufeff" if charset == "utf-16" else "") + text))


@pytest.mark.parametrize(
    "label", ["rot13", "hex", "base64", "zip", "idna", "punycode", "undefined", "unicode_escape", "nonsense", "utf-16"]
)
def test_what_is_no_charset_is_not_decoded_by(label: str) -> None:
    """Python knows codecs that turn bytes into bytes or text into text, and some that raise errors of their own."""
    page = f'<meta charset="{label}"><p>Police held 17 men \\x41 xn--a-.</p>'
    (read,) = outcomes(page.encode(), "a.html")
    assert isinstance(read, Article)
    assert "Police held 17 men \\x41 xn--a-." in read.text
    (refused,) = outcomes(f'<?xml version="1.0" encoding="{label}"?><rss/>'.encode(), "a.xml")
    assert isinstance(refused, ArticleError)


def test_a_page_that_declares_no_charset_is_read_as_browsers_do_with_a_notice() -> None:
    found = outcomes("<p>Café owner fined £5m – 3 held.".encode("cp1252"), "a.html")
    assert told(found) == [("a.html", "not UTF-8 (byte 0xe9 at 6), and no charset is declared: read as windows-1252")]
    assert isinstance(found[0], Notice)
    assert [one.text for one in found if isinstance(one, Article)] == ["Café owner fined £5m – 3 held."]


@pytest.mark.parametrize(
    ("data", "first"),
    [
        (fixture("story.html"), "Seventeen held"),
        (fixture("ninjs-1.json"), "Seventeen held"),
        (fixture("records.jsonl"), "Seventeen held"),
        (b"\xef\xbb\xbf" + fixture("newsml-g2.xml"), "Seventeen held"),
        (fixture("feed.atom"), "Seventeen held"),
        (fixture("story.txt"), "Seventeen held"),
        (docx(run_of("Seventeen held")), "Seventeen held"),
        (pdf("Seventeen held"), "Seventeen held"),
        (gzip.compress(fixture("story.html"), mtime=0), "Seventeen held"),
        (zipped({"a.txt": b"Seventeen held"}), "Seventeen held"),
        (b"{1} Seventeen held", "{1} Seventeen"),
        (b"[Seventeen held]", "[Seventeen"),
        (b"<Seventeen> held", "<Seventeen>"),
    ],
)
@pytest.mark.parametrize("name", ["-", "a", "in/a.bin"])
def test_a_file_of_unknown_suffix_is_read_by_its_content(name: str, data: bytes, first: str) -> None:
    read = next(one for one in outcomes(data, name) if isinstance(one, Article))
    assert read.text.lstrip("\ufeff").startswith(first)


def test_half_a_character_in_json_is_none() -> None:
    data = b'{"uri": "x", "body_text": "5 men \\ud83d, 6 \\u0000 women \\ud83d\\ude00 7 held"}'
    read = article(data, "a.json")
    assert read.text == "5 men \ufffd, 6 \ufffd women 😀 7 held"
    assert [claim.printed for claim in slices(read, data.decode())] == ["5", "6", "7"]


_NAMES = ["a.html", "a.json", "a.jsonl", "a.xml", "a.docx", "a.pdf", "a.gz", "a.zip", "a.md", "a.txt", "a"]
_SEEDS = [
    *(fixture(name) for name in ("story.html", "ninjs-3.json", "records.jsonl", "newsml-message.xml", "feed.atom")),
    *(docx(run_of("17 held")), pdf("17 held"), gzip.compress(b"17 held", mtime=0), zipped({"a.txt": b"17 held"})),
]


@settings(max_examples=150)
@given(st.sampled_from(_SEEDS), st.sampled_from(_NAMES), st.data())
def test_damaged_files_never_crash_a_reader(seed: bytes, name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(seed)))
    length = data.draw(st.integers(0, 40))
    put_in = data.draw(
        st.binary(max_size=20) | st.sampled_from([b"<", b"]]>", b'"', b"\\u", b"&#x", b"{", b"\xff\xfe"])
    )
    for outcome in outcomes(seed[:at] + put_in + seed[at + length :], name):
        if isinstance(outcome, Article):
            stored = outcome.stored
            for part in outcome.parts:
                start, end = outcome.in_file(part.span)
                shift = outcome.origin.start if outcome.origin else 0
                assert 0 <= start - shift <= end - shift <= len(stored)
        else:
            assert len(f"{outcome.name}: {outcome.reason}".splitlines()) == 1


def test_a_tree_of_xml_tells_its_texts_in_order() -> None:
    root = read_xml("<a>1<b>2<c/>3</b><!-- 4 -->5<![CDATA[6]]><?x 7?>8</a>")
    assert root.text().text == "1235678".replace("7", "")
    assert json.dumps([node.name for node in root.every("b", "c")]) == '["b"]'
