"""Reads the iCalendar files of the program named on the command line with a reader of other origin.

For three time zones: the file is accepted, every session is at 10:00 on the wall clock of its zone
before and after the clock change, every reminder is whole hours after its session, titles are
neutral, and the same input gives the same bytes.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney"]
TITLES = {"Skin appointment", "Skin care reminder"}


def calendar_of(program, zone, folder):
    """The program's answer as JSON and the bytes of the file it wrote."""
    template = pathlib.Path(__file__).with_name("course.toml").read_text(encoding="utf-8")
    file = pathlib.Path(folder) / "course.ics"
    run = subprocess.run(
        [program, "calendar", "-", "--today", "2027-02-01", "--format", "json", "--ics", file],
        input=template.replace("ZONE", zone), capture_output=True, text=True, check=True)
    return json.loads(run.stdout), file.read_bytes()


def check_zone(program, zone):
    with tempfile.TemporaryDirectory() as folder:
        answer, text = calendar_of(program, zone, folder)
        assert calendar_of(program, zone, folder)[1] == text, "the bytes differ"

    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert not any(event.errors for event in events), "the reader found errors"
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids), "a UID is given twice"
    assert {str(event["SUMMARY"]) for event in events} <= TITLES, "a title is not neutral"
    stamps = {event.decoded("DTSTAMP") for event in events}
    assert stamps == {datetime(2027, 2, 1, tzinfo=timezone.utc)}, stamps

    starts = {str(event["UID"]).split("-", 1)[1]: event.decoded("DTSTART") for event in events}
    assert all(start.tzinfo is not None for start in starts.values()), "a time floats"
    sessions = answer["sessions"]
    offsets = set()
    for session in sessions:
        start = starts.pop(f"session-{session['number']}@percuta")
        local = start.astimezone(ZoneInfo(zone))
        assert local.strftime("%Y-%m-%d %H:%M") == f"{session['planned']} 10:00", local
        assert datetime.fromisoformat(session["starts_at"]) == start, session
        offsets.add(local.utcoffset())
        for hours in (24, 48, 72):
            reminder = starts.pop(f"session-{session['number']}-after-{hours}h@percuta")
            assert reminder - start == timedelta(hours=hours), reminder
        first_use = starts.pop(f"session-{session['number']}-product-1@percuta")
        assert first_use - start == timedelta(hours=72), first_use
    assert not starts, f"left over: {starts}"
    assert len(sessions) == 5 and len(offsets) == 2, "no clock change lies in between"
    print(f"{zone}: {len(events)} events")


for name in ZONES:
    check_zone(sys.argv[1], name)
