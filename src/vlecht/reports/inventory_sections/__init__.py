"""The sections of the inventory report: material in, blocks out. The active language writes them."""
