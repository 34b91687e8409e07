"""The Python API is what ``claimcheck`` exports, lazily."""

import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.rules.load import RuleError


def test_every_exported_name_is_there() -> None:
    assert all(getattr(claimcheck, name) is not None for name in claimcheck.__all__)
    assert set(claimcheck.__all__) <= set(dir(claimcheck))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = claimcheck.nonsense


def test_importing_the_package_imports_no_stage() -> None:
    code = "import sys, claimcheck; print([m for m in sys.modules if m.startswith('claimcheck.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"


def test_extract_and_scan_return_values(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Seven people drowned in Castlebeck, police said.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0")
    extracted = claimcheck.extract([tmp_path])
    scanned = claimcheck.scan([tmp_path])
    assert [claim.text for claim in extracted.claims] == ["Seven"]
    assert [(error.name, error.reason) for error in extracted.errors] == [
        (f"{tmp_path.as_posix()}/b.txt", "binary, not text")
    ]
    assert (scanned.articles, scanned.claims, scanned.errors[0].reason) == (
        extracted.articles,
        extracted.claims,
        "binary, not text",
    )
    assert scanned.findings == ()


def test_a_scan_under_settings(tmp_path: Path) -> None:
    for name, toll in [
        ("in/2025-02-07-a.txt", "Three"),
        ("in/2025-02-09-b.txt", "Five"),
        ("old/2025-02-09-c.txt", "Six"),
    ]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = f"{toll} people were killed when the Wenlow burst its banks at Castlebeck, police said."
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = 'exclude = ["old/"]\nselect = ["CC103"]\n[per-path-ignores]\n"*-b.txt" = ["CC103"]\n'
    (tmp_path / "claimcheck.toml").write_text(settings, encoding="utf-8")
    result = claimcheck.scan([tmp_path], settings=claimcheck.load_settings(tmp_path))
    assert len(result.articles) == 2
    assert [(finding.rule, finding.suppressed is None) for finding in result.findings] == [("CC103", False)]
    other = claimcheck.load_settings(tmp_path, per_path_ignores={}, levels={"CC103": "error"})
    (finding,) = claimcheck.scan([tmp_path], settings=other).findings
    assert (finding.suppressed, finding.level) != (None, "note")
    with pytest.raises(claimcheck.SettingsError, match="fail-on is one of"):
        claimcheck.load_settings(tmp_path, fail_on="grave")
    with pytest.raises(claimcheck.SettingsError, match="unknown key 'failon'; did you mean 'fail-on'"):
        claimcheck.load_settings(tmp_path, failon="note")


def test_rules_are_loaded_with_those_of_the_house(tmp_path: Path) -> None:
    assert claimcheck.load_rules().rules
    with pytest.raises(RuleError, match="no rules and no lexicon"):
        claimcheck.load_rules(tmp_path)
    (tmp_path / "CC950.yaml").write_text("- 1\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"CC950\.yaml:1:1"):
        claimcheck.load_rules(tmp_path)


def test_a_gate_reports_what_touches_a_new_article(tmp_path: Path) -> None:
    peak = "The Wenlow peaked at {} metres at Castlebeck on 7 February 2025, the Environment Agency said."
    for name, metres in (("old/a.txt", "5.82"), ("new/b.txt", "5.28")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(peak.format(metres), encoding="utf-8")
    gated = claimcheck.gate([tmp_path / "new"], [tmp_path / "old"])
    assert gated.new == {f"{tmp_path.as_posix()}/new/b.txt"}
    assert [finding.rule for finding in gated.findings] == ["CC105"]


def test_a_result_as_tables(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra store is not installed")
    (tmp_path / "2025-02-07-a.txt").write_text("Between 11 and 14 were missing at Castlebeck.", encoding="utf-8")
    (tmp_path / "2025-02-07-b.txt").write_text("Seventeen were missing at Castlebeck.", encoding="utf-8")
    result = claimcheck.scan([tmp_path])
    claims = claimcheck.to_arrow(result)
    assert claims.column("low").to_pylist() == [11.0, 17.0]
    assert claims.column("high").to_pylist() == [14.0, 17.0]
    assert claims.column("as_of").to_pylist()[0].isoformat() == "2025-02-07"
    assert claimcheck.to_arrow(result, "articles").column("claims").to_pylist() == [1, 1]
    places, findings = claimcheck.to_arrow(result, "places"), claimcheck.to_arrow(result, "findings")
    assert set(places.column("claim").to_pylist()) == set(claims.column("id").to_pylist())
    assert set(places.column("fingerprint").to_pylist()) == set(findings.column("fingerprint").to_pylist())
    assert claimcheck.to_arrow(claimcheck.extract([tmp_path]), "findings").num_rows == 0
    assert "story" not in findings.column_names
    with pytest.raises(ValueError, match="no table 'sums': articles, claims, findings, places"):
        claimcheck.to_arrow(result, "sums")  # type: ignore[arg-type]
    pytest.importorskip("pandas", reason="pandas is not installed")
    assert list(claimcheck.to_pandas(result)["text"]) == ["Between 11 and 14", "Seventeen"]
