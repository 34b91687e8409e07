"""Number of nouns: the singular of a counted noun, and whether a word can be a plural.

Rules and a table of irregular nouns instead of a lemmatizer's dictionary: simplemma takes 0.2 s to load its English
data and gives "live" for "lives", "wive" for "wives" and "thieve" for "thieves" (it does not know the word class).
"""

from claimcheck.text.memo import Memo
from claimcheck.text.words import word_set

# Plural and singular.
_IRREGULAR = """
    people person, persons person, men man, women woman, children child, grandchildren grandchild, feet foot,
    teeth tooth, geese goose, mice mouse, oxen ox, dice die, pence penny, criteria criterion, phenomena phenomenon,
    bacteria bacterium, crises crisis, analyses analysis, bases base, theses thesis, hypotheses hypothesis,
    diagnoses diagnosis, oases oasis, axes axe, indices index, appendices appendix, matrices matrix, vertices vertex,
    cacti cactus, fungi fungus, alumni alumnus, stimuli stimulus, lives life, wives wife, housewives housewife,
    midwives midwife, knives knife, halves half, shelves shelf, leaves leaf, thieves thief, wolves wolf, loaves loaf,
    calves calf, scarves scarf, hooves hoof, selves self, buses bus, minibuses minibus, gases gas, lenses lens,
    viruses virus, campuses campus, bonuses bonus, statuses status, heroes hero, potatoes potato, tomatoes tomato,
    vetoes veto, echoes echo, torpedoes torpedo, volcanoes volcano, tornadoes tornado, mosquitoes mosquito,
    cargoes cargo, shoes shoe, horseshoes horseshoe, canoes canoe, toes toe, foes foe, does doe, movies movie,
    canvases canvas, choruses chorus, circuses circus, censuses census,
    cookies cookie, zombies zombie, calories calorie, ties tie, pies pie, lies lie, dies die, selfies selfie,
    rookies rookie, birdies birdie, bogies bogie, prairies prairie, sorties sortie, quizzes quiz, caches cache,
    aches ache, headaches headache, earthquakes earthquake, axles axle, passers-by passer-by,
    mothers-in-law mother-in-law, others other, mps mp
"""
IRREGULAR = dict(pair.split() for pair in _IRREGULAR.split(","))
# One form for singular and plural, or a plural that has no singular.
UNCHANGED = word_set(
    """police staff crew personnel military clergy public cattle sheep deer fish salmon trout cod aircraft spacecraft
    hovercraft species series means headquarters barracks crossroads gallows data news politics mathematics
    physics economics athletics gymnastics premises clothes goods earnings proceeds scissors trousers jeans
    shorts glasses binoculars pyjamas thanks riches outskirts surroundings belongings remains swiss chinese
    japanese portuguese vietnamese sudanese lebanese maltese dead injured wounded missing homeless unemployed
    hurt livestock infantry cavalry offspring youth elderly artillery folk media gas bus lens virus campus
    bonus status census surplus circus focus chorus genius minibus atlas canvas christmas cosmos iris tennis
    crisis basis analysis axis oasis thesis diagnosis emphasis hypothesis paralysis debris chassis corps
    rendezvous chaos ethos innings kudos siemens hertz mews"""
)
# Ends in -s and is a plural of none.
NOT_PLURAL = word_set(
    """always perhaps across was has is this its his us thus plus versus towards afterwards backwards forwards
    upwards downwards less unless besides overseas says does goes lies yes gas bus lens news physics politics
    mathematics economics athletics gymnastics diabetes rabies measles christmas canvas atlas cosmos chaos
    ethos gross cross press business process access success express class glass mass loss boss pass progress
    address congress stress witness fitness illness darkness happiness wilderness wireless homeless jobless
    countless endless serious various previous famous dangerous numerous religious nervous enormous obvious
    suspicious anonymous indigenous continuous consecutive virus campus status bonus census surplus circus
    focus chorus genius minibus iris tennis crisis basis analysis axis oasis thesis diagnosis emphasis
    paralysis debris texas kansas arkansas illinois paris dallas athens brussels naples wales hans james
    charles thomas williams davies jones harris lewis evans roberts hughes edwards adams phillips rogers jesus
    chris dennis francis louis nicholas marcus los las des les seems makes takes gives comes needs wants
    includes becomes involves gets keeps hits shows stands costs"""
)
PLURALS_WITHOUT_S = frozenset(
    {word for word in IRREGULAR if not word.endswith("s")}
    | word_set(
        """police staff crew personnel cattle sheep deer fish aircraft spacecraft livestock clergy dead injured wounded
    missing homeless unemployed folk offspring youngsters elderly infantry"""
    )
)
# Plural in form before another noun: "12 human rights groups", "two appeals court judges".
PLURAL_MODIFIERS = word_set(
    """arms appeals sports rights goods sales savings news customs women men police staff crew operations
    communications systems services jobs drugs weapons games records works antiques accounts securities
    futures markets affairs relations resources honours awards veterans sciences arts letters careers
    admissions elections pensions benefits earnings parks media people children fish cattle aircraft sheep
    livestock injured missing homeless dead"""
)
_COMPOUNDS = ("men", "women", "children", "people", "feet", "wives", "knives", "thieves", "shelves", "loaves")


def is_plural(word: str) -> bool:
    """Whether a lower-case word can be the plural of a counted noun ("officers", "police", "AK-47s")."""
    if word.endswith("s"):
        if word.endswith("is"):
            # "Somalis", "taxis", but not "crisis", "arthritis", "Paris".
            return len(word) > 4 and not word.endswith(("sis", "itis")) and word not in NOT_PLURAL
        return len(word) > 2 and word[-2] not in "su'’" and word not in NOT_PLURAL
    return word in PLURALS_WITHOUT_S or (
        len(word) > 4 and word.endswith(("men", "children", "people")) and word != "specimen"
    )


def _singular(word: str) -> str:
    """The singular of a lower-case noun; a word that is no plural comes back as it is."""
    known = IRREGULAR.get(word)
    if known:
        return known
    if "-" in word:
        first, _, last = word.rpartition("-")
        return f"{first}-{_singular(last)}" if last else word
    if word in UNCHANGED:
        return word
    if not word.endswith("s"):
        for plural in _COMPOUNDS:
            if word.endswith(plural) and word != "specimen":
                return word[: -len(plural)] + IRREGULAR[plural]
        return word
    return _without_s(word)


singular = Memo(_singular).__getitem__


def _without_s(word: str) -> str:
    if len(word) < 3 or word.endswith(("ss", "us")) or (word.endswith("is") and not is_plural(word)):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    for plural in _COMPOUNDS[5:]:
        if word.endswith(plural):
            return word[: -len(plural)] + IRREGULAR[plural]
    return word[:-1]


_NO_SUPERLATIVES = word_set(
    "forest interest request guest harvest protest arrest conquest contest priest tempest quest chest unrest crest"
    " rainforest inquest bequest infest manifest honest modest earnest"
)


def is_superlative(lower: str) -> bool:
    """Whether a word in small letters reads as a superlative: "largest", not "forest"."""
    return lower.endswith("est") and len(lower) > len("best") and lower not in _NO_SUPERLATIVES
