"""Link: claims → stories and groups of claims about the same thing; blocked first, then scored, never all pairs."""
