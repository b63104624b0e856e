"""The addresses of accounts."""

from django.urls import path

from statements.views.accounts import deeds
from statements.views.accounts.account import account
from statements.views.accounts.accounts import accounts
from statements.views.accounts.invite import invite
from statements.views.accounts.log_in import LogIn, LogOut
from statements.views.accounts.own_account import own_account
from statements.views.accounts.passwords import AcceptInvitation, AskForLink, ChangePassword, LinkSent, ResetByLink

urlpatterns = [
    path("login/", LogIn.as_view(), name="login"),
    path("logout/", LogOut.as_view(), name="logout"),
    path("account/", own_account, name="own-account"),
    path("account/password/", ChangePassword.as_view(), name="change-password"),
    path("account/forgotten/", AskForLink.as_view(), name="reset-password"),
    path("account/forgotten/sent/", LinkSent.as_view(), name="reset-password-sent"),
    path("account/forgotten/<uidb64>/<token>/", ResetByLink.as_view(), name="reset-password-by-link"),
    path("account/invited/<uidb64>/<token>/", AcceptInvitation.as_view(), name="accept-invitation"),
    path("accounts/", accounts, name="accounts"),
    path("accounts/invite/", invite, name="invite-account"),
    path("accounts/<int:pk>/", account, name="account"),
    path("accounts/<int:pk>/invite/", deeds.renew, name="renew-invitation"),
    path("accounts/<int:pk>/roles/", deeds.roles, name="change-roles"),
    path("accounts/<int:pk>/deactivate/", deeds.deactivate, name="deactivate-account"),
    path("accounts/<int:pk>/reactivate/", deeds.reactivate, name="reactivate-account"),
    path("accounts/<int:pk>/anonymise/", deeds.anonymise, name="anonymise-account"),
]
