"""One key of the terminal at a time, and nothing that is typed ahead is lost."""

import sys

import typer

_ESCAPE, _END = "\x1b", "\x04"


def read_key() -> str:
    """The next key as one character; "" for a key that gives several, such as an arrow.

    Raises KeyboardInterrupt on Ctrl-C and EOFError on Ctrl-D and where the terminal has gone. What follows in the
    terminal's queue stays there: a question that comes next can read it.
    """
    sys.stdout.flush()
    try:
        import termios
        import tty
    except ImportError:  # Windows
        return typer.getchar()[:1]
    import os

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        # Not the default, TCSAFLUSH: it would throw away what was typed ahead.
        tty.setcbreak(terminal, termios.TCSADRAIN)
        key = os.read(terminal, 1).decode("latin-1")
        if key == _ESCAPE:
            termios.tcflush(terminal, termios.TCIFLUSH)
            return ""
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    if key in ("", _END):
        raise EOFError
    return key
