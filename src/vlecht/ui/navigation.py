"""What the frame of a page shows: navigation, account links and footer links.

The base page reads these names from the context; `vlecht.config` fills them with its
context processor. Each may be missing (error pages have no context at all):

- `navigation`: list of `NavigationItem`, the main navigation
- `account_links`: list of `NavigationItem`, in the account menu
- `footer_links`: list of `NavigationItem`
- `search_url`, `search_text`: where the search field sends its `q`, and what was searched
- `sign_in_url`, `sign_out_url`: addresses; signing out is a POST
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationItem:
    """One link of the frame. `icon` is a name from `vlecht.ui.icons`, or empty."""

    label: str | Promise
    url: str
    is_current: bool = False
    icon: str = ""
