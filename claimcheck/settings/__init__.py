"""Settings: what a newsroom set in a file, in the environment and by flags, as one value. Imports rules only."""
