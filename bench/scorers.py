"""Calls the scorers that stand beside the gold data and reads what they print."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.gold import BENCH

CLAIMCHECK = f"{sys.executable} -m claimcheck"
FLAGGED = ("error", "warning")
_ROW = re.compile(r"(.{34}) ([ \d.-]{7}) ([ \d.]{8}) (.*?)(?:  (ok|short [\d.]+))?")
_MANY = "100000"


@dataclass(frozen=True, slots=True)
class Score:
    """A line of the scorers' table, as printed: figures of 0 to 100, "" for what there is none of."""

    measure: str
    ours: str
    target: str
    peer: str
    verdict: str


def scores(kept: Path) -> tuple[Score, ...]:
    """Every score on the development half; what claimcheck printed for it is left in the folder ``kept``.

    Lines that are no scores, such as a failure of the tool, are passed on to standard error.
    """
    printed = _run(BENCH / "score", "--claimcheck", CLAIMCHECK, "--keep", str(kept))
    found = []
    for line in printed.splitlines()[1:]:
        if match := _ROW.fullmatch(line):
            measure, ours, target, peer, verdict = (part.strip() for part in match.groups(default=""))
            found.append(Score(measure, ours, target, peer, verdict))
        elif not line.startswith("findings: levels"):
            print(line, file=sys.stderr)
    return tuple(found)


def findings(names: Sequence[str], kept: Path) -> dict[str, Any]:
    """The scores of the findings on clusters together; keys as in score_findings.py."""
    answer: dict[str, Any] = json.loads(_clusters("score_findings.py", "--scan", names, kept, "scan", "--json"))
    return answer


def rules(names: Sequence[str], kept: Path, scratch: Path) -> dict[str, dict[str, Any]]:
    """By rule, "CC101 count-conflict", its findings on the clusters by level; as ``findings(...)["levels"]``."""
    scans = {name: json.loads((kept / f"{name}.scan").read_text(encoding="utf-8")) for name in names}
    every = {(f["rule"], f["name"]) for scan in scans.values() for f in scan["findings"]}
    by_rule = {}
    for rule, title in sorted(every):
        for name, scan in scans.items():
            of_rule = [f for f in scan["findings"] if f["rule"] == rule]
            (scratch / f"{name}.scan").write_text(json.dumps({**scan, "findings": of_rule}), encoding="utf-8")
        by_rule[f"{rule} {title}"] = findings(names, scratch)["levels"]
    return by_rule


def claims(names: Sequence[str], kept: Path) -> tuple[dict[str, Any], Counter[str]]:
    """The scores of the claims, keys as in score_claims.py, and the kinds of the claims that are none."""
    scored = json.loads(_clusters("score_claims.py", "--claims", names, kept, "claims", "--json"))
    listed = _clusters("score_claims.py", "--claims", names, kept, "claims", "--errors")
    return scored, Counter(re.findall(r"^  spurious \S+(?: \(not_claim\))? (\w+) ", listed, re.MULTILINE))


def timexes(name: str, kept: Path) -> dict[str, Counter[str]]:
    """Faults on a set of dates: missed by the gold's type, spurious by kind, and how many have another value."""
    listed = _set("score_timex.py", name, kept)
    found: dict[str, Counter[str]] = {}
    for fault, lines in re.findall(r"^(missed|spurious|value) \(\d+\):\n((?:  .*\n?)*)", listed, re.MULTILINE):
        # Lines on values name no type, only the day from which the text speaks.
        found[fault] = Counter("" if fault == "value" else line.split()[1] for line in lines.splitlines())
    return found


def quantities(name: str, kept: Path, criterion: str) -> tuple[Counter[str], Counter[str]]:
    """Faults on a set of quantities: missed by the gold's change (=, ~, >, <, up, down), wrong by kind of claim."""
    listed = _set("score_quant.py", name, kept, "--criterion", criterion)
    missed = re.findall(r"^  missed  .* change (\S+) unit ", listed, re.MULTILINE)
    wrong = re.findall(r"^  wrong   .*\{'kind': '(\w+)'", listed, re.MULTILINE)
    return Counter(missed), Counter(wrong)


def _clusters(scorer: str, option: str, names: Sequence[str], kept: Path, ending: str, form: str) -> str:
    folders = [BENCH / "clusters" / name for name in names]
    golds = [folder / "gold.json" for folder in folders]
    answers = [kept / f"{name}.{ending}" for name in names]
    return _run(BENCH / "lib" / scorer, "--gold", *golds, "--dir", *folders, option, *answers, form)


def _set(scorer: str, name: str, kept: Path, *options: str) -> str:
    answers = kept / f"{name}.jsonl"
    return _run(
        BENCH / "lib" / scorer, "--set", name, "--half", "dev", "--claims", answers, "--errors", _MANY, *options
    )


def _run(script: Path, *arguments: Path | str) -> str:
    command: Iterable[str] = map(str, (sys.executable, script, *arguments))
    done = subprocess.run(list(command), capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{script}: status {done.returncode}: {done.stderr.strip()}")
    return done.stdout
