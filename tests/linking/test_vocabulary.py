"""A lexicon made ready for matching."""

import pytest

from claimcheck.linking.vocabulary import Vocabulary, stem, stems, vocabulary
from claimcheck.rules.lexicon import Concept, Funnel, Lexicon, Predicate

LEXICON = Lexicon(
    concepts={
        "being": Concept(("creature",)),
        "person": Concept(("person", "people", "victim"), ("bidder", "muse"), is_a="being"),
        "officer": Concept(("officer", "constable", "detective"), is_a="person"),
        "death": Concept(("death", "fatality"), is_a="person", tells="killed"),
        # A circle, as two packs that know nothing of each other may make one.
        "hen": Concept(("hen",), is_a="egg"),
        "egg": Concept(("egg",), is_a="hen"),
    },
    predicates={
        "killed": Predicate(("kill", "die"), ("lost their lives",), moves="up"),
        "investigated": Predicate(("investigate",), ("under the microscope",)),
        "misconduct": Predicate((), ("misconduct",)),
        "gross-misconduct": Predicate((), ("gross misconduct",)),
        "dismissed": Predicate(("dismiss",), moves="up"),
        "sentenced": Predicate(("jail",), ("sent down",), moves="fixed"),
        "released": Predicate((), ("sent down the road",)),
    },
    funnels={
        "conduct": Funnel(("investigated", "gross-misconduct", "dismissed")),
        "toll": Funnel(("investigated", "killed"), strict=True),
    },
    populations={"others": ("other", "further"), "former": ("former", "retired")},
    stopwords=("the", "Being"),
    common_names=("London",),
    updates=("so far", "now"),
)


@pytest.fixture
def words() -> Vocabulary:
    return vocabulary(LEXICON)


@pytest.mark.parametrize(
    ("words", "root"),
    [
        (("investigated", "investigation", "investigating", "Investigates"), "investig"),
        (("officer", "officers", "officer's", "officers'", "OFFICER’S", "officers’"), "offic"),
        (("died", "dies"), "die"),
        (("élève",), "élève"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...], root: str) -> None:
    assert {stem(word) for word in words} == {root}


def test_stems_leave_figures_out() -> None:
    assert list(stems("In 2016, 17 officers’ cars — 1,140 in_all — burned.")) == [
        "in",
        "offic",
        "car",
        "in",
        "all",
        "burn",
    ]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("", set()),
        ("Three were killed", {"killed"}),
        ("Three KILLINGS were investigated", {"killed", "investigated"}),
        ("all three lost their lives", {"killed"}),
        ("They Lost Their Lives at sea", {"killed"}),
        ("they lost their livestock", set()),
        ("facing gross misconduct", {"gross-misconduct"}),
        ("facing misconduct", {"misconduct"}),
        ("engrossing misconduct", {"misconduct"}),
        ("under the microscope, and dismissed", {"investigated", "dismissed"}),
        ("the skilled", set()),
        ("he was sent down", {"sentenced"}),
        ("he was sent down the road", {"released"}),
    ],
)
def test_classes_come_from_stems_and_from_whole_phrases(words: Vocabulary, text: str, classes: set[str]) -> None:
    assert words.classes(text) == classes


def test_a_lexicon_without_phrases_is_matched_by_stems_alone() -> None:
    bare = vocabulary(Lexicon(predicates={"killed": Predicate(("kill",))}))
    assert bare.phrases is None
    assert bare.updates is None
    assert bare.classes("Three were killed, and lost their lives") == {"killed"}
    assert vocabulary(Lexicon()).classes("Three were killed") == frozenset()


@pytest.mark.parametrize(
    ("head", "chain"),
    [
        ("bidder", ("bidder", "person", "being")),
        ("constable", ("officer", "person", "being")),
        ("Detective", ("officer", "person", "being")),
        ("person", ("person", "being")),
        ("creature", ("being",)),
        ("tractor", ("tractor",)),
        ("death", ("death", "person", "being")),
        ("hen", ("hen", "egg")),
        ("egg", ("egg", "hen")),
    ],
)
def test_concepts_widen_from_the_noun(words: Vocabulary, head: str, chain: tuple[str, ...]) -> None:
    assert words.chain(words.concept(head)) == chain


def test_nouns_that_share_a_stem_are_no_one_kind() -> None:
    apart = vocabulary(Lexicon(concepts={"boss": Concept(("executive",)), "death": Concept(("execution",))}))
    assert stem("executive") == stem("execution")
    assert (apart.concept("executive"), apart.concept("execution")) == ("boss", "death")


def test_a_noun_of_two_concepts_is_of_the_first_named() -> None:
    both = vocabulary(Lexicon(concepts={"job": Concept(("post",)), "pole": Concept(("post", "pole"))}))
    assert (both.concept("post"), both.concept("pole")) == ("job", "pole")


def test_a_noun_may_tell_an_event(words: Vocabulary) -> None:
    assert words.tells(words.concept("fatality")) == "killed"
    assert words.tells(words.concept("officer")) is None
    assert words.tells("no such concept") is None


@pytest.mark.parametrize(
    ("name", "moves"), [("killed", "up"), ("sentenced", "fixed"), ("investigated", "both"), ("?", "both")]
)
def test_how_a_figure_moves(words: Vocabulary, name: str, moves: str) -> None:
    assert words.moves(name) == moves


@pytest.mark.parametrize(
    ("first", "second", "stages"),
    [
        ({"investigated"}, {"gross-misconduct"}, ("conduct", 0, 1)),
        ({"gross-misconduct"}, {"investigated"}, ("conduct", 1, 0)),
        ({"investigated"}, {"dismissed"}, ("conduct", 0, 2)),
        ({"investigated"}, {"killed"}, ("toll", 0, 1)),
        # Whoever is investigated for gross misconduct stands at the later stage.
        ({"investigated", "gross-misconduct"}, {"investigated"}, ("conduct", 1, 0)),
        ({"investigated", "gross-misconduct"}, {"gross-misconduct"}, None),
        ({"investigated"}, {"investigated"}, None),
        ({"investigated"}, {"sentenced"}, None),
        ({"killed"}, {"dismissed"}, None),
        (set(), {"dismissed"}, None),
    ],
)
def test_stages_of_one_process(
    words: Vocabulary, first: set[str], second: set[str], stages: tuple[str, int, int] | None
) -> None:
    found = words.stages(frozenset(first), frozenset(second))
    if stages is None:
        assert found is None
    else:
        name, a, b = stages
        assert found
        assert (found.funnel, found.first, found.second) == (LEXICON.funnels[name], a, b)
        assert str(found) == f"{found.funnel.stages[a]}, {found.funnel.stages[b]}".replace("-", " ")


def test_words_of_other_lists_are_matched_by_stem_or_in_lower_case(words: Vocabulary) -> None:
    assert words.populations == {
        stem(w): c for w, c in [("other", "others"), ("further", "others"), ("former", "former"), ("retired", "former")]
    }
    assert words.stopwords == {"the", "be"}
    assert words.common_names == {"london"}
    assert words.tells_of_a_move("So  far 12 are known")
    assert words.tells_of_a_move("12 are known NOW")
    assert not words.tells_of_a_move("12 are known, not nowadays")


def test_one_lexicon_is_made_ready_once() -> None:
    assert vocabulary(LEXICON) is vocabulary(LEXICON)
