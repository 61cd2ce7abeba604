"""Addresses of people."""

from __future__ import annotations

from django.urls import path

from vlecht.people.views.account import account
from vlecht.people.views.guest_place import guest_place
from vlecht.people.views.guest_return import guest_return
from vlecht.people.views.guest_return_link import guest_return_link
from vlecht.people.views.people_list import people_list
from vlecht.people.views.person import person
from vlecht.people.views.person_add import person_add
from vlecht.people.views.profile import profile
from vlecht.people.views.second_factor_needed import second_factor_needed

app_name = "people"
urlpatterns = [
    path("", account, name="account"),
    path("profile/", profile, name="profile"),
    path("second-step/", second_factor_needed, name="second-factor-needed"),
    path("my-place/", guest_place, name="guest-place"),
    path("back/", guest_return, name="guest-return"),
    path("back/<str:return_key>/", guest_return_link, name="guest-return-link"),
    path("people/", people_list, name="people-list"),
    path("people/add/", person_add, name="person-add"),
    path("people/<uuid:person_id>/", person, name="person"),
]
