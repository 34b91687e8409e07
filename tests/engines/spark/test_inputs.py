"""Articles that Spark opens itself: files of its file systems, and records in Parquet."""

import gzip
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import scan_document
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

    here = scan_articles(["plain", "desk", "records.jsonl", "nowhere"], Job(PACK, leave_out=leave_out))
    paths = [(tmp_path / "plain").as_uri(), "records.parquet", "more.parquet", (tmp_path / "nowhere").as_uri()]
    there = scan_with_spark(paths, Job(PACK, leave_out=leave_out), spark)
    assert len(here.articles) == 5
    assert len(here.errors) == 2
    assert any(len({place.claim.article for place in finding.places}) == 5 for finding in here.findings)
    names = {f"{tmp_path.as_uri()}/": "", ".parquet": ".jsonl"}
    assert told(there, names) == told(here, {})
    assert [notice.name for notice in there.notices] == ["records.parquet#8"]
    assert "no news item" in there.notices[0].reason


def test_one_task_reads_a_large_file_and_many_find_its_claims(
    spark: "SparkSession", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyspark.sql import functions as sql

    from claimcheck.engines.spark import inputs
    from claimcheck.engines.spark.scan import scan_with_spark

    monkeypatch.setattr(inputs, "_BYTES_A_TASK", 400)
    text = "CASTLEBECK, Feb. 8 \u2013 " + PEAK.format("5.{}")
    records = [{"id": n % 7, "title": f"Río {n}", "body": text.format(n)} for n in range(20)]
    lines = [json.dumps(record, ensure_ascii=n % 2 == 0).encode() for n, record in enumerate(records)]
    lines[3:3] = [b"", b'{"id": 4}', b"{broken", b'{"body": "Caf\xe9"}', b"\0"]
    lines.append(b'{"id": 9, "status": "spiked", "body": "x"}')
    data = b"\xef\xbb\xbf" + b"\r\n".join(lines)
    wires = tmp_path / "wires"
    wires.mkdir()
    (wires / "a.jsonl").write_bytes(data)
    (wires / "b.ndjson.gz").write_bytes(gzip.compress(data.replace(b"5.", b"6."), 1))
    (wires / "c.txt").write_text(f"Published: 9 February 2025\n\n{PEAK.format('5.4')}")
    (wires / "d.txt").write_text(f"{PEAK.format('5.4')}\n" * 10)
    here = scan_articles([wires], Job(PACK))
    there = scan_with_spark([wires], Job(PACK), spark)
    assert len(here.articles) == 42
    assert len(here.errors) == 6
    assert len({place.claim.article for finding in here.findings for place in finding.places}) > 20
    assert scan_document(there) == scan_document(here)
    assert replace(there, errors=()) == replace(here, errors=())
    address = wires.as_uri()
    assert told(scan_with_spark([address], Job(PACK), spark), {address: str(wires)}) == told(here, {})
    for path in (wires / "a.jsonl", f"{address}/a.jsonl"):
        read = inputs.inputs(spark, [path], Job(PACK)).read
        found = read.filter("claims > 0").groupBy(sql.spark_partition_id()).count().collect()
        assert len(found) > 1
        assert sum(count for _, count in found) == 20
