"""Pages of accounts: logging in, one's own account, and the accounts that admins keep."""
