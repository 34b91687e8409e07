"""What goes into a store comes out of it, and nothing else does."""

from pathlib import Path

import msgspec
import pytest

from claimcheck.articles.formats.item import Intake
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.rules.load import default_pack
from claimcheck.store.digests import content_at, content_of, reading_digest, rules_digest
from claimcheck.store.packing import pack_article, pack_findings, unpack_article, unpack_findings

CORPUS = Path(__file__).parent.parent.parent / "corpus"
TEXT = "17 officers face inquiry\n\nLONDON, Dec 10 (Wire) - More than £1.2m was paid to 17 officers, aged 23 to 41.\n"


@pytest.mark.parametrize("name", ["2024-01-02-wire.txt", "page.md"])
def test_an_article_and_its_claims_come_back(name: str) -> None:
    article = article_from_text(TEXT.replace("17", "**17**") if name.endswith("md") else TEXT, name)
    claims = extract_claims(article)
    assert len(claims) > 3
    article.position(5)  # what an article works out for itself is not part of it
    packed = pack_article(article, claims)
    assert unpack_article(packed) == (article, claims)
    assert type(unpack_article(packed)[1][0]) is type(claims[0])
    assert pack_article(*unpack_article(packed)) == packed


def test_figures_of_any_size_come_back() -> None:
    text = "About 123456789012345678901 homes, 9007199254740993 trees, -5 degrees and 1.5 people were counted.\n"
    article = article_from_text(text, "a.txt")
    claims = extract_claims(article)
    back = unpack_article(pack_article(article, claims))[1]
    assert [(c.value, type(c.value and c.value.low)) for c in back] == [
        (c.value, type(c.value and c.value.low)) for c in claims
    ]
    assert any(c.value and c.value.low == 123456789012345678901 for c in back)


def test_findings_come_back() -> None:
    findings = scan_articles([CORPUS], Job(default_pack(), workers=1)).findings
    assert findings
    assert unpack_findings(pack_findings(findings)) == findings


def test_a_claim_that_two_findings_tell_is_kept_once() -> None:
    finding = scan_articles([CORPUS], Job(default_pack(), workers=1)).findings[0]
    once, twice = pack_findings([finding]), pack_findings([finding, finding])
    assert twice.count(finding.places[0].claim.sentence.encode()) == once.count(
        finding.places[0].claim.sentence.encode()
    )
    first, second = unpack_findings(twice)
    assert first == second == finding
    assert all(one.claim is other.claim for one, other in zip(first.places, second.places, strict=True))


def test_what_claims_of_an_article_repeat_is_there_once() -> None:
    article = article_from_text(TEXT, "2024-01-02-wire.txt")
    claims = unpack_article(pack_article(article, extract_claims(article)))[1]
    assert len({c.sentence for c in claims}) < len(claims)
    assert len({id(c.sentence) for c in claims}) == len({c.sentence for c in claims})
    assert len({id(c.published) for c in claims}) == 1


def test_what_findings_of_a_story_repeat_is_there_once() -> None:
    findings = unpack_findings(pack_findings(scan_articles([CORPUS], Job(default_pack(), workers=1)).findings))
    roles = [place.role for finding in findings for place in finding.places]
    labels = [reason.label for finding in findings for reason in finding.reasons]
    sentences = [place.claim.sentence for finding in findings for place in finding.places]
    for texts in (roles, labels, sentences):
        assert len({id(text) for text in texts}) == len(set(texts)) < len(texts)


def test_a_claim_that_is_not_there_is_refused() -> None:
    finding = scan_articles([CORPUS], Job(default_pack(), workers=1)).findings[0]
    _, packed = msgspec.msgpack.decode(pack_findings([finding]))
    with pytest.raises(msgspec.MsgspecError):
        unpack_findings(msgspec.msgpack.encode(([], packed)))


@pytest.mark.parametrize("data", [b"", b"\x80", b"\x92\x80\x90", b"\xc1garbage", pack_findings(())[:0] + b"\x91\x01"])
def test_other_bytes_are_refused(data: bytes) -> None:
    for unpack in (unpack_article, unpack_findings):
        with pytest.raises(msgspec.MsgspecError):
            unpack(data)


def test_hashes_tell_what_matters_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"17 officers")
    assert content_at(file) == content_of(b"17 officers") != content_of(b"18 officers")
    assert content_at(tmp_path / "missing") is None
    assert content_at(tmp_path) is None
    plain = reading_digest((), Intake())
    assert plain == reading_digest((), Intake())
    assert len({plain, reading_digest(("Share",), Intake()), reading_digest((), Intake(text_field="body"))}) == 3
    rules = default_pack().rules
    assert rules_digest(rules) != rules_digest(rules[1:])
