"""The rules that ship: each is whole, and does what its own examples say."""

from collections import Counter

import pytest

from claimcheck.checks.finding import Level, Verdict
from claimcheck.checks.registry import CHECKS
from claimcheck.engines.examples import try_examples
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.load import default_pack, packaged_rules
from claimcheck.rules.rule import Rule

PACK = default_pack()
every_rule = pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)


def test_no_code_and_no_name_twice() -> None:
    assert len(PACK.rules) >= 16
    for field in ("code", "name"):
        assert [n for n, times in Counter(getattr(rule, field) for rule in PACK.rules).items() if times > 1] == []


def test_a_rule_stands_in_the_file_that_bears_its_name() -> None:
    files = {path.stem for path in packaged_rules().glob("*.yaml")}
    assert files == {f"{rule.code}-{rule.name}" for rule in PACK.rules}


@every_rule
def test_a_rule_speaks_of_what_there_is(rule: Rule) -> None:
    assert rule.check in CHECKS
    assert rule.verdict in (None, *Verdict)
    assert Level(rule.level)
    assert set(rule.kinds) <= set(Kind)
    assert 0 < rule.possible <= rule.likely <= rule.certain <= 1
    assert rule.message.format(topic="officers", values="17 against 8")
    assert "\n" not in rule.message
    for sentence in (rule.summary, rule.why, rule.reconcile):
        assert sentence.rstrip().endswith("."), sentence


def test_every_check_has_a_rule() -> None:
    assert {rule.check for rule in PACK.rules} == set(CHECKS)


@every_rule
def test_a_rule_does_what_its_examples_say(rule: Rule) -> None:
    assert sum(example.flagged for example in rule.examples) >= 2
    assert sum(not example.flagged for example in rule.examples) >= 2
    assert [(trial.example.title, trial.fault) for trial in try_examples(PACK, [rule]) if trial.fault] == []


@every_rule
def test_examples_have_dated_articles_of_different_names(rule: Rule) -> None:
    for example in rule.examples:
        names = [article.name for article in example.articles]
        assert len(set(names)) == len(names) > 0, example.title
        assert all(article.text.strip() for article in example.articles), example.title


def test_no_noun_stands_in_two_concepts() -> None:
    """Of two, the first named would have it, and the other go without."""
    nouns = [noun for concept in PACK.lexicon.concepts.values() for noun in concept.nouns]
    assert [noun for noun, many in Counter(nouns).items() if many > 1] == []


def test_appliances_come_and_go_and_are_not_of_one_kind() -> None:
    words = vocabulary(PACK.lexicon)
    sorts = [words.concept(noun) for noun in ("engine", "helicopter", "ambulance", "bulldozer")]
    assert len(set(sorts)) == len(sorts)
    assert {words.tells(sort) for sort in sorts} == {"deployed"}
    assert words.concept("pump") == words.concept("engine")
