"""The command line: thin commands over operations, queries and analysis.

A file is a command: `serve.py` is `vlecht serve`, `import_inventory.py` is `vlecht import inventory`.
Each has a docstring (first line: what it does; the rest: help with an example), `configure(parser)`
for its arguments and `run(arguments) -> int` for its work; nothing heavy is imported before `run`.
"""
