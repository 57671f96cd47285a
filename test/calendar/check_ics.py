"""Reads the iCalendar files of the program named on the command line with readers of other origin.

Real-looking courses in several time zones and languages, across a change of the clocks, a holiday
and opening days that are Saturdays: the file is accepted, every session is on an open day at 10:00
on the wall clock of its zone, every reminder is the hours after its session that the answer tells,
titles are neutral and in the patient's language, no month has more than twelve reminders, no
product is named, and the same input gives the same bytes. The second argument, where there is one,
is the folder of the package ical.js, which then has to read the same events; a folder that is not
there skips the test (exit 77).
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
HOLIDAY = ("2027-03-20", "2027-04-04")  # Easter fortnight, in which sessions would lie
CLOSED = f"unavailable = [{{ from = {HOLIDAY[0]}, to = {HOLIDAY[1]} }}]"
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"]
WEEKS = [  # time zone, language, days on which the clinic is open, what else the course says
    ("Europe/Berlin", "de", WEEKDAYS, ""),
    ("America/New_York", "en", ["sat"], ""),
    ("Australia/Sydney", "en", WEEKDAYS, CLOSED),
    ("Europe/Warsaw", "pl", ["wed", "sat"], CLOSED),
    ("America/Sao_Paulo", "pt", ["tue", "sat"], ""),
    ("Europe/Madrid", "es", WEEKDAYS, CLOSED),
    ("Europe/Paris", "fr", ["fri", "sat"], CLOSED),
]
CLOCKS_CHANGE = {"Europe/Berlin", "America/New_York", "Australia/Sydney", "Europe/Warsaw",
                 "Europe/Madrid", "Europe/Paris"}


def case_of(zone, language, days, course):
    template = pathlib.Path(__file__).with_name("course.toml").read_text(encoding="utf-8")
    stated = template.replace("ZONE", zone).replace("[course]\n", f"[course]\n{course}\n")
    stated = stated.replace("[intake]", f"[clinic]\nopen = {json.dumps(days)}\n\n[intake]", 1)
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


def check_with_ical_js(text, folder):
    """The other reader finds the events that this one found."""
    run = subprocess.run(
        ["node", pathlib.Path(__file__).with_name("read_ics.mjs"), folder],
        input=text, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    theirs = {one["uid"]: one for one in json.loads(run.stdout)}
    ours = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len(theirs) == len(ours)
    for event in ours:
        other = theirs[str(event["UID"])]
        assert datetime.fromisoformat(other["start"].replace("Z", "+00:00")) == \
            event.decoded("DTSTART"), other
        assert other["summary"] == str(event["SUMMARY"]), other
        assert other["description"] == str(event["DESCRIPTION"]), other


def check_sessions(sessions, starts, zone, days, course):
    """Takes the sessions out of `starts`; how far the zone lay from UTC on their days."""
    offsets = set()
    closed = HOLIDAY if course == CLOSED else ("", "")
    for session in sessions:
        start = starts.pop(f"session-{session['number']}")
        local = start.astimezone(ZoneInfo(zone))
        assert local.strftime("%Y-%m-%d %H:%M") == f"{session['planned']} 10:00", local
        assert local.strftime("%a").lower() in days, local
        assert not closed[0] <= session["planned"] <= closed[1], session
        assert datetime.fromisoformat(session["starts_at"]) == start, session
        offsets.add(local.utcoffset())
    return offsets


def check_weeks(program, ical_js, weeks):
    zone, language, days, course = weeks
    stated = case_of(zone, language, days, course)
    with tempfile.TemporaryDirectory() as folder:
        answer, text = calendar_of(program, stated, folder)
        assert calendar_of(program, stated, folder)[1] == text, "the bytes differ"
    if ical_js:
        check_with_ical_js(text, ical_js)
    starts = events_of(text, language)
    assert all(start.tzinfo is not None for start in starts.values()), "a time floats"
    offsets = check_sessions(answer["sessions"], starts, zone, days, course)
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


ICAL_JS = sys.argv[2] if len(sys.argv) > 2 else None
if ICAL_JS and not pathlib.Path(ICAL_JS, "package.json").exists():
    print(f"ical.js is not in {ICAL_JS}; `make test` fetches it from npm")
    sys.exit(77)
for weeks in WEEKS:
    check_weeks(sys.argv[1], ICAL_JS, weeks)
