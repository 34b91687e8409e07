"""Check: groups and rules → ``Finding``. A check is a small pure function; the rules that use it are YAML."""
