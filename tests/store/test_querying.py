"""A store is open to questions, and to nothing else; what leaves it for a spreadsheet is no formula."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from claimcheck.reports.answer import answer_csv, answer_json
from claimcheck.reports.as_json import claim_object
from claimcheck.store.columns import TABLES
from claimcheck.store.opening import UnusableStoreError
from claimcheck.store.query import EXPORTED, QueryError, ask
from claimcheck.store.schema import columns_of

GUIDE = Path(__file__).parent.parent.parent / "docs" / "store.md"


@pytest.fixture
def kept(newsroom: Callable[[int], Any], store_scan: Callable[..., Any], tmp_path: Path) -> Path:
    """A store of a scan."""
    file = tmp_path / "claims.duckdb"
    store_scan(newsroom(1).folder, file)
    return file


def run(*arguments: str, cwd: Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, **options)


def test_the_open_tables_hold_the_scan(
    newsroom: Callable[[int], Any], store_scan: Callable[..., Any], tmp_path: Path
) -> None:
    room, file = newsroom(2), tmp_path / "claims.duckdb"
    for _ in range(3):
        found = store_scan(room.folder, file)
        columns, rows = ask(file, 'SELECT * EXCLUDE (article_number) FROM claims ORDER BY article, start, "end", id')
        said = [dict(zip(columns, row, strict=True)) for row in rows]
        contract = sorted(map(claim_object, found.claims), key=lambda c: (c["article"], c["start"], c["end"], c["id"]))
        assert json.loads(answer_json(columns, rows)) == contract
        assert all(list(claim) == list(fields) for claim, fields in zip(said, contract, strict=True))
        assert ask(file, "SELECT article, claims FROM articles ORDER BY article").rows == sorted(
            (a.path, sum(c.article == a.path for c in found.claims)) for a in found.articles
        )
        assert ask(file, "SELECT fingerprint, message FROM findings ORDER BY ALL").rows == sorted(
            (f.fingerprint, f.message) for f in found.findings
        )
        assert ask(file, "SELECT fingerprint, claim FROM places ORDER BY fingerprint, place").rows == [
            (f.fingerprint, p.claim.id) for f in sorted(found.findings, key=lambda f: f.fingerprint) for p in f.places
        ]
        members = ask(file, "SELECT list(article ORDER BY article) FROM stories GROUP BY story").rows
        assert sorted(row[0] for row in members) == [[a.path for a in story.articles] for story in found.stories]
        room.happen()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM '{folder}/secret.csv'",
        "SELECT * FROM read_parquet('https://example.org/a.parquet')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
        "SELECT getenv('HOME')",
        "SELECT * FROM duckdb_secrets()",
        "ATTACH '{folder}/other.duckdb'",
        "ATTACH ':memory:' AS mine",
        "COPY claims TO '{folder}/stolen.csv'",
        "COPY (SELECT 1) TO '/dev/stdout'",
        "EXPORT DATABASE '{folder}/stolen'",
        "IMPORT DATABASE '{folder}/stolen'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET enable_external_access",
        "PRAGMA enable_external_access",
        "CALL pragma_database_list()",
        "CREATE TABLE mine AS SELECT 1",
        "CREATE TEMP TABLE mine AS SELECT 1",
        "CREATE MACRO f() AS 1",
        "INSERT INTO claims SELECT * FROM claims",
        "UPDATE claims SET text = 'nothing'",
        "DELETE FROM claims",
        "DROP TABLE claims",
        "ALTER TABLE claims DROP COLUMN text",
        "BEGIN",
        "CHECKPOINT",
        "VACUUM",
        "USE internal",
        "PREPARE p AS DELETE FROM claims",
        "EXPLAIN ANALYZE DELETE FROM claims",
        "SELECT 1; DROP TABLE claims",
        "SELECT 1; SELECT 2",
        "",
        ";",
        "SELEC 1",
        "SELECT nothing FROM claims",
        "SELECT * FROM claim",
    ],
)
def test_a_question_can_do_nothing_but_ask(sql: str, kept: Path) -> None:
    (kept.parent / "secret.csv").write_text("a,b\n1,2\n")
    before = kept.read_bytes(), sorted(kept.parent.iterdir())
    with pytest.raises(QueryError) as raised:
        ask(kept, sql.replace("{folder}", kept.parent.as_posix()))
    assert "\n" not in str(raised.value)
    assert (kept.read_bytes(), sorted(kept.parent.iterdir())) == before


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "WITH a AS (SELECT 1 AS n) FROM a", "FROM claims LIMIT 1", "DESCRIBE claims"]
)
def test_questions_are_answered(sql: str, kept: Path) -> None:
    assert ask(kept, sql).rows


def test_a_store_that_was_killed_amid_writing_can_be_asked(kept: Path) -> None:
    program = f"""
import duckdb, os
connection = duckdb.connect({str(kept)!r})
connection.execute("PRAGMA disable_checkpoint_on_shutdown")
connection.execute("INSERT INTO internal.meta VALUES ('a', 'b')")
connection.execute("BEGIN")
connection.execute("DELETE FROM claims")
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", program], check=False)
    assert ask(kept, "SELECT count(*) > 9 FROM claims").rows == [(True,)]


def test_no_store_is_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(UnusableStoreError, match="no such store"):
        ask(tmp_path / "claims.duckdb", "SELECT 1")
    assert not list(tmp_path.iterdir())


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_cells_are_no_formulas(text: str) -> None:
    rows = list(csv.reader(StringIO(answer_csv(["=head", "a", "b"], [(text, -1, -1.5), ([text], None, True)]))))
    assert rows[0][0] == "'=head"
    assert rows[1][0].startswith("'")
    assert rows[1][1:] == ["-1", "-1.5"]
    assert rows[2][1:] == ["", "true"]
    assert rows[2][0].startswith('["')


def test_columns_of_one_name_are_all_told(kept: Path) -> None:
    columns, rows = ask(kept, "SELECT 1 AS n, 2 AS n, '7'::BLOB AS b, DATE '2024-02-03' AS d, 1.5::DECIMAL(4, 2) AS e")
    (told,) = json.loads(answer_json(columns, rows))
    assert told == {"n": 1, "n_2": 2, "b": "37", "d": "2024-02-03", "e": "1.50"}


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_export_writes_every_table_the_same_each_time(form: str, kept: Path, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        done = run("export", "--store", kept.name, "--format", form, "--output", folder, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(path.name for path in (tmp_path / "first").iterdir()) == sorted(f"{t}.{form}" for t in EXPORTED)
    for name in EXPORTED:
        file = tmp_path / "first" / f"{name}.{form}"
        assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes()
        (count,) = ask(kept, f"SELECT count(*) FROM {name}").rows[0]
        columns = [column.name for column in TABLES[name]]
        if form == "parquet":
            table = pq.read_table(file)
            assert (table.column_names, table.num_rows) == (columns, count)
        elif form == "csv":
            rows = list(csv.reader(StringIO(file.read_text(encoding="utf-8"))))
            assert (rows[0], len(rows)) == (columns, count + 1)
        else:
            lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            assert len(lines) == count
            assert all(list(line) == columns for line in lines)


def test_commands_say_what_is_wrong(kept: Path, tmp_path: Path) -> None:
    def told(*arguments: str, **options: Any) -> tuple[int, str]:
        done = run(*arguments, cwd=tmp_path, **options)
        assert not done.stdout
        return done.returncode, done.stderr

    (tmp_path / "notes.txt").write_text("These are my notes.\n")
    assert told("query", "SELECT 1") == (
        2,
        "claimcheck: which store? name it with --store FILE, in the settings or in CLAIMCHECK_STORE\n",
    )
    assert told("query", "SELECT 1", "--store", "notes.txt") == (2, "claimcheck: notes.txt: not a claim store\n")
    assert told("query", "SELECT 1", "--store", "none.duckdb") == (
        2,
        "claimcheck: none.duckdb: no such store; claimcheck scan --store makes one\n",
    )
    assert told("query", "DROP TABLE claims", "--store", kept.name) == (
        2,
        "claimcheck: query: one SELECT statement is run, and nothing else\n",
    )
    two = ("export", "--store", kept.name, "--output", "a.parquet", "--table", "claims", "--table", "articles")
    assert told(*two) == (2, "claimcheck: a.parquet: one file holds one table; name a folder for several\n")
    assert told("export", "--store", kept.name, "--output", "notes.txt") == (2, "claimcheck: notes.txt: file exists\n")
    with duckdb.connect(kept):
        assert told("query", "SELECT 1", "--store", kept.name) == (
            2,
            f"claimcheck: {kept.name}: in use by another process\n",
        )


def test_the_store_of_the_settings_is_asked(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(f'store = "{kept.name}"\n')
    sql = "SELECT count(*) AS n FROM articles"
    told = run("query", sql, "--format", "json", cwd=tmp_path)
    assert json.loads(told.stdout)[0]["n"] > 3
    assert run("query", sql, "--format", "csv", cwd=tmp_path).stdout.startswith("n\n")
    assert "│ n " in run("query", sql, cwd=tmp_path).stdout


def test_a_row_of_very_many_columns_stands_by_itself(kept: Path, tmp_path: Path) -> None:
    told = run("query", "SELECT * FROM claims LIMIT 2", "--store", kept.name, cwd=tmp_path).stdout
    lines = [line.split("│")[1].strip() for line in told.splitlines() if "│" in line]
    assert [name for name in lines if name] == [name for name, _ in columns_of("claims")] * 2
    narrow = run(
        "query", "SELECT 1 AS a, 2 AS b", "--store", kept.name, cwd=tmp_path, env={**os.environ, "COLUMNS": "9"}
    )
    assert "│ a │ b │" in narrow.stdout


def test_the_guide_has_every_column_as_the_store_has_it(kept: Path) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    for name, columns in TABLES.items():
        section = guide.partition(f"### {name}\n")[2].partition("\n### ")[0].partition("\n## ")[0]
        rows = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+) \|$", section, re.MULTILINE)
        assert rows == [(column.name, column.type, column.meaning) for column in columns], name
        described = ask(kept, f"DESCRIBE {name}").rows
        assert [(row[0], row[1]) for row in described] == [(column.name, column.type) for column in columns]


def test_the_questions_of_the_guide_are_answered(kept: Path) -> None:
    blocks = re.findall(r"^```sql\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 3
    for sql in blocks:
        assert ask(kept, sql).columns
