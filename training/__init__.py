"""From raw annotations to the exported tagger; `make train` runs the steps in their order. Needs `.venv-train`, never imported by the site."""
