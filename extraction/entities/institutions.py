"""The institutions that states have, by their English names and by how news prints them."""

from __future__ import annotations

MINISTRIES: dict[str, tuple[str, ...]] = {
    "Ministry of Foreign Affairs": (
        "foreign ministry", "ministry of foreign affairs", "foreign affairs ministry", "mfa", "ministry for foreign affairs", "foreign office",
        "ministry of external affairs", "external affairs ministry",
    ),
    "Ministry of Defence": (
        "defense ministry", "defence ministry", "ministry of defense", "ministry of defence", "mod", "ministry of national defense",
        "ministry of national defence", "national defense ministry", "national defence ministry", "military department",
    ),
    "Ministry of Internal Affairs": (
        "interior ministry", "ministry of interior", "ministry of the interior", "ministry of internal affairs", "internal affairs ministry",
    ),
    "Ministry of Health": ("health ministry", "ministry of health"),
    "Ministry of Economy": ("economy ministry", "ministry of economy", "economics ministry", "ministry of the economy"),
    "Ministry of Finance": ("finance ministry", "ministry of finance"),
    "Ministry of Justice": ("justice ministry", "ministry of justice"),
    "Ministry of Energy": ("energy ministry", "ministry of energy"),
    "Ministry of Culture": ("culture ministry", "ministry of culture"),
    "Ministry of Education": ("education ministry", "ministry of education"),
    "Ministry of Environment": ("environment ministry", "ministry of environment"),
    "Ministry of Transport": ("transport ministry", "ministry of transport"),
    "Ministry of Emergency Situations": ("emergency situations ministry", "ministry of emergency situations", "emergencies ministry"),
    "Department of State": ("state department", "department of state"),
    "Department of Defense": ("pentagon", "department of defense"),
    "Presidency": (
        "presidency", "presidential office", "president's office", "presidential administration", "presidential press service",
        "president's press service", "office of the president", "presidential palace",
    ),
    "Government": (
        "government", "authorities", "leadership", "cabinet", "side", "administration", "prime minister's office", "cabinet of ministers",
        "governing authorities", "office of the prime minister",
    ),
    "Parliament": ("parliament", "national assembly", "legislature", "milli majlis", "congress"),
    "Security Council": ("security council", "national security council"),
    "National Security Service": ("national security service", "security service"),
    "State Border Service": ("border service", "border guard service", "state border service"),
    "Investigative Committee": ("investigative committee", "investigations committee"),
    "Prosecutor General": ("prosecutor general's office", "general prosecutor's office", "prosecutor-general's office", "prosecutor's office"),
    "Constitutional Court": ("constitutional court",),
    "Human Rights Defender": ("ombudsman's office", "human rights defender's office", "office of the ombudsman",
    "office of the human rights defender"),
    "Embassy": ("embassy",),
    "Armed Forces": ("armed forces", "military", "army"),
    "General Staff": ("general staff",),
    "Central Bank": ("central bank",),
}  # fmt: skip
"""Institutions of a state by their name after the country: “Armenia: Ministry of Defence”, and how they are printed."""
