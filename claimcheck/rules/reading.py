"""Reads the files of rule packs: rules (``CC101-count-conflict.yaml``) and word lists (``lexicon/*.yaml``)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from string import Formatter

from claimcheck.patterns import lazy_regex
from claimcheck.rules.complaints import RuleError, meant
from claimcheck.rules.document import Document, converted, read_document
from claimcheck.rules.lexicon import Lexicon, merged, with_kinds
from claimcheck.rules.load import Pack, yaml_files
from claimcheck.rules.rule import CODE, TOLERANT, Rule

_MESSAGE_FIELDS = ("topic", "values")
_CODE = lazy_regex(CODE)


def read_pack(folders: Sequence[Path], checks: Collection[str] = ()) -> Pack:
    """As ``load_pack``, from the YAML files themselves also where those of the package have not changed."""
    lexicon, words, rules = Lexicon(), list[tuple[Document, Lexicon]](), dict[str, tuple[Document, Rule]]()
    for folder in {folder.resolve(): folder for folder in folders}.values():
        if not folder.is_dir():
            raise RuleError(folder, 1, 1, "no such folder of rules")
        if not yaml_files(folder) and not yaml_files(folder / "lexicon"):
            raise RuleError(folder, 1, 1, "no rules and no lexicon in this folder")
        for path in yaml_files(folder / "lexicon"):
            document = read_document(path)
            words.append((document, converted(document, Lexicon)))
            lexicon = merged(lexicon, words[-1][1])
        for path in yaml_files(folder):
            document = read_document(path)
            rule = converted(document, Rule)
            _check_names(document, rule, rules.values())
            rules[rule.code] = document, rule
    for document, rule in rules.values():
        wrong = (_wrong_check(document, rule, checks), _wrong_selectors(document, rule, lexicon))
        for problem in chain(*wrong, _wrong_codes(document, rule, rules)):
            raise problem
    for document, part in words:
        for problem in _wrong_references(document, part, lexicon):
            raise problem
    ordered = [rules[code] for code in sorted(rules)]
    return Pack(
        tuple(rule for _, rule in ordered),
        lexicon,
        {rule.code: document.path for document, rule in ordered},
        {
            rule.code: tuple(document.place("examples", n) for n in range(len(rule.examples)))
            for document, rule in ordered
        },
    )


def _check_names(document: Document, rule: Rule, others: Iterable[tuple[Document, Rule]]) -> None:
    if not _CODE.fullmatch(rule.code):
        raise document.error(f"code {rule.code!r} is not two to five capital letters and three digits", "code")
    for other, taken in others:
        if rule.code == taken.code:
            raise document.error(f"code {rule.code} is used twice; {other.path.as_posix()} has it too", "code")
        if rule.name == taken.name:
            raise document.error(f"name {rule.name} is used by {taken.code} too", "name")


def _wrong_check(document: Document, rule: Rule, checks: Collection[str]) -> Iterator[RuleError]:
    if checks and rule.check not in checks:
        yield document.error(f"there is no check {rule.check!r}{meant(rule.check, checks)}", "check")
    try:
        fields = [name for _, name, _, _ in Formatter().parse(rule.message) if name is not None]
    except ValueError as error:
        yield document.error(f"message: {error}", "message")
        return
    for name in fields:
        if name not in _MESSAGE_FIELDS:
            yield document.error(f"message has no field {name!r}{meant(name, _MESSAGE_FIELDS)}", "message")


def _wrong_selectors(document: Document, rule: Rule, lexicon: Lexicon) -> Iterator[RuleError]:
    tables: dict[str, tuple[str, Sequence[str], Collection[str]]] = {
        "concepts": ("concept", rule.concepts, with_kinds(lexicon.concepts)),
        "predicates": ("predicate class", rule.predicates, lexicon.predicates),
        "funnels": ("funnel", rule.funnels, lexicon.funnels),
    }
    for key, (noun, names, known) in tables.items():
        for index, name in enumerate(names):
            if name not in known:
                yield document.error(f"there is no {noun} {name!r}{meant(name, known)}", key, index)
    if rule.tolerance and rule.check not in TOLERANT:
        yield document.error(f"the check {rule.check!r} knows no tolerance", "tolerance")
    if rule.since and rule.until and rule.since > rule.until:
        yield document.error(f"from {rule.since} is after to {rule.until}", "from")


def _wrong_codes(document: Document, rule: Rule, known: Collection[str]) -> Iterator[RuleError]:
    for index, code in enumerate(rule.replaces):
        if code not in known or code == rule.code:
            reason = f"there is no other rule {code!r}{meant(code, set(known) - {rule.code})}"
            yield document.error(reason, "replaces", index)


def _wrong_references(document: Document, part: Lexicon, whole: Lexicon) -> Iterator[RuleError]:
    """What a lexicon file names that no file defines."""
    concepts = with_kinds(whole.concepts)
    for name, concept in part.concepts.items():
        at = ("concepts", name)
        if concept.is_a and concept.is_a not in concepts:
            hint = meant(concept.is_a, concepts)
            yield document.error(f"concept {name}: is_a {concept.is_a!r} is no concept{hint}", *at, "is_a")
        if concept.tells and concept.tells not in whole.predicates:
            hint = meant(concept.tells, whole.predicates)
            yield document.error(f"concept {name}: tells {concept.tells!r} is no predicate class{hint}", *at, "tells")
    for name, funnel in part.funnels.items():
        for index, stage in enumerate(funnel.stages):
            if stage not in whole.predicates:
                reason = f"funnel {name}: stage {stage!r} is no predicate class{meant(stage, whole.predicates)}"
                yield document.error(reason, "funnels", name, "stages", index)
