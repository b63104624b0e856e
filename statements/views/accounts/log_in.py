"""The door: log in and out."""

from __future__ import annotations

from django.contrib.auth import views


class LogIn(views.LoginView):
    """Let somebody in."""

    http_method_names = ["get", "head", "post"]


class LogOut(views.LogoutView):
    """Let somebody out."""

    http_method_names = ["post"]
