"""Lets `python -m vlecht` do what `vlecht` does."""

import sys

from vlecht.cli.main import main

sys.exit(main())
