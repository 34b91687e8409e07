"""``docs/rules.md``: every rule that ships, as one page of Markdown. ``make docs`` writes it."""

import sys
from collections.abc import Iterator, Sequence

from claimcheck.patterns import lazy_regex
from claimcheck.reports.rule_text import example_lines
from claimcheck.rules.load import default_pack
from claimcheck.rules.rule import Rule

_HEAD = """\
# Rules

Written by `make docs` from the files in [rules/](../rules/): change those, not this page. The level is the gravest that
a rule gives; a finding of which the tool is less sure has a lower one. `claimcheck rule CODE` prints a rule in the
terminal, `claimcheck rules test` tries all examples, and [writing-rules.md](writing-rules.md) says how to write one.
"""
_COLUMNS = ("code", "name", "check", "level", "verdict", "summary")
# What would be taken for markup in running text.
_MARKUP = lazy_regex(r"[\\`*_<|]")


def rules_page(rules: Sequence[Rule]) -> str:
    """A table of the rules, then each with why, what reconciles it and its examples; ends in LF."""
    sections = ("\n".join(_section(rule)) for rule in rules)
    return "\n".join([_HEAD, *_table(rules), "", "\n\n".join(sections), ""])


def _table(rules: Sequence[Rule]) -> Iterator[str]:
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"|{'---|' * len(_COLUMNS)}"
    for rule in rules:
        code = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        cells = (code, rule.name, f"`{rule.check}`", rule.level, rule.verdict or "any", _prose(rule.summary))
        yield f"| {' | '.join(cells)} |"


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}\n\n{_prose(rule.summary)}\n"
    yield f"**Why it is flagged.** {_prose(rule.why)}\n"
    yield f"**What would reconcile it.** {_prose(rule.reconcile)}"
    for example in rule.examples:
        _, title, *articles = example_lines(example)
        # Articles are indented, so that no line of theirs closes the fence.
        yield "\n".join(["", _prose(title), "", "```text", *articles, "```"])


def _prose(text: str) -> str:
    """Running text on one line, with nothing in it that Markdown takes for markup."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(rules_page(default_pack().rules))
