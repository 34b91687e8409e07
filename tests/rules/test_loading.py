"""Rule files: what is wrong in one is said with its file, line and column; lexicons of several packs are one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.rules.lexicon import Concept, Funnel, Lexicon, Predicate, merged
from claimcheck.rules.load import RuleError, load_pack, packaged_rules

RULE = """\
code: CC950
name: house-rule
check: figures
level: note
summary: Two figures differ.
message: "{topic}: {values}"
why: Because.
reconcile: Ask.
examples:
  - title: One
    flagged: true
    articles:
      - name: 2025-01-01-a.txt
        text: Nothing.
"""

Written = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Written:
    """A folder with the given files, by name."""

    def write(files: dict[str, str], folder: str = "house") -> Path:
        for name, text in files.items():
            file = tmp_path / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / folder

    return write


def test_a_pack_holds_its_rules_by_code_and_what_a_rule_leaves_out_has_a_default(pack: Written) -> None:
    second = RULE.replace("CC950", "CC940").replace("house-rule", "other-rule")
    loaded = load_pack([pack({"CC950-house.yaml": RULE, "CC999-other.yaml": second, "notes.txt": "[", "old.yml": "["})])
    assert [rule.code for rule in loaded.rules] == ["CC940", "CC950"]
    rule = loaded.rules[1]
    assert (rule.verdict, rule.kinds, rule.tolerance) == (None, (), 0.0)
    assert rule.certain > rule.likely > rule.possible > 0
    assert rule.examples[0].articles[0].text == "Nothing."


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        (RULE.replace("summary:", "sumary:"), (5, 1), "unknown key 'sumary'; did you mean 'summary'?"),
        (RULE.replace("  flagged", "  flaged"), (11, 5), "unknown key 'flaged'; did you mean 'flagged'?"),
        (RULE + "zzzz: 1\n", (15, 1), "unknown key 'zzzz'"),
        (RULE.replace("level: note", "level: fatal"), (4, 8), "Invalid enum value 'fatal'"),
        (RULE.replace("note", "12"), (4, 8), "Expected `str`, got `int`"),
        (RULE.replace("flagged: true", "flagged: maybe"), (11, 14), "Expected `bool`, got `str`"),
        (RULE.replace("why: Because.\n", ""), (1, 1), "missing required field `why`"),
        (RULE.replace("        text: Nothing.\n", ""), (13, 9), "missing required field `text`"),
        (RULE + "kinds: [count, 3]\n", (15, 16), "Expected `str`, got `int`"),
        (RULE.replace("CC950", "C950"), (1, 1), "code 'C950' is not CC and three digits"),
        (RULE.replace("CC950", "CC9500"), (1, 1), "code 'CC9500' is not CC and three digits"),
        ("- 1\n- 2\n", (1, 1), "Expected `object`, got `array`"),
        ("", (1, 1), "Expected `object`, got `null`"),
        ("code: [CC950\n", (2, 1), "not YAML"),
        ("code: CC950\n  name: x\n", (2, 7), "not YAML"),
        ("code: CC950\n\tname: x\n", (2, 1), "not YAML"),
        ("code: !!python/object/apply:os.getcwd []\n", (1, 7), "not YAML"),
        ("a: *nowhere\n", (1, 4), "not YAML"),
    ],
    ids=lambda value: value if isinstance(value, str) and "\n" not in value else "",
)
def test_a_broken_rule_is_told_with_line_and_column(
    pack: Written, text: str, where: tuple[int, int], reason: str
) -> None:
    folder = pack({"CC950-house.yaml": text})
    with pytest.raises(RuleError) as raised:
        load_pack([folder])
    error = raised.value
    assert error.path == folder / "CC950-house.yaml"
    assert (error.line, error.column) == where
    assert reason in error.reason
    assert str(error) == f"{error.path.as_posix()}:{where[0]}:{where[1]}: {error.reason}"
    assert "\n" not in str(error)


def test_a_file_that_is_not_utf8_is_told(pack: Written) -> None:
    folder = pack({"CC950-house.yaml": ""})
    (folder / "CC950-house.yaml").write_bytes(b"why: caf\xe9\n")
    with pytest.raises(RuleError, match=r"CC950-house\.yaml:1:1: cannot be read"):
        load_pack([folder])


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"nowhere:1:1: no such folder"):
        load_pack([packaged_rules(), tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("again", "reason"),
    [
        (RULE.replace("house-rule", "another"), "code CC950 is used twice"),
        (RULE.replace("CC950", "CC951"), "name house-rule is used by CC950 too"),
    ],
)
def test_a_code_and_a_name_are_used_once(pack: Written, again: str, reason: str) -> None:
    first = pack({"CC950.yaml": RULE}, "first")
    second = pack({"CC951.yaml": again}, "second")
    with pytest.raises(RuleError, match=rf"second/CC951\.yaml:1:1: {reason}"):
        load_pack([first, second])
    with pytest.raises(RuleError, match=reason):
        load_pack([pack({"CC951.yaml": again}, "first")])


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        pytest.param(
            "concepts:\n  tram:\n    noun: [tram]\n",
            "3:5",
            "unknown key 'noun'; did you mean 'nouns'?",
        ),
        ("concept:\n  tram: {nouns: [tram]}\n", "1:1", "unknown key 'concept'; did you mean 'concepts'?"),
        pytest.param("predicates:\n  lit:\n    moves: sideways\n", "3:12", "Invalid enum value 'sideways'"),
        ("stopwords: [the, 12]\n", "1:18", "Expected `str`, got `int`"),
        ("stopwords: [no]\n", "1:13", "Expected `str`, got `bool`"),
        ("concepts: [\n", "2:1", "not YAML"),
    ],
)
def test_a_broken_lexicon_is_told_with_line_and_column(pack: Written, text: str, where: str, reason: str) -> None:
    with pytest.raises(RuleError) as raised:
        load_pack([pack({"lexicon/trams.yaml": text})])
    assert f"lexicon/trams.yaml:{where}: " in str(raised.value)
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("concepts:\n  tram: {nouns: [tram], is_a: vehicl}\n", "concept tram: is_a 'vehicl' is no concept"),
        ("concepts:\n  tram: {nouns: [tram], tells: rode}\n", "concept tram: tells 'rode' is no predicate class"),
        ("funnels:\n  fare: {stages: [boarded]}\n", "funnel fare: stage 'boarded' is no predicate class"),
    ],
)
def test_a_lexicon_names_only_what_there_is(pack: Written, text: str, reason: str) -> None:
    with pytest.raises(RuleError) as raised:
        load_pack([pack({"lexicon/trams.yaml": text})])
    assert reason in str(raised.value)


def test_a_lexicon_may_name_what_another_file_or_pack_defines(pack: Written) -> None:
    first = pack({"lexicon/vehicles.yaml": "concepts:\n  vehicle: {nouns: [vehicle]}\n"}, "first")
    second = pack({"lexicon/trams.yaml": "concepts:\n  tram: {nouns: [tram], is_a: vehicle}\n"}, "second")
    assert set(load_pack([first, second]).lexicon.concepts) == {"vehicle", "tram"}
    assert set(load_pack([second, first]).lexicon.concepts) == {"vehicle", "tram"}


def test_an_empty_pack_is_no_error(tmp_path: Path) -> None:
    loaded = load_pack([tmp_path])
    assert loaded.rules == ()
    assert loaded.lexicon.concepts == {}
    assert load_pack([]).rules == ()


FIRST = Lexicon(
    concepts={"tram": Concept(("tram",), is_a="vehicle"), "vehicle": Concept(("vehicle",))},
    predicates={"ridden": Predicate(("ride",), ("got on",), moves="up")},
    funnels={"trip": Funnel(("ridden",))},
    populations={"others": ("other",)},
    stopwords=("the",),
    common_names=("Ellan",),
    updates=("now",),
    furniture=("Read more",),
)
SECOND = Lexicon(
    concepts={"tram": Concept(("tram", "streetcar")), "fare": Concept(("fare",), tells="paid")},
    predicates={"ridden": Predicate(("board",), moves="both"), "paid": Predicate(("pay",))},
    funnels={"trip": Funnel(("paid", "ridden"), strict=True)},
    populations={"others": ("other", "further"), "former": ("former",)},
    stopwords=("a", "the"),
    common_names=("Ellan", "Ostrava"),
    updates=("so far",),
    furniture=("Share",),
)


def test_lexicons_are_merged_class_by_class() -> None:
    both = merged(FIRST, SECOND)
    assert both.concepts == {
        "tram": Concept(("tram", "streetcar"), is_a="vehicle"),
        "vehicle": Concept(("vehicle",)),
        "fare": Concept(("fare",), tells="paid"),
    }
    assert both.predicates == {"ridden": Predicate(("ride", "board"), ("got on",)), "paid": Predicate(("pay",))}
    assert both.funnels == SECOND.funnels
    assert both.populations == {"others": ("other", "further"), "former": ("former",)}
    assert both.stopwords == ("the", "a")
    assert both.common_names == ("Ellan", "Ostrava")
    assert both.updates == ("now", "so far")
    assert both.furniture == ("Read more", "Share")


def test_merging_with_nothing_and_with_itself_changes_nothing() -> None:
    for lexicon in (FIRST, SECOND):
        for both in (merged(lexicon, Lexicon()), merged(Lexicon(), lexicon), merged(lexicon, lexicon)):
            assert all(getattr(both, name) == getattr(lexicon, name) for name in Lexicon.__struct_fields__)
