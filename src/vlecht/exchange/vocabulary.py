"""Words of the exchange: what is said of a file that cannot be read."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

# The keys of vlecht.exchange.readers and vlecht.confinement; each is one clear sentence or two.
FAULT_TEXTS: Final = {
    "unknown_file": _("We do not know this file. Its first row has none of the columns we need."),
    "same_kind_twice": _("This file holds the same as “%(other)s”. Choose one of the two."),
    "nothing_to_import": _("There is no file of an inventory here. Choose the CSV or Excel files."),
    "codebook_missing": _(
        "The codebook is missing. It tells what the answer codes mean. Add qualtrics_codebook.csv."
    ),
    "empty_file": _("This file is empty."),
    "file_too_large": _("This file is too large. It may be %(most_megabytes)d MB at most."),
    "too_many_rows": _("This file has too many rows. It may have %(most)d at most."),
    "too_many_columns": _("This row has too many columns. It may have %(most)d at most."),
    "cell_too_long": _("This cell is too long. A cell may hold %(most)d characters at most."),
    "unknown_encoding": _(
        "We cannot read a letter here. Save the file again as “CSV UTF-8” and try once more."
    ),
    "nul": _("There is a NUL character here. The file is damaged. Export it again."),
    "control_character": _(
        "There is an invisible control character here. Remove it, or export the file again."
    ),
    "quote_not_closed": _(
        "A quotation mark opens here and does not close well. Was the file cut off? Export it again."
    ),
    "header_rows": _(
        "Row 3 must hold the ImportId codes. Export the survey again and keep all three first rows."
    ),
    "missing_column": _("The column “%(column)s” is missing."),
    "duplicate_column": _("The column “%(column)s” is there twice. Remove one."),
    "row_too_short": _(
        "This row stops too early: %(found)d cells, not %(expected)d. Was the file cut off?"
    ),
    "row_too_long": _(
        "This row is too long: %(found)d cells, not %(expected)d. Is there a separator too many?"
    ),
    "duplicate_id": _("“%(value)s” is there twice. It is also in row %(first_row)d."),
    "missing_value": _("This cell is empty. It must be filled in."),
    "unknown_code": _("We do not know “%(value)s” here. It can be: %(allowed)s."),
    "unknown_reference": _("“%(value)s” is not in the list of networks. Is a row missing there?"),
    "not_a_number": _("“%(value)s” is not a number that can stand here."),
    "not_in_crosswalk": _("The network “%(value)s” is missing from this file."),
    "crosswalk_differs": _("Here it says “%(value)s”. The other files say “%(expected)s”."),
    "total_differs": _(
        "Here “%(key)s” is %(expected)d. The other files hold %(found)d. Was a file cut off?"
    ),
    "workbook_unreadable": _("We cannot open this workbook. Save it again as .xlsx or as CSV."),
    "workbook_too_large": _("This workbook unpacks to too much data. Save it as CSV."),
    "reader_memory": _("Reading took too much memory, so we stopped. Is the file what you think?"),
    "reader_time": _("Reading took too long, so we stopped. Is the file what you think?"),
    "reader_crashed": _("We could not read these files. Save them again as CSV UTF-8."),
}
