"""Finds the commands by their file names, reads the command line, and turns refusals into words."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from types import ModuleType

import vlecht
import vlecht.cli

NOT_COMMANDS = {"main", "answer"}
GROUPS = {
    "import": "Read data from another program",
    "export": "Write data for another program",
    "report": "Make a report",
    "check": "Look for faults in this installation",
}
REFUSED = 1
INTERRUPTED = 130


def command_modules() -> dict[tuple[str, ...], ModuleType]:
    """Return every command by its words: ("serve",), ("import", "inventory")."""
    names = sorted(
        module.name for module in pkgutil.iter_modules(vlecht.cli.__path__) if not module.ispkg
    )
    return {
        tuple(name.rstrip("_").split("_", 1)): importlib.import_module(f"vlecht.cli.{name}")
        for name in names
        if name not in NOT_COMMANDS
    }


def add_command(
    parsers: argparse._SubParsersAction[argparse.ArgumentParser], word: str, module: ModuleType
) -> argparse.ArgumentParser:
    """Add one command with the help of its docstring."""
    summary, _, rest = (module.__doc__ or "").strip().partition("\n")
    parser = parsers.add_parser(
        word,
        help=summary.rstrip("."),
        description=summary,
        epilog=rest.strip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.configure(parser)
    parser.set_defaults(run=module.run, starts_django=getattr(module, "STARTS_DJANGO", True))
    return parser


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="vlecht",
        description="Vlecht, a platform for learning networks.",
        epilog="Example: vlecht demo",
    )
    parser.add_argument("--version", action="version", version=f"vlecht {vlecht.__version__}")
    top = parser.add_subparsers(metavar="command", required=True)
    modules = command_modules()
    grouped = {words[0] for words in modules if len(words) > 1}
    for word in sorted({words[0] for words in modules}):
        own = modules.get((word,))
        if own is not None:
            command = add_command(top, word, own)
        else:
            command = top.add_parser(word, help=GROUPS[word], description=GROUPS[word])
        if word in grouped:
            below = command.add_subparsers(metavar="what", required=own is None)
            for words, module in modules.items():
                if words[0] == word and len(words) > 1:
                    add_command(below, words[1].replace("_", "-"), module)
    return parser


def start_django() -> None:
    """Load settings and apps, and speak the language of the terminal."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")
    import django
    from django.utils import translation

    django.setup()
    spoken = next(
        filter(None, (os.environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))), ""
    )
    translation.activate("nl" if spoken.startswith("nl") else "en")


def refusals() -> tuple[type[Exception], ...]:
    """Return the exceptions that are an answer to the person, not a fault of the program."""
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management.base import CommandError

    from vlecht.journal.refusal import OperationRefused

    return (OperationRefused, ImproperlyConfigured, CommandError, OSError)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 only when it did what was asked."""
    arguments = build_parser().parse_args(words)
    # One thread for linear algebra: more make small computations slower, not quicker.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        if arguments.starts_django:
            start_django()
        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`vlecht … | head`); nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        if not isinstance(fault, refusals()):
            raise
        print(f"vlecht: {fault}", file=sys.stderr)
        return REFUSED


if __name__ == "__main__":
    sys.exit(main())
