"""A directory small enough to keep in mind: two countries, an office that changed hands, two people of one surname."""

from __future__ import annotations

from datetime import date

from extraction.directory import Alias, Country, Directory, Event, Office, Role, Speaker, Term, Topic

FM, PM, PRESIDENT, SPOKES = "foreign-minister", "prime-minister", "president", "spokesperson"


def _person(slug: str, name: str, country: str, *offices: Office, gender: str = "m", aliases: tuple[Alias, ...] = ()) -> Speaker:
    return Speaker(slug, name, "person", country, gender=gender, aliases=(Alias(name.split()[-1]), *aliases), offices=offices)


def _office(role: str, title: str, institution: str, country: str, start: date, end: date | None = None, *, sourced: bool = True) -> Office:
    return Office(role, title, institution, country, start, end, sourced)


SMALL = Directory(
    countries=(
        Country("VL", "Veltria", ("Veltria",), ("Veltrian", "Veltrians"), ("Orvend",)),
        Country("KM", "Kasmara", ("Kasmara",), ("Kasmari", "Kasmaris"), ("Tolmin Vale",)),
    ),
    roles=(
        Role(PRESIDENT, "President", True, ("president", "leader", "head of state")),
        Role(PM, "Prime Minister", True, ("prime minister", "premier")),
        Role(FM, "Foreign Minister", True, ("foreign minister", "minister of foreign affairs", "top diplomat")),
        Role(SPOKES, "Spokesperson", False, ("spokesperson", "spokesman", "spokeswoman")),
    ),
    speakers=(
        Speaker("veltria-government", "Veltria: Government", "government", "VL", aliases=(Alias("Veltria"), Alias("Orvend"))),
        Speaker("kasmara-government", "Kasmara: Government", "government", "KM", aliases=(Alias("Kasmara"),)),
        Speaker("veltria-mfa", "Veltria: Ministry of Foreign Affairs", "organisation", "VL"),
        Speaker("veltria-mod", "Veltria: Ministry of Defence", "organisation", "VL"),
        Speaker("kasmara-presidency", "Kasmara: Presidency", "organisation", "KM"),
        Speaker("lake-forum", "Lake Forum", "organisation", aliases=(Alias("LF"),)),
        _person("davor-elmin", "Davor Elmin", "VL", _office(PRESIDENT, "President of Veltria", "veltria-presidency", "VL", date(2018, 3, 1))),
        _person("sona-tarvel", "Sona Tarvel", "VL", _office(FM, "Foreign Minister", "veltria-mfa", "VL", date(2021, 1, 1)), gender="f"),
        _person("old-minister", "Bagrat Ohvan", "VL", _office(FM, "Foreign Minister", "veltria-mfa", "VL", date(2010, 1, 1), date(2020, 12, 31))),
        _person("nazim-ust", "Nazim Ustaveri", "KM", _office(FM, "Foreign Minister", "kasmara-mfa", "KM", date(2019, 1, 1)),
                aliases=(Alias("Nazim Oustaveri"),)),
        _person("arif-serin", "Arif Serin", "KM", _office(PM, "Prime Minister", "kasmara-government", "KM", date(2019, 1, 1))),
        _person("vugar-serin", "Vugar Serin", "KM", _office(PRESIDENT, "President of Kasmara", "kasmara-presidency", "KM", date(2019, 1, 1))),
        _person("lena-daro", "Lena Daro", "VL",
                _office(SPOKES, "Spokesperson", "veltria-mfa", "VL", date(2019, 1, 1), sourced=False), gender="f"),
    ),
    topics=(
        Topic("peace-treaty", "Peace treaty", (Term("peace treaty", 3.0), Term("treaty", 1.5), Term("signing", 1.0))),
        Topic("hostilities", "Hostilities", (Term("ceasefire", 3.0), Term("shell*", 2.0), Term("war", 2.5))),
        Topic("transport-links", "Transport", (Term("corridor", 2.5), Term("road", 1.5))),
    ),
    events=(
        Event("hesk-2023", "Hesk summit 2023", "summit", date(2023, 5, 10), date(2023, 5, 11), "Hesk", ("Hesk summit",)),
        Event("hesk-2024", "Hesk summit 2024", "summit", date(2024, 6, 4), date(2024, 6, 5), "Hesk", ("Hesk summit",)),
        Event("six-week-war", "Six-week war", "war", date(2019, 9, 27), date(2019, 11, 8), "", ("six-week war",)),
    ),
)  # fmt: skip
