"""Every change to what is stored: verb-noun functions, one transaction each, the trace written beside the change."""
