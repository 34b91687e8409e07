"""One invented story in every format: the same claims from each, each claim a slice of its file."""

import gzip
import json
import sys
from datetime import date

import pytest
from msgspec.structs import replace

from claimcheck.articles.article import Article, Role
from claimcheck.articles.formats.item import Intake
from tests.articles.conftest import (
    NOW,
    article,
    articles,
    docx,
    fixture,
    meanings,
    outcomes,
    pdf,
    run_of,
    slices,
    told,
)
from tests.counting import lines

STORY = fixture("story.txt").decode()
HEADLINE = "Seventeen held after Castlebeck ferry fraud"
# Captions make claims of their own: the one of the NewsML-G2 item holds one more.
FORMATS = [
    *("story.md", "story.html", "ninjs-1.json", "ninjs-1-html.json", "ninjs-2.json", "ninjs-3.json", "nitf.xml"),
    *("newsml-g2.xml", "newsml-message.xml", "rss.xml", "feed.atom"),
]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_makes_the_claims_of_the_plain_text(name: str) -> None:
    read = articles(fixture(name), name)[0]
    plain = meanings(article(STORY.encode(), "story.txt"))
    found = meanings(read)
    assert found[: len(plain)] == plain
    assert [claim[-1] for claim in found[len(plain) :]] == (["80"] if name == "newsml-g2.xml" else [])


@pytest.mark.parametrize("name", [*FORMATS, "records.jsonl", "feed.rdf.xml", "story.txt"])
def test_every_claim_is_a_slice_of_its_file(name: str) -> None:
    data = fixture(name)
    read = [
        outcome for outcome in outcomes(data, name) if not isinstance(outcome, Exception) and hasattr(outcome, "text")
    ]
    assert sum(1 for one in read for _ in slices(one, data.decode())) > 1  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["story.html", "ninjs-3.json", "newsml-g2.xml", "rss.xml", "story.md"])
def test_places_count_what_the_file_holds_whatever_its_line_ends_and_accents(name: str, ending: str) -> None:
    text = "\ufeff" + fixture(name).decode().replace("Northmere", "Nørthmère 😀").replace("\n", ending)
    read = articles(text.encode(), name)[0]
    assert len(list(slices(read, text))) == len(meanings(read)) > 9


@pytest.mark.parametrize(
    ("name", "published", "updated", "outlet", "byline", "version", "language", "uri"),
    [
        ("story.md", (2024, 3, 12), None, "The Northmere Echo", None, None, None, None),
        (
            *("story.html", (2024, 3, 12), (2024, 3, 13), "The Northmere Echo", "Jo Reed", None, "en-GB"),
            "https://echo.example/2024/03/12/ferry-fraud",
        ),
        (
            *("ninjs-1.json", (2024, 3, 12), (2024, 3, 13), "Northmere News Agency", "Jo Reed", "2", "en"),
            "http://agency.example/items/1",
        ),
        ("ninjs-1-html.json", (2024, 3, 12), None, None, None, None, None, "http://agency.example/items/1h"),
        (
            *("ninjs-2.json", (2024, 3, 12), (2024, 3, 13), "Northmere News Agency", "Jo Reed", "2", "en"),
            "http://agency.example/items/2",
        ),
        (
            *("ninjs-3.json", (2024, 3, 12), (2024, 3, 13), "Northmere News Agency", "Jo Reed", "2", "en"),
            "http://agency.example/items/3",
        ),
        (
            *("newsml-g2.xml", (2024, 3, 12), (2024, 3, 13), "Northmere News Agency", "Jo Reed", "2", "en-GB"),
            "urn:newsml:agency.example:20240312:ferry",
        ),
        ("nitf.xml", (2024, 3, 12), None, "Northmere News Agency", "Jo Reed", None, None, "nna-20240312-7"),
        (
            *("rss.xml", (2024, 3, 12), None, "The Northmere Echo", "Jo Reed", None, "en-gb"),
            "https://echo.example/ferry-fraud",
        ),
        (
            *("feed.atom", (2024, 3, 12), (2024, 3, 13), "The Northmere Echo", "Jo Reed", None, "en-GB"),
            "https://echo.example/ferry-fraud",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:20] else "",
)
def test_a_format_s_own_fields_tell_about_the_article(
    name: str,
    published: tuple[int, int, int],
    updated: tuple[int, int, int] | None,
    outlet: str | None,
    byline: str | None,
    version: str | None,
    language: str | None,
    uri: str | None,
) -> None:
    read = articles(fixture(name), name)[0]
    assert read.headline == HEADLINE
    assert (read.published, read.updated) == (date(*published), date(*updated) if updated else None)
    assert (read.outlet, read.byline, read.version, read.language, read.uri) == (outlet, byline, version, language, uri)
    roles = {read.text[slice(*part.span)]: part.role for part in read.parts}
    assert (
        roles[HEADLINE.replace("Castlebeck ", "Castlebeck\u00a0") if name == "story.html" else HEADLINE]
        is Role.HEADLINE
    )


def test_what_stands_round_the_article_of_a_page_is_not_read() -> None:
    text = article(fixture("story.html"), "story.html").text
    assert not [
        word
        for word in ("250", "99", "notes", "12 hours", "20%", "24 comments", "50 of", "High Street")
        if word in text
    ]


def test_a_page_too_short_for_the_library_is_read_whole_but_for_what_stands_aside() -> None:
    page = "<title>Two held</title><nav>9 jobs</nav><p>Two men were held.<p>A third is sought."
    assert article(page.encode(), "a.html").text == "Two held\n\nTwo men were held.\n\nA third is sought."


def test_captions_tables_breaks_and_preformatted_text_of_a_page() -> None:
    page = (
        "<h1>Five dead</h1><figure><img><figcaption>The 3 boats. Picture: Jo Reed</figcaption></figure>"
        "<p>One<br>two &lt;3&gt; 4&nbsp;m<br> <br>eight"
        "<table><tr><td>Dale<td>5 \n dead</tr><tr><td>Wenlow</td><td>2</td></tr></table><pre>6  km\n7 km</pre>"
    )
    read = article(page.encode(), "a.html")
    assert read.text == (
        "Five dead\n\nThe 3 boats. Picture: Jo Reed\n\nOne\ntwo <3> 4\u00a0m\n\neight\n\nDale\t5 dead\n\nWenlow\t2\n\n"
        "6  km\n7 km"
    )
    roles = [(part.role, read.text[slice(*part.span)]) for part in read.parts[:3]]
    assert roles[1:] == [(Role.CAPTION, "The 3 boats"), (Role.FURNITURE, ". Picture: Jo Reed")]


def test_items_of_a_message_are_named_and_those_not_to_be_used_are_skipped() -> None:
    found = outcomes(fixture("newsml-message.xml"), "in/m.xml")
    assert [(getattr(one, "path", None), getattr(one, "file", None)) for one in found][:1] == [
        ("in/m.xml#urn:1", "in/m.xml")
    ]
    assert told(found) == [
        ("in/m.xml#urn:2", "skipped: withheld"),
        ("in/m.xml#urn:3", "skipped: embargoed until 2024-03-20 00:00 UTC"),
        ("in/m.xml#urn:4", "skipped: no text in this item of type text"),
    ]
    asked = articles(fixture("newsml-message.xml"), "m.xml", replace(NOW, withheld=True))
    assert [one.path for one in asked] == ["m.xml#urn:1", "m.xml#urn:2", "m.xml#urn:3"]
    later = articles(fixture("newsml-message.xml"), "m.xml", replace(NOW, now=None))
    assert [one.path for one in later] == ["m.xml#urn:1", "m.xml#urn:3"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"pubstatus": "withheld"}, "skipped: withheld"),
        ({"pubStatus": "canceled"}, "skipped: canceled"),
        ({"embargoed": "2024-03-15T00:00:01Z"}, "skipped: embargoed until 2024-03-15 00:00 UTC"),
        ({"embargoedUntil": "2024-03-16T01:00:00+02:00"}, "skipped: embargoed until 2024-03-15 23:00 UTC"),
        ({"embargoedUntil": "2024-03-15T00:00:00Z", "pubStatus": "usable"}, None),
        ({"embargoed": "soon"}, None),
    ],
)
def test_withheld_canceled_and_embargoed_items_of_ninjs(fields: dict[str, str], reason: str | None) -> None:
    data = json.dumps({"uri": "urn:1", "body_text": "Two held.", **fields}).encode()
    found = outcomes(data, "a.json")
    assert told(found) == ([("a.json", reason)] if reason else [])


def test_good_records_are_read_and_bad_ones_told_with_their_line() -> None:
    found = outcomes(fixture("records.jsonl"), "r.jsonl")
    assert [one.path for one in found if hasattr(one, "path")] == ["r.jsonl#a-1", "r.jsonl#a-3", "r.jsonl#a-1~2"]
    assert told(found) == [
        ("r.jsonl", "line 2: not JSON: expecting ',' delimiter (column 43)"),
        ("r.jsonl", "line 5: not a JSON object but a list"),
    ]


E_ACUTE, TORN = "é".encode("latin-1"), "é".encode()[:1]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'{"id": "b", "body": "Caf%b fined."}' % E_ACUTE, "line 2: not UTF-8 (byte 0xe9, column 25)"),
        (b'{"id": "b", "body": "Caf%b' % TORN, "line 2: not UTF-8 (byte 0xc3, column 25)"),
        (b'{"caf\xc3\xa9": "\xed\xa0\xbd\xff"}\r', "line 2: not UTF-8 (byte 0xed, column 11)"),
        (b"\xff", "line 2: not UTF-8 (byte 0xff, column 1)"),
        (b'{"id": "b", "body": "Six\0held."}', "line 2: binary, not text (byte 0x00, column 25)"),
        (b"\0" * 4096, "line 2: binary, not text (byte 0x00, column 1)"),
        (b'{"id": "\0", "body": "Caf\xe9"}', "line 2: binary, not text (byte 0x00, column 9)"),
    ],
    ids=["Latin-1", "torn", "surrogate", "lone byte", "NUL", "NULs of a lost block", "both"],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
@pytest.mark.parametrize("name", ["r.jsonl", "r.jsonl.gz"])
def test_a_line_that_is_no_text_is_told_and_the_others_keep_their_places(
    name: str, mark: bytes, bad: bytes, reason: str
) -> None:
    good = ['{"id": "a", "body": "Café 😀: 17 held."}', '{"id": "c", "body": "Six freed;\\n£5m \\u00e9 fine."}']
    data = mark + b"\n".join([good[0].encode(), bad, b"", good[1].encode()])
    found = outcomes(gzip.compress(data) if name.endswith(".gz") else data, name)
    assert told(found) == [(name, reason)]
    read = [one for one in found if isinstance(one, Article)]
    assert [one.path for one in read] == [f"{name}#a", f"{name}#c"]
    stored = data.decode("utf-8", "surrogateescape")  # a stray byte counts as one character
    claims = [[(claim.printed, claim.line) for claim in slices(one, stored)] for one in read]
    assert claims == [[("17", 1)], [("Six", 4), ("£5m", 4)]]


def test_records_in_another_charset_throughout_are_refused_as_one_file() -> None:
    records = "".join(f'{{"id": {nr}, "body": "Café fined £{nr}m."}}\n\n' for nr in (3, 5))
    assert told(outcomes(records.encode("latin-1"), "r.jsonl")) == [("r.jsonl", "not UTF-8 (byte 0xe9 at 22)")]
    assert told(outcomes(records.encode("utf-16-le"), "r.jsonl")) == [("r.jsonl", "binary, not text")]
    assert told(outcomes(b"\x89PNG\r\n\x1a\n\0\nIHDR\n\0\xff", "r.jsonl")) == [("r.jsonl", "binary, not text")]
    cut = records.encode("utf-16") + b"\n"
    assert told(outcomes(cut, "r.jsonl")) == [("r.jsonl", f"not utf-16-le (byte 0x0a at {len(cut) - 1})")]


def test_a_nul_in_one_line_of_marked_utf_16_leaves_the_others() -> None:
    found = outcomes('{"id": 1, "body": "Café 5."}\n\0\n{"id": 3, "body": "£6m."}'.encode("utf-16"), "r.jsonl")
    assert told(found) == [("r.jsonl", "line 2: binary, not text (byte 0x00, column 1)")]
    assert [one.path for one in found if isinstance(one, Article)] == ["r.jsonl#1", "r.jsonl#3"]


def test_fields_of_records_are_named_by_the_user() -> None:
    record = {
        "meta": {"nr": 7, "day": "3 May 2024"},
        "Story": {"full": "Five held."},
        "text": "teaser",
        "title": "No 1",
    }
    intake = Intake(text_field="story.full", date_field="meta.day", id_field="meta.nr")
    read = article((json.dumps(record) + "\n").encode(), "r.jsonl", intake)
    assert (read.path, read.published, read.text) == ("r.jsonl#7", date(2024, 5, 3), "No 1\n\nFive held.")
    wrong = replace(intake, text_field="storey")
    assert told(outcomes(json.dumps(record).encode(), "r.jsonl", wrong)) == [
        ("r.jsonl", "line 1: no text in field 'storey'")
    ]
    wrong = replace(intake, date_field="meta.nr")
    assert told(outcomes(json.dumps(record).encode(), "r.jsonl", wrong)) == [
        ("r.jsonl", "line 1: no date in field 'meta.nr'")
    ]


def test_a_list_of_items_names_each_and_one_item_is_its_file() -> None:
    items = [{"uri": "urn:a", "body_text": "Two held."}, 3, {"uri": "urn:b", "body_text": "Three held."}]
    found = outcomes(json.dumps(items).encode(), "a.json")
    assert [one.path for one in found if hasattr(one, "path")] == ["a.json#urn:a", "a.json#urn:b"]
    assert told(found) == [("a.json", "item 2: not a JSON object but 3")]


def test_an_identifier_is_one_short_line() -> None:
    items = [{"uri": "a\n\tb" + "c" * 999, "body_text": "Two held."}, {"id": "", "text": "Three held."}]
    found = articles(json.dumps(items).encode(), "a.json")
    assert [one.path for one in found] == ["a.json#a b" + "c" * 197, "a.json#2"]


def test_no_two_items_have_one_name() -> None:
    items = [{"id": name, "text": "Two held."} for name in ("a", "a", "a~2", "a", "4", "", "a~2")]
    names = [one.path.partition("#")[2] for one in articles(json.dumps(items).encode(), "a.json")]
    assert names == ["a", "a~2", "a~2~2", "a~3", "4", "6", "a~2~3"]


def test_to_tell_many_items_of_one_name_apart_costs_as_much_each() -> None:
    once, twice = ("\n".join(['{"id": 1, "text": "-"}'] * number).encode() for number in (500, 1000))
    assert len({one.path for one in articles(twice, "a.jsonl")}) == 1000
    assert lines(lambda: articles(twice, "a.jsonl")) < 3 * lines(lambda: articles(once, "a.jsonl"))


@pytest.mark.parametrize("met", [True, False])
@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        (
            "p.json",
            b'{"name": "x", "version": "1"}',
            "no news item: no text in a field that is known; --text-field names one",
        ),
        ("s.xml", b"<urlset><url/></urlset>", "no news in it: the root element is <urlset>"),
        ("g.jsonl", b'{"a": 1}\n{"b": 2}\n', "no news item: no text in a field that is known; --text-field names one"),
    ],
)
def test_other_files_of_a_mixed_format_are_skipped_in_a_folder_and_a_mistake_by_name(
    name: str, data: bytes, reason: str, met: bool
) -> None:
    (outcome,) = outcomes(data, name, met=met)
    assert told([outcome]) == [(name, f"skipped: {reason}" if met else reason)]
    assert isinstance(outcome, Exception) is not met


def test_fields_of_other_vocabularies_do_not_stand_in_for_a_feed_s_own() -> None:
    item = (
        '<item><atom:link href="http://x"/><media:title>5 pictures</media:title>'
        "<media:description>6 boats</media:description>"
        "<title>Two held</title><link>http://a.example/1</link><description>Two men were held.</description></item>"
    )
    (read,) = articles(f"<rss><channel>{item}</channel></rss>".encode(), "a.rss")
    assert (read.path, read.text) == ("a.rss#http://a.example/1", "Two held\n\nTwo men were held.")


def test_a_feed_without_items_and_an_entry_alone() -> None:
    assert told(outcomes(b"<rss><channel/></rss>", "a.rss")) == [("a.rss", "no news items in it")]
    entry = b"<entry><id>urn:1</id><title>Two held</title><content>Two men were held.</content></entry>"
    assert article(entry, "a.atom").path == "a.atom"


def test_a_word_document_is_read_as_its_readers_see_it() -> None:
    table = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dale</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl>"
    )
    data = docx(
        run_of("Seventeen held", "Title"),
        run_of("It took ")
        + "<w:r><w:t>5</w:t></w:r>"
        + run_of(" weeks.")
        + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>Added: 3 men</w:t><w:br/><w:t>and 2.</w:t></w:r></w:ins>",
        '<w:hyperlink><w:r><w:instrText>HYPERLINK "7"</w:instrText><w:t>A link</w:t></w:r></w:hyperlink>',
        "",
        table,
        run_of("The 4 boats", "Caption"),
        core="<dc:title>Seventeen held</dc:title><dc:creator>Jo Reed</dc:creator>"
        "<dcterms:created>2019-01-01T00:00:00Z</dcterms:created><dcterms:modified>2024-03-12T10:00:00Z</dcterms:modified>",
    )
    read = article(data, "a.docx")
    assert read.text == (
        "Seventeen held\n\nIt took 5 weeks.\n\nAdded: 3 men\nand 2.\n\nA link\n\nDale\t5\n\nThe 4 boats"
    )
    assert (read.headline, read.byline, read.published) == ("Seventeen held", "Jo Reed", date(2024, 3, 12))
    roles = {read.text[slice(*part.span)]: part.role for part in read.parts}
    assert (roles["Seventeen held"], roles["The 4 boats"]) == (Role.HEADLINE, Role.CAPTION)
    assert [claim.line for claim in slices(read, read.text)] == [1, 3, 5, 6, 10, 12]
    assert article(docx(run_of("Published: 3 May 2023"), run_of("Two held.")), "x").published == date(2023, 5, 3)


def test_a_pdf_is_read_page_by_page_and_sentences_go_on_over_the_page() -> None:
    first = "Seventeen held after ferry fraud\n\nSeventeen people were arrested over a fraud at the Castlebeck"
    data = pdf(
        first, "ferry company, which has (more than) 300 passengers a day, police\nsaid.", modified="D:20240312100000Z"
    )
    read = article(data, "a.pdf")
    assert read.published == date(2024, 3, 12)
    assert [(claim.text, claim.line) for claim in slices(read, read.text)][-1][0] == "300 passengers a day"
    assert "Castlebeck\nferry" in read.text


@pytest.mark.parametrize(
    ("module", "name", "data", "extra"),
    [("trafilatura", "a.html", b"<p>Two held.</p>", "html"), ("pypdf", "a.pdf", pdf("Two held."), "pdf")],
)
def test_a_missing_library_is_asked_for_by_the_name_of_the_extra(
    module: str, name: str, data: bytes, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert told(outcomes(data, name)) == [(name, f"reading .{extra} needs claimcheck-newsroom[{extra}]")]
