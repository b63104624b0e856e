"""Names under which one place of the region appears: today's and former names, and spellings that no folding key joins.

The groups take no side: nothing here says which name is right, only that a reader who asks for one wants the others too.
"""

from __future__ import annotations

from language.folding import fold

# Tavush (an Armenian province) and Tovuz (an Azerbaijani district) are two places, whatever the sound
PLACES: tuple[tuple[str, ...], ...] = (
    ("Stepanakert", "Khankendi", "Xankəndi", "Xankendi", "Khankandi"),
    ("Shushi", "Shusha", "Şuşa"),
    ("Jebrail", "Jabrayil", "Cəbrayıl", "Jrakan"),
    ("Nagorno-Karabakh", "Nagorny Karabakh", "Mountainous Karabakh", "Artsakh", "Dağlıq Qarabağ"),
    ("Hadrut", "Aghoghlan"),
    ("Martakert", "Mardakert", "Aghdara", "Ağdərə"),
    ("Martuni", "Khojavend", "Xocavənd"),
    ("Askeran", "Asgaran", "Əsgəran"),
    ("Lachin", "Laçın", "Berdzor"),
    ("Kalbajar", "Kelbajar", "Kelbadjar", "Kəlbəcər", "Karvachar"),
    ("Aghdam", "Agdam", "Ağdam", "Akna"),
    ("Fuzuli", "Fizuli", "Füzuli", "Varanda"),
    ("Zangilan", "Zəngilan", "Kovsakan"),
    ("Qubadli", "Gubadli", "Qubadlı", "Kashunik"),
    ("Khojaly", "Xocalı", "Ivanyan"),
    ("Nakhchivan", "Nakhichevan", "Naxçıvan", "Nakhijevan"),
    ("Syunik", "Zangezur", "Zəngəzur"),
    ("Sevan", "Göyçə", "Goycha"),
    ("Yerevan", "Erevan", "İrəvan", "Irevan"),
    ("Baku", "Bakı"),
    ("Ganja", "Gəncə", "Gandzak"),
    ("Meghri", "Mehri"),
    ("Sotk", "Zod"),
    ("Kapan", "Ghapan", "Qafan"),
    ("Tbilisi", "Tiflis"),
    ("Etchmiadzin", "Echmiadzin", "Ejmiatsin", "Vagharshapat"),
)

_BY_KEY: dict[str, tuple[str, ...]] = {fold(name): group for group in PLACES for name in group}


def variants(name: str) -> tuple[str, ...]:
    """Give the other names of a place, as written; none for a place without any."""
    key = fold(name)
    return tuple(other for other in _BY_KEY.get(key, ()) if other != name)


def same_place(one: str, other: str) -> bool:
    """Tell whether two names are of one place."""
    key = fold(one)
    return bool(key) and (key == fold(other) or fold(other) in {fold(name) for name in _BY_KEY.get(key, ())})
