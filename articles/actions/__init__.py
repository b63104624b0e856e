"""Changes to articles and the ledger: verb-noun functions, one transaction each."""
