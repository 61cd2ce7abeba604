"""How commands answer: lines for people, or one JSON document for programs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Let a command answer programs too."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def answer(arguments: argparse.Namespace, facts: Mapping[str, Any], lines: Iterable[str]) -> None:
    """Print the facts as JSON when that was asked, else the lines."""
    if arguments.json:
        print(json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
        return
    for line in lines:
        print(line)
