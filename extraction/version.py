"""The version that every extraction carries, so that a reading can be traced to the rules that made it."""

MODEL = "rules-1.0.1"
