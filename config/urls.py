"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from statements.views.accounts.log_in import LogIn, LogOut

urlpatterns = [
    path("admin/", admin.site.urls),
    path("login/", LogIn.as_view(), name="login"),
    path("logout/", LogOut.as_view(), name="logout"),
    path("", include("statements.urls")),
]
