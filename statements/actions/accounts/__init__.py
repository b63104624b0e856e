"""Changes of accounts and roles: nothing else makes, changes or ends an account on the site."""
