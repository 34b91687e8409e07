"""Rule files: what is wrong in one is said with its file, line and column; lexicons of several packs are one."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rules.lexicon import Concept, Funnel, Lexicon, Predicate, merged
from claimcheck.rules.load import RuleError, load_pack, packaged_rules
from claimcheck.rules.rule import Rule

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
    loaded = load_pack([pack({"CC950-house.yaml": RULE, "CC999-other.yaml": second, "notes.txt": "["})])
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
        (RULE.replace("summary:", "title:"), (5, 1), "unknown key 'title'"),
        (RULE.replace("  - title", "  - tilte"), (10, 5), "unknown key 'tilte'; did you mean 'title'?"),
        (RULE.replace("text:", "test:"), (14, 9), "unknown key 'test'; did you mean 'text'?"),
        (RULE.replace("true", "true\n    verdict: updated"), (12, 14), "'updated' is none of contradiction, update, "),
        (RULE.replace("level: note", "level: fatal"), (4, 8), "'fatal' is none of error, warning, note"),
        (RULE.replace("note", "12"), (4, 8), "expected a string, got a whole number"),
        (RULE.replace("flagged: true", "flagged: maybe"), (11, 14), "expected true or false, got a string"),
        (RULE.replace("why: Because.\n", ""), (1, 1), "missing required field `why`"),
        (RULE.replace("        text: Nothing.\n", ""), (13, 9), "missing required field `text`"),
        (RULE + "kinds: [count, 3]\n", (15, 16), "expected a string, got a whole number"),
        (RULE + "kinds: [count, mony]\n", (15, 16), "'mony' is none of count, ordinal"),
        (RULE + "kinds: [count, mony]\n", (15, 16), "; did you mean 'money'?"),
        (RULE + "from: soon\n", (15, 7), "invalid RFC3339"),
        (RULE + "from: 2024\n", (15, 7), "expected a date, got a whole number"),
        (RULE + "from: 2024-02-01\nto: 2024-01-01\n", (15, 7), "from 2024-02-01 is after to 2024-01-01"),
        (RULE + "tolerance: -1\n", (15, 12), "expected a number >= 0"),
        (RULE + "certain: 80\n", (15, 10), "expected a number <= 1"),
        (RULE.replace("figures", "sums") + "tolerance: 0.1\n", (15, 12), "the check 'sums' knows no tolerance"),
        (RULE + "kinds: &a [*a]\n", (15, 8), "expected a string, got a list"),
        (RULE + "why: \x00\n", (1, 1), "not YAML"),
        (RULE + "replaces: [CC950]\n", (15, 12), "there is no other rule 'CC950'"),
        (RULE + "level: error\n", (15, 1), "key 'level' is given twice"),
        (RULE.replace("CC950", "C950"), (1, 7), "code 'C950' is not two to five capital letters and three digits"),
        (RULE.replace("CC950", "CC9500"), (1, 7), "code 'CC9500' is not two to five capital letters"),
        (RULE.replace("CC950", "desk950"), (1, 7), "code 'desk950' is not two to five capital letters"),
        ("- 1\n- 2\n", (1, 1), "expected a table, got a list"),
        ("", (1, 1), "expected a table, got nothing"),
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
        (RULE.replace("house-rule", "another"), "1:7: code CC950 is used twice; {first} has it too"),
        (RULE.replace("CC950", "CC951"), "2:7: name house-rule is used by CC950 too"),
    ],
)
def test_a_code_and_a_name_are_used_once(pack: Written, again: str, reason: str) -> None:
    second = pack({"CC951.yaml": again}, "second")
    for folders in ([pack({"CC950.yaml": RULE}, "first"), second], [pack({"CC950.yaml": RULE, "CC951.yaml": again})]):
        told = reason.format(first=(folders[0] / "CC950.yaml").as_posix())
        with pytest.raises(RuleError) as raised:
            load_pack(folders)
        assert str(raised.value) == f"{(folders[-1] / 'CC951.yaml').as_posix()}:{told}"


def test_both_endings_of_yaml_are_read(pack: Written) -> None:
    assert [rule.code for rule in load_pack([pack({"CC950.yml": RULE})]).rules] == ["CC950"]


def outcome(folder: Path) -> Rule | RuleError:
    try:
        return load_pack([folder]).rules[0]
    except RuleError as error:
        return error


@given(st.integers(0, len(RULE) - 1), st.integers(0, 12), st.text(max_size=6))
def test_a_damaged_rule_is_refused_with_its_place_or_is_a_rule(at: int, cut: int, put: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "CC950.yaml")
        file.write_text(RULE[:at] + put + RULE[at + cut :], encoding="utf-8", errors="replace")
        told = outcome(Path(folder))
        if isinstance(told, RuleError):
            assert told.path == file
            assert 1 <= told.line <= len(re.split("[\n\r\x85\u2028\u2029]", file.read_text(encoding="utf-8"))) + 1
            assert told.column >= 1
            assert "\n" not in told.reason


@pytest.mark.parametrize(
    "text", ["[" * 9000, "a:\n" + "".join(" " * n + "- \n" for n in range(900))], ids=["flow", "block"]
)
def test_a_file_nested_without_end_is_refused(pack: Written, text: str) -> None:
    assert isinstance(outcome(pack({"CC950.yaml": text})), RuleError)


def test_a_folder_named_twice_is_read_once(pack: Written) -> None:
    folder = pack({"CC950.yaml": RULE})
    assert len(load_pack([folder, folder / ".", folder.parent / "house"]).rules) == 1


def test_a_pack_has_codes_of_its_own_and_tells_where_each_stands(pack: Written) -> None:
    folder = pack({"DESK001-moved.yaml": RULE.replace("CC950", "DESK001")})
    loaded = load_pack([packaged_rules(), folder])
    assert loaded.rules[-1].code == "DESK001"
    assert loaded.files["DESK001"] == folder / "DESK001-moved.yaml"
    assert loaded.files["CC101"].parent == packaged_rules()


SELECTING = """\
concepts: [councilor]
predicates:
  - voted
  - elektd
funnels: [herd]
heads: [anything]
entities: [Anybody]
outlets: [Anywhere]
"""
WORDS = """\
concepts:
  councillor: {nouns: [councillor]}
predicates:
  voted: {words: [vote]}
  elected: {words: [elect]}
funnels:
  poll: {stages: [voted, elected]}
"""


@pytest.mark.parametrize(
    ("fixed", "told"),
    [
        ([], "15:12: there is no concept 'councilor'; did you mean 'councillor'?"),
        (["councilor"], "18:5: there is no predicate class 'elektd'; did you mean 'elected'?"),
        (["councilor", "elektd"], "19:11: there is no funnel 'herd'"),
    ],
)
def test_selectors_name_classes_of_the_lexicon(pack: Written, fixed: list[str], told: str) -> None:
    text = SELECTING
    for word, right in (("councilor", "councillor"), ("elektd", "elected")):
        text = text.replace(word, right) if word in fixed else text
    with pytest.raises(RuleError) as raised:
        load_pack([pack({"CC950.yaml": RULE + text, "lexicon/poll.yaml": WORDS})])
    assert f"CC950.yaml:{told}" in str(raised.value)
    right = text.replace("councilor", "councillor").replace("elektd", "elected").replace("herd", "poll")
    (rule,) = load_pack([pack({"CC950.yaml": RULE + right, "lexicon/poll.yaml": WORDS})]).rules
    assert (rule.concepts, rule.predicates, rule.funnels) == (("councillor",), ("voted", "elected"), ("poll",))
    assert rule.selective


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        pytest.param(
            "concepts:\n  tram:\n    noun: [tram]\n",
            "3:5",
            "unknown key 'noun'; did you mean 'nouns'?",
        ),
        ("concept:\n  tram: {nouns: [tram]}\n", "1:1", "unknown key 'concept'; did you mean 'concepts'?"),
        pytest.param(
            "predicates:\n  lit:\n    moves: sideways\n", "3:12", "'sideways' is none of up, both, fixed, varies"
        ),
        ("concepts:\n  tram: {nouns: [tram]}\n  bus: {is_a: tram}\n", "3:8", "missing required field `nouns`"),
        ("concepts:\n  tram: {nouns: [a]}\n  bus: {nouns: [1]}\n", "3:17", "expected a string, got a whole number"),
        ("populations: {a: [b], c: d}\n", "1:26", "expected a list, got a string"),
        ("concepts:\n  1: {nouns: [a]}\n", "2:3", "key: expected a string, got a whole number"),
        ("1: {}\n", "1:1", "key: expected a string"),
        ("stopwords: [the, 12]\n", "1:18", "expected a string, got a whole number"),
        ("stopwords: [no]\n", "1:13", "expected a string, got true or false"),
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
        ("concepts:\n  tram: {nouns: [tram], is_a: vehicl}\n", "2:31: concept tram: is_a 'vehicl' is no concept"),
        ("concepts:\n  tram: {nouns: [tram], tells: rode}\n", "2:32: concept tram: tells 'rode' is no predicate class"),
        ("funnels:\n  fare: {stages: [boarded]}\n", "2:19: funnel fare: stage 'boarded' is no predicate class"),
    ],
)
def test_a_lexicon_names_only_what_there_is(pack: Written, text: str, reason: str) -> None:
    with pytest.raises(RuleError) as raised:
        load_pack([pack({"lexicon/trams.yaml": text})])
    assert reason in str(raised.value)


SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=3))
NAMES = st.one_of(st.sampled_from([*Lexicon.__struct_fields__, *Concept.__struct_fields__, "words", "stages"]), SCALARS)
ANYTHING = st.recursive(SCALARS, lambda x: st.lists(x, max_size=3) | st.dictionaries(NAMES, x, max_size=3))


@given(st.dictionaries(NAMES, ANYTHING, max_size=4))
def test_whatever_stands_in_a_lexicon_is_refused_with_its_place_or_is_one(data: dict[object, object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lexicon", "a.yaml")
        file.parent.mkdir()
        file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8", errors="replace")
        try:
            load_pack([Path(folder)])
        except RuleError as error:
            told = error
        else:
            return
    assert (told.path, told.line >= 1, told.column >= 1, "\n" in told.reason) == (file, True, True, False)


def test_a_lexicon_may_name_what_another_file_or_pack_defines(pack: Written) -> None:
    first = pack({"lexicon/vehicles.yaml": "concepts:\n  vehicle: {nouns: [vehicle]}\n"}, "first")
    second = pack({"lexicon/trams.yaml": "concepts:\n  tram: {nouns: [tram], is_a: vehicle}\n"}, "second")
    assert set(load_pack([first, second]).lexicon.concepts) == {"vehicle", "tram"}
    assert set(load_pack([second, first]).lexicon.concepts) == {"vehicle", "tram"}


def test_an_empty_folder_is_told_for_it_is_hardly_the_one_that_was_meant(pack: Written) -> None:
    folder = pack({"rules/CC950.yaml": RULE})
    with pytest.raises(RuleError, match=r"house:1:1: no rules and no lexicon in this folder"):
        load_pack([folder])
    assert load_pack([pack({"lexicon/trams.yaml": "stopwords: [tram]\n"})]).rules == ()
    assert load_pack([]).rules == ()


FIRST = Lexicon(
    concepts={"tram": Concept(("tram",), is_a="vehicle"), "vehicle": Concept(("vehicle",), ("jeep", "fare"))},
    predicates={"ridden": Predicate(("ride",), ("got on",), moves="up")},
    funnels={"trip": Funnel(("ridden",))},
    populations={"others": ("other",)},
    stopwords=("the",),
    common_names=("Ellan",),
    updates=("now",),
    furniture=("Read more",),
    outlets={"Ellan Gazette": ("gazette",)},
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
    outlets={"Ellan Gazette": ("ellangazette.example",), "Ostrava News": ()},
)


def test_lexicons_are_merged_class_by_class() -> None:
    both = merged(FIRST, SECOND)
    assert both.concepts == {
        "tram": Concept(("tram", "streetcar"), is_a="vehicle"),
        "vehicle": Concept(("vehicle",), ("jeep",)),
        "fare": Concept(("fare",), is_a="vehicle", tells="paid"),
    }
    assert both.predicates == {
        "ridden": Predicate(("ride", "board"), ("got on",), moves="both"),
        "paid": Predicate(("pay",)),
    }
    assert both.funnels == SECOND.funnels
    assert both.populations == {"others": ("other", "further"), "former": ("former",)}
    assert both.stopwords == ("the", "a")
    assert both.common_names == ("Ellan", "Ostrava")
    assert both.updates == ("now", "so far")
    assert both.furniture == ("Read more", "Share")
    assert both.outlets == {"Ellan Gazette": ("gazette", "ellangazette.example"), "Ostrava News": ()}


def test_a_word_more_leaves_a_class_as_it_moves() -> None:
    more = Lexicon(predicates={"ridden": Predicate(("hop",))})
    assert merged(FIRST, more).predicates["ridden"] == Predicate(("ride", "hop"), ("got on",), moves="up")


def test_a_noun_goes_where_the_later_lexicon_puts_it() -> None:
    packaged = Lexicon(concepts={"politician": Concept(("mp", "councillor")), "person": Concept(("person",))})
    own = Lexicon(concepts={"councillor": Concept(("councillor", "alderman"), is_a="person")})
    assert merged(packaged, own).concepts == {
        "politician": Concept(("mp",)),
        "person": Concept(("person",)),
        "councillor": Concept(("councillor", "alderman"), is_a="person"),
    }


def test_a_kind_may_be_named_like_any_concept(pack: Written) -> None:
    first = pack({"lexicon/wheels.yaml": "concepts:\n  cart: {nouns: [cart], kinds: [barrow]}\n"}, "first")
    second = pack({"lexicon/more.yaml": "concepts:\n  barrow: {nouns: [handcart]}\n"}, "second")
    third = pack({"lexicon/third.yaml": "concepts:\n  trolley: {nouns: [trolley], is_a: barrow}\n"}, "third")
    concepts = load_pack([first, third]).lexicon.concepts
    assert concepts["trolley"].is_a == "barrow"
    assert load_pack([first, second]).lexicon.concepts["barrow"] == Concept(("barrow", "handcart"), is_a="cart")


def test_merging_with_nothing_and_with_itself_changes_nothing() -> None:
    for lexicon in (FIRST, SECOND):
        for both in (merged(lexicon, Lexicon()), merged(Lexicon(), lexicon), merged(lexicon, lexicon)):
            assert all(getattr(both, name) == getattr(lexicon, name) for name in Lexicon.__struct_fields__)
