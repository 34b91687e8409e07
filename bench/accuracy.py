"""Measures claimcheck on the gold data beside the checkout and fills in the tables of docs/accuracy.md.

    python -m bench.accuracy            writes the tables into the page
    python -m bench.accuracy --print    prints them and leaves the page alone

The page holds the words, and a pair of comments, begin and end, for every table. Only counts and scores go into it: the
texts belong to others.
"""

import math
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import scorers
from bench.gold import BENCH, ROOT, missing

PAGE = ROOT / "docs" / "accuracy.md"
# What is aimed at, as the scorer of findings names it: for the stories invented for the project with port, and for the
# real news of many outlets.
TARGETS: dict[str, tuple[str, float | None, float | None]] = {
    "recall of what an editor must see": ("recall_must_matters", 90.0, 70.0),
    "the same, by errors and warnings alone": ("recall_must_matters_flagged", None, None),
    "recall of all": ("recall_matters", 75.0, 50.0),
    "recall of all, by errors and warnings alone": ("recall_matters_flagged", None, None),
    "precision of errors and warnings": ("precision_flagged", 90.0, 75.0),
    "verdicts that agree": ("verdict_agreement", 85.0, None),
}


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown, text to the left of the first column and figures to the right of the others."""
    lines = [f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)])


def percent(value: float | None) -> str:
    return "-" if value is None or math.isnan(value) else f"{value:.1f}"


def measured() -> str:
    """When and on what."""
    commit = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--", "claimcheck", "rules")
    state = f"commit {commit}" + (" and changes not yet committed" if changed else "")
    return f"Measured on {datetime.now(UTC):%Y-%m-%d}, {state}, by `make accuracy`."


def score_table(scores: Iterable[scorers.Score]) -> str:
    """The sets and the claims; findings have tables of their own, by sort of cluster."""
    rows = [
        (s.measure, s.ours, s.target, s.peer, s.verdict)
        for s in scores
        if not s.measure.startswith(("findings", "non"))
    ]
    return table(("measure", "ours", "target", "best peer", "target met"), rows)


def target_table(tidy: Mapping[str, Any], real: Mapping[str, Any]) -> str:
    rows: list[tuple[object, ...]] = []
    for title, (key, for_tidy, for_real) in TARGETS.items():
        rows.append((title, percent(tidy[key]), percent(for_tidy), percent(real[key]), percent(for_real)))
    for level, least, most in (("error", "0", "2"), ("warning", "4", "-")):
        counts = [group["levels"][level]["match_non_finding"] for group in (tidy, real)]
        rows.append((f"tempting pairs raised as {level}", counts[0], least, counts[1], most))
    for title, key in (("notes", "findings"), ("notes that are gold", "match_gold")):
        rows.append((title, tidy["levels"]["note"][key], "-", real["levels"]["note"][key], "-"))
    return table(("", "invented stories and port", "target", "real news", "target"), rows)


def cluster_table(by_cluster: Mapping[str, Mapping[str, Any]]) -> str:
    head = ("cluster", "matters", "must", "recall must", "recall all", "precision", "verdicts", "false alarms")
    rows = []
    for name, got in by_cluster.items():
        recalls = percent(got["recall_must_matters"]), percent(got["recall_matters"])
        precision = percent(got["precision_flagged"] if _flagged(got["levels"], "findings") else None)
        alarms = _flagged(got["levels"], "findings") - _flagged(got["levels"], "match_gold")
        verdicts = percent(got["verdict_agreement"])
        rows.append((name, got["matters"], got["must_matters"], *recalls, precision, verdicts, alarms))
    return table(head, rows)


def rule_table(by_rule: Mapping[str, Mapping[str, Any]]) -> str:
    head = ("rule", "errors and warnings", "gold", "tempting pair", "neither", "precision", "notes", "gold", "tempting")
    rows = []
    for name, levels in by_rule.items():
        found, gold, tempting = (_flagged(levels, k) for k in ("findings", "match_gold", "match_non_finding"))
        note = levels["note"]
        precision = percent(100 * gold / found if found else None)
        notes = note["findings"], note["match_gold"], note["match_non_finding"]
        rows.append((name, found, gold, tempting, found - gold - tempting, precision, *notes))
    return table(head, rows)


def missed_table(every: Mapping[str, Any]) -> str:
    families = table(
        ("family of the discrepancy", "gold", "found", "missed"),
        ((k, v["gold"], v["found"], v["gold"] - v["found"]) for k, v in every["families"].items()),
    )
    verdicts = table(
        ("verdict of the gold", "gold", "found", "told as"),
        (
            (k, v["gold"], v["found"], ", ".join(f"{name} {n}" for name, n in sorted(v["as"].items())))
            for k, v in every["verdicts"].items()
        ),
    )
    return f"{families}\n\n{verdicts}"


def claim_table(scored: Mapping[str, Any], spurious: Counter[str]) -> str:
    kinds = sorted({*scored["by_kind"], *spurious})
    spans = ((kind, *_gold_and_missed(scored["by_kind"].get(kind, (0, 0))), spurious[kind]) for kind in kinds)
    wrong = ((k, v["of"], v["of"] - v["right"]) for k, v in scored["accuracy"].items())
    return "\n\n".join(
        (
            table(("kind of claim", "gold", "missed", "spurious"), spans),
            table(("field of a claim that was found", "gold", "wrong"), wrong),
        )
    )


def timex_table(by_set: Mapping[str, Mapping[str, Counter[str]]]) -> str:
    faults = (("missed", "missed"), ("spurious", "spurious"), ("value", "found with another value"))
    rows = [
        (name, title, sum(got.get(fault, Counter()).values()), _told(got.get(fault, Counter())))
        for name, got in by_set.items()
        for fault, title in faults
    ]
    return table(("set", "fault", "count", "of which"), rows)


def quantity_table(by_row: Mapping[str, tuple[Counter[str], Counter[str]]]) -> str:
    rows = []
    for row, (missed, wrong) in by_row.items():
        rows.append((row, "missed, by what the gold says", missed.total(), _told(missed)))
        rows.append((row, "wrong, by kind of claim", wrong.total(), _told(wrong)))
    return table(("newsquant, row", "fault", "count", "of which"), rows)


def filled(page: str, tables: Mapping[str, str]) -> str:
    """The page with every table between its comments. Raises ValueError for a table that the page has no place for."""
    for name, body in tables.items():
        between = re.compile(rf"(<!-- begin {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        if not between.search(page):
            raise ValueError(f"no place for {name}")
        page = between.sub(lambda m, body=body: f"{m[1]}\n{body}\n\n{m[2]}", page)  # type: ignore[misc]
    return page


def all_tables(kept: Path, scratch: Path) -> dict[str, str]:
    """Every table by the name that it has in the page."""
    scores = scorers.scores(kept)
    names = sorted(path.stem for path in kept.glob("*.scan"))
    real = [name for name in names if name.startswith("ecb")]
    tidy = [name for name in names if name not in real]
    by_cluster = {name: scorers.findings([name], kept) for name in (*tidy, *real)}
    return {
        "measured": measured(),
        "scores": score_table(scores),
        "targets": target_table(scorers.findings(tidy, kept), scorers.findings(real, kept)),
        "clusters": cluster_table(by_cluster),
        "rules": rule_table(scorers.rules(names, kept, scratch)),
        "missed": missed_table(scorers.findings(names, kept)),
        "claims": claim_table(*scorers.claims(names, kept)),
        "timexes": timex_table({name: scorers.timexes(name, kept) for name in ("timeml", "datetime")}),
        "quantities": quantity_table(
            {row: scorers.quantities("newsquant", kept, row) for row in ("value", "value+change", "value+unit")}
        ),
    }


def _flagged(levels: Mapping[str, Any], key: str) -> int:
    return sum(int(levels[level][key]) for level in scorers.FLAGGED)


def _gold_and_missed(counts: Sequence[int]) -> tuple[int, int]:
    gold, found = counts
    return gold, gold - found


def _told(counts: Counter[str]) -> str:
    """The counts of what has a name, largest first."""
    return ", ".join(f"{word} {n}" for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if word)


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8").stdout.strip()


def main() -> None:
    if missing(BENCH / "score", "accuracy"):
        return
    with tempfile.TemporaryDirectory() as kept, tempfile.TemporaryDirectory() as scratch:
        tables = all_tables(Path(kept), Path(scratch))
    if "--print" in sys.argv[1:]:
        print("\n\n".join(f"## {name}\n\n{body}" for name, body in tables.items()))
    else:
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")


if __name__ == "__main__":
    main()
