"""Where the stages run: this process, or a pool of processes. Output is the same."""
