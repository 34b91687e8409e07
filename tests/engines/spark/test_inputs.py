"""Articles that Spark opens itself: files of its file systems, and records in Parquet."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.engines.local import ScanResult, scan_articles
from claimcheck.rules.load import default_pack

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PACK = default_pack()
PEAK = "The Wenlow peaked at {} metres at Castlebeck on 7 February 2025, the Environment Agency said."
RECORDS: list[dict[str, Any]] = [
    {"id": "7", "headline": "River peaks", "published": date(2025, 2, 8), "text": PEAK.format("5.82")},
    {"id": "7", "headline": None, "published": date(2025, 2, 8), "text": PEAK.format("5.28")},
    {"id": None, "headline": "Levels", "published": date(2025, 2, 9), "text": f"<p>{PEAK.format('5.38')}</p>"},
    {"id": "8", "headline": "Nothing", "published": None, "text": None},
]


def told(result: ScanResult, names: dict[str, str]) -> list[object]:
    """What was found and what was said, articles under other names."""

    def called(name: str) -> str:
        for old, new in names.items():
            name = name.replace(old, new)
        return name

    findings = [
        (f.rule, f.level, f.message, f.score, *sorted((called(p.claim.article), p.claim.text) for p in f.places))
        for f in result.findings
    ]
    articles = [(called(a.path), a.text, a.published, a.headline, a.month_day) for a in result.articles]
    errors = [(called(error.name), error.reason) for error in result.errors]
    return [*sorted(findings, key=repr), *sorted(articles, key=repr), *sorted(errors)]


def test_spark_opens_what_names_a_file_system(
    spark: "SparkSession", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from claimcheck.engines.spark.scan import scan_with_spark

    monkeypatch.chdir(tmp_path)
    files = {
        "plain/sub/a b%20.txt": PEAK.format("5.92"),
        "plain/empty.txt": "",
        "plain/.hidden.txt": PEAK.format("1"),
        "plain/picture.png": "no text",
        "plain/drafts/c.txt": PEAK.format("2"),
        "desk/x.txt": f"River peaks\n\nPublished: 8 February 2025\n\n{PEAK.format('6.92')}",
    }
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(RECORDS), "records.parquet")
    Path("records.jsonl").write_text("".join(f"{json.dumps(record, default=str)}\n" for record in RECORDS), "utf-8")
    Path("more.parquet").mkdir()
    pq.write_table(pa.table({"path": ["desk/x.txt"], "text": [files["desk/x.txt"]]}), "more.parquet/part-0.parquet")

    def leave_out(name: str) -> bool:
        return "/drafts/" in name

    here = scan_articles(["plain", "desk", "records.jsonl", "nowhere"], PACK, leave_out=leave_out)
    paths = [(tmp_path / "plain").as_uri(), "records.parquet", "more.parquet", (tmp_path / "nowhere").as_uri()]
    there = scan_with_spark(paths, PACK, spark, leave_out=leave_out)
    assert len(here.articles) == 5
    assert len(here.errors) == 2
    assert any(len({place.claim.article for place in finding.places}) == 5 for finding in here.findings)
    names = {f"{tmp_path.as_uri()}/": "", ".parquet": ".jsonl"}
    assert told(there, names) == told(here, {})
    assert [notice.name for notice in there.notices] == ["records.parquet#8"]
    assert "no news item" in there.notices[0].reason
