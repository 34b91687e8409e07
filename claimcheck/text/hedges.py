"""What may stand between a word and its figure and leaves that what it is: "for nearly 40 years", "to just 12"."""

# A pattern of any number of such words in lower case, each with its blank.
HEDGED = (
    r"(?:(?:an?|the|about|around|some|roughly|approximately|nearly|almost|just|only|barely|over|under|more than"
    r"|less than|fewer than|at least|up to) )*"
)
