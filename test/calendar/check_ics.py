"""Reads the iCalendar files of the program named on the command line with a reader of other origin.

Real-looking courses in several time zones and languages, across a change of the clocks and days on
which the clinic is closed: the file is accepted, every session is at 10:00 on the wall clock of its
zone, every reminder is the hours after its session that the answer tells, titles are neutral and in
the patient's language, no month has more than twelve reminders, no product is named, and the same
input gives the same bytes.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar

TITLES = {
    "en": {"Skin appointment", "Skin care reminder"},
    "de": {"Hauttermin", "Erinnerung: Hautpflege"},
    "es": {"Cita para la piel", "Recordatorio: cuidado de la piel"},
    "fr": {"Rendez-vous peau", "Rappel\u00a0: soins de la peau"},
    "pl": {"Wizyta", "Przypomnienie: pielęgnacja skóry"},
    "pt": {"Sessão de pele", "Lembrete: cuidados com a pele"},
}
MOST_A_MONTH = 12
HOLIDAYS = "unavailable = [{ from = 2027-03-25, to = 2027-03-31 }]"  # Easter week
WEEKS = [  # time zone, language, what else the course says
    ("Europe/Berlin", "de", ""),
    ("America/New_York", "en", ""),
    ("Australia/Sydney", "en", HOLIDAYS),
    ("Europe/Warsaw", "pl", HOLIDAYS),
    ("America/Sao_Paulo", "pt", ""),
    ("Europe/Madrid", "es", HOLIDAYS),
    ("Europe/Paris", "fr", ""),
]
CLOCKS_CHANGE = {"Europe/Berlin", "America/New_York", "Australia/Sydney", "Europe/Warsaw",
                 "Europe/Madrid", "Europe/Paris"}


def case_of(zone, language, course):
    template = pathlib.Path(__file__).with_name("course.toml").read_text(encoding="utf-8")
    stated = template.replace("ZONE", zone).replace("[course]\n", f"[course]\n{course}\n")
    return stated.replace("age_y", f'language = "{language}"\nage_y', 1)


def calendar_of(program, stated, folder):
    """The program's answer as JSON and the bytes of the file it wrote."""
    file = pathlib.Path(folder) / "course.ics"
    run = subprocess.run(
        [program, "calendar", "-", "--today", "2027-02-01", "--format", "json", "--ics", file],
        input=stated, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout), file.read_bytes()


def events_of(text, language):
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert not any(event.errors for event in events), "the reader found errors"
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids), "a UID is given twice"
    assert {str(event["SUMMARY"]) for event in events} <= TITLES[language], "a title is not neutral"
    stamps = {event.decoded("DTSTAMP") for event in events}
    assert stamps == {datetime(2027, 2, 1, tzinfo=timezone.utc)}, stamps
    assert all("retinol" not in str(event["DESCRIPTION"]).lower() for event in events)
    return {str(event["UID"]).split("-", 1)[1].removesuffix("@percuta"): event.decoded("DTSTART")
            for event in events}


def check_sessions(sessions, starts, zone):
    """Takes the sessions out of `starts`; how far the zone lay from UTC on their days."""
    offsets = set()
    for session in sessions:
        start = starts.pop(f"session-{session['number']}")
        local = start.astimezone(ZoneInfo(zone))
        assert local.strftime("%Y-%m-%d %H:%M") == f"{session['planned']} 10:00", local
        assert datetime.fromisoformat(session["starts_at"]) == start, session
        offsets.add(local.utcoffset())
    return offsets


def check_weeks(program, zone, language, course):
    stated = case_of(zone, language, course)
    with tempfile.TemporaryDirectory() as folder:
        answer, text = calendar_of(program, stated, folder)
        assert calendar_of(program, stated, folder)[1] == text, "the bytes differ"
    starts = events_of(text, language)
    assert all(start.tzinfo is not None for start in starts.values()), "a time floats"
    offsets = check_sessions(answer["sessions"], starts, zone)
    assert len(answer["sessions"]) == 5
    assert (len(offsets) == 2) == (zone in CLOCKS_CHANGE), "no clock change lies in between"

    months = collections.Counter(
        start.astimezone(ZoneInfo(zone)).strftime("%Y-%m") for start in starts.values())
    assert max(months.values()) <= MOST_A_MONTH, months
    for milestone in answer["milestones"]:
        if not milestone["to_act"]:
            continue
        at = datetime.fromisoformat(milestone["at"])
        what = milestone["id"] if milestone.get("day") else f"after-{milestone['after_h']:g}h"
        assert starts.pop(f"session-{milestone['session']}-{what}") == at, milestone
        session = answer["sessions"][milestone["session"] - 1]
        begins = datetime.fromisoformat(session["starts_at"])
        if milestone.get("day"):  # at the hour of the clinic, however the clocks changed
            hour = at.astimezone(ZoneInfo(zone)).strftime("%H:%M")
            assert hour == "10:00", milestone
        else:
            assert at - begins == timedelta(hours=milestone["after_h"]), milestone
    assert not any("product" in uid for uid in starts), "a product stands beside its own hour"
    print(f"{zone}, {language}: {len(answer['sessions'])} sessions, {months.total()} reminders")


for weeks in WEEKS:
    check_weeks(sys.argv[1], *weeks)
