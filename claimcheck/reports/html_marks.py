"""What tells the sources of a chart apart: a shape and a colour each, so that neither is needed alone."""

# Paths round (0, 0), about ten units wide: disc, square, triangle, diamond, triangle down, cross, plus, star.
SHAPES = (
    "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z",
    "M-4.5,-4.5h9v9h-9z",
    "M0,-5.5L5.5,4.5H-5.5z",
    "M0,-6L6,0L0,6L-6,0z",
    "M0,5.5L5.5,-4.5H-5.5z",
    "M-5,-3L-3,-5L0,-2L3,-5L5,-3L2,0L5,3L3,5L0,2L-3,5L-5,3L-2,0z",
    "M-1.8,-5.5h3.6v3.7h3.7v3.6h-3.7v3.7h-3.6v-3.7h-3.7v-3.6h3.7z",
    "M0,-6.2L1.8,-2.1L6.2,-1.8L2.9,1.1L3.9,5.4L0,3.1L-3.9,5.4L-2.9,1.1L-6.2,-1.8L-1.8,-2.1z",
)


def look(series: int) -> tuple[int, int]:
    """Shape and colour of a source by its number: the first sixty-four differ, neighbours in both."""
    count = len(SHAPES)
    return series % count, (series + series // count) % count
