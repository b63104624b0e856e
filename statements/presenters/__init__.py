"""Shape what is stored for the pages: plain values, no queries."""
