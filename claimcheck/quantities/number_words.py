"""The closed class of English number words, with their values."""

UNITS = {
    word: value
    for value, words in enumerate(
        [
            "zero nought naught nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
    )
    for word in words.split()
}  # fmt: skip
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
# Scales written as letters. "m", "b" and "t" mean a scale only beside money; "mm" is millimetre elsewhere.
SCALE_LETTERS = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mil": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "tln": 10**12,
    "trn": 10**12,
    "cr": 10**7,
}
PLAIN_SCALE_LETTERS = ("k", "mn", "mil", "mln", "bn", "bln", "tn", "tln", "trn")
VAGUE_PLURALS = {"tens": 10, "dozens": 12, "scores": 20} | {
    scale + "s": value for scale, value in SCALES.items() if scale != "dozen"
}
# "1.7 lakhs", "two crores": they may have a plural after a number.
_PLURAL_SCALES = {"lakhs": 10**5, "crores": 10**7}
ORDINAL_UNITS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "nineth": 9,
    "twelfth": 12,
} | {word + "th": value for word, value in UNITS.items() if value in (4, 6, 7, 10, 11) or value > 12}
ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINAL_SCALES = {scale + "th": value for scale, value in SCALES.items() if value >= 100}
ORDINALS = ORDINAL_UNITS | ORDINAL_TENS | ORDINAL_SCALES
SCALES |= _PLURAL_SCALES
# Denominators of fractions ("two thirds", "three quarters").
_SINGULAR_PARTS = {"half": 2, "quarter": 4} | {word: value for word, value in ORDINALS.items() if value > 2}
_PLURAL_PARTS = {"halves": 2} | {word + "s": value for word, value in _SINGULAR_PARTS.items() if word != "half"}
PARTS = _SINGULAR_PARTS | _PLURAL_PARTS
SINGULAR_PARTS = frozenset(_SINGULAR_PARTS)
VULGAR_FRACTIONS = {
    "¼": 1 / 4,
    "½": 1 / 2,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
