"""Two claims held to be about one thing, whose figures cannot both be true: the links of a story, judged."""
