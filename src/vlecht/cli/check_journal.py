"""Look whether a line of the journal was changed or is missing.

Example: vlecht check journal
Keep the number and digest that it prints: next year they show that the end was not cut off.
"""

from __future__ import annotations

import argparse

from vlecht.cli.answer import add_json_option, answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every place where the chain of digests does not hold; exit 0 only when it holds."""
    from vlecht.journal.queries import broken_links, chain_head, missing_guards

    broken = list(broken_links())
    guards = sorted(missing_guards())
    head = chain_head()
    words = {"changed": "was changed", "missing_before": "does not follow the line before it"}
    lines = [f"Line {link.entry_id} {words[link.fault]}." for link in broken]
    lines += [f"The database does not refuse changes: {name} is missing." for name in guards]
    lines.append(f"{head.count} lines, the last has digest {head.digest or '(none)'}.")
    if not broken:
        lines.append("No line was changed and none is missing.")
    facts = {
        "broken": [{"entry": link.entry_id, "fault": str(link.fault)} for link in broken],
        "missing_guards": guards,
        "lines": head.count,
        "digest": head.digest,
    }
    answer(arguments, facts, lines)
    return 1 if broken or guards else 0
