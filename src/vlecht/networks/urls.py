"""Addresses of networks."""

from __future__ import annotations

from django.urls import include, path

from vlecht.networks.views.invitation import invitation
from vlecht.networks.views.invitations import invitations
from vlecht.networks.views.join import join
from vlecht.networks.views.join_code import join_code
from vlecht.networks.views.membership_change import membership_change
from vlecht.networks.views.membership_end import membership_end
from vlecht.networks.views.network_change import network_change
from vlecht.networks.views.network_home import network_home
from vlecht.networks.views.network_journal import network_journal
from vlecht.networks.views.network_journal_export import network_journal_export
from vlecht.networks.views.network_people import network_people
from vlecht.networks.views.network_phases import network_phases
from vlecht.networks.views.network_start import network_start
from vlecht.networks.views.network_terms import network_terms
from vlecht.networks.views.programme import programme
from vlecht.networks.views.support_visits import support_visits
from vlecht.networks.views.today import today
from vlecht.networks.views.welcome import welcome

app_name = "networks"

of_one_network = [
    path("", network_home, name="network-home"),
    path("name/", network_change, name="network-change"),
    path("welcome/", welcome, name="welcome"),
    path("people/", network_people, name="network-people"),
    path("people/<uuid:membership_id>/", membership_change, name="membership-change"),
    path("people/<uuid:membership_id>/end/", membership_end, name="membership-end"),
    path("invitations/", invitations, name="invitations"),
    path("invitations/<uuid:invitation_id>/", invitation, name="invitation"),
    path("phases/", network_phases, name="network-phases"),
    path("words/", network_terms, name="network-terms"),
    path("journal/", network_journal, name="network-journal"),
    path("journal/export/", network_journal_export, name="network-journal-export"),
]
urlpatterns = [
    path("", today, name="today"),
    path("networks/start/", network_start, name="network-start"),
    path("networks/<uuid:network_id>/", include(of_one_network)),
    path("join/", join_code, name="join-code"),
    path("join/<str:link_key>/", join, name="join"),
    path("programmes/<uuid:programme_id>/", programme, name="programme"),
    path("support/", support_visits, name="support-visits"),
]
