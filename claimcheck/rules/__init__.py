"""Rules and lexicons: loads and validates the YAML packs in ``rules/``. Beside the pipeline; imports no stage."""
