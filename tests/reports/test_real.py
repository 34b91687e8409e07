"""Reports of real scans: of the sample corpus, and of articles whose text is not what their files hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

import claimcheck
from claimcheck.engines.results import ScanResult
from claimcheck.reports.formats import Format
from claimcheck.reports.view import View
from claimcheck.rules.load import default_pack
from tests.conftest import written

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = Path(__file__).parent / "schemas"
PAGE = """\
<html><head><title>Flood</title></head><body><article><h1>Flood at Castlebeck</h1>
<p>CASTLEBECK, 7 Feb 2025 - Cafés shut. The Wenlow peaked at <b>5.82</b>&nbsp;metres at Castlebeck, the Environment \
Agency said.</p><p>More is said here of the flood, which was bad for all who live there.</p></article></body></html>
"""
TEXT = "\ufeffCASTLEBECK, 8 Feb 2025 - 😀\r\n\r\nThe Wenlow peaked at 5.28 metres at Castlebeck, the Agency said.\r\n"
LINE = {"id": "x1", "text": "CASTLEBECK, 9 Feb 2025 - £ € The Wenlow peaked at 8.52 metres at Castlebeck, it said."}


def validator(name: str, kind: Any) -> Any:
    return kind(json.loads((SCHEMAS / name).read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def sample_corpus() -> ScanResult:
    return claimcheck.scan([str(ROOT / "corpus")])


def test_the_sample_corpus_fits_the_schemas(sample_corpus: ScanResult) -> None:
    view = View(rules=default_pack().rules, folder=ROOT.as_posix(), top=ROOT.as_posix(), label="corpus")
    log = json.loads(written(Format.SARIF, sample_corpus, view))
    validator("sarif-2.1.0.json", Draft7Validator).validate(log)
    results = log["runs"][0]["results"]
    assert len(results) == len(sample_corpus.findings) > 20
    assert {len(result["partialFingerprints"]) for result in results} == {1}
    rdjson = json.loads(written(Format.RDJSON, sample_corpus, view))
    validator("rdjson.json", Draft202012Validator).validate(rdjson)
    assert all("column" in diagnostic["location"]["range"]["end"] for diagnostic in rdjson["diagnostics"])


def test_places_lead_to_the_figure_in_the_file_as_stored(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.encode())
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "c.jsonl").write_bytes(json.dumps(LINE, ensure_ascii=False).encode() + b"\n")
    result = claimcheck.scan([str(tmp_path)])
    view = View(folder=tmp_path.as_posix(), top=tmp_path.as_posix())
    printed = {"a.html": "5.82</b>&nbsp;metres", "b.txt": "5.28 metres", "c.jsonl": "8.52 metres"}
    (told, *_) = json.loads(written(Format.SARIF, result, view))["runs"][0]["results"]
    found = {}
    for location in [*told["locations"], *told["relatedLocations"]]:
        name = location["physicalLocation"]["artifactLocation"]["uri"]
        text = (tmp_path / name).read_bytes().decode("utf-8-sig")
        region = location["physicalLocation"]["region"]
        at = region["charOffset"]
        found[name] = text[at : at + region["charLength"]]
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == found[name]
    assert found == printed
    (diagnostic, *_) = json.loads(written(Format.RDJSON, result, view))["diagnostics"]
    for location in [diagnostic["location"], *(r["location"] for r in diagnostic["related_locations"])]:
        start, end = location["range"]["start"], location["range"].get("end")
        line = (tmp_path / location["path"]).read_bytes().split(b"\n")[start["line"] - 1]
        # Of a record in a line of JSON it is not known how many bytes stand before it.
        assert end or location["path"] == "c.jsonl"
        if end:
            assert line[start["column"] - 1 : end["column"] - 1].decode() == printed[location["path"]]
