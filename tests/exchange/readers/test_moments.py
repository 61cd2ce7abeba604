"""Moments as people write them."""

from __future__ import annotations

import pytest

from vlecht.exchange.readers.moments import Moment, moment_in


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2015", Moment("2015-01-01", "2015-12-31")),
        ("2015-10", Moment("2015-10-01", "2015-10-31")),
        ("2016-02-29", Moment("2016-02-29", "2016-02-29")),
        ("okt. 2015", Moment("2015-10-01", "2015-10-31")),
        ("oktober 2015", Moment("2015-10-01", "2015-10-31")),
        ("okt-15", Moment("2015-10-01", "2015-10-31")),
        ("15-3-2019", Moment("2019-03-15", "2019-03-15")),
        ("ca. 2013", Moment("2013-01-01", "2013-12-31", "circa")),
        ("circa 2013", Moment("2013-01-01", "2013-12-31", "circa")),
        ("Sinds juni 2018", Moment("2018-06-01", "2018-06-30", "since")),
        ("opening begin 2019", Moment("2019-01-01", "2019-12-31", "early")),
        ("zomer van 2018", Moment("2018-01-01", "2018-12-31", "around")),
        ("opstart in 2015", Moment("2015-01-01", "2015-12-31")),
        ("Enkele jaren geleden", None),
        ("", None),
        ("2015-13", Moment("2015-01-01", "2015-12-31")),
        ("31-2-2019", Moment("2019-01-01", "2019-12-31")),
        ("nummer 1234567", None),
    ],
)
def test_a_moment_is_the_days_it_can_mean(text, moment):
    assert moment_in(text) == moment
