// Reads an iCalendar file on standard input with ical.js, the reader of web calendars and
// Thunderbird, and prints its events as JSON; check_ics.py compares them with those it read itself.
// node read_ics.mjs FOLDER, where FOLDER holds the package ical.js.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { main, module } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
const { default: ICAL } = await import(pathToFileURL(`${folder}/${module ?? main}`));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((one) => {
  const event = new ICAL.Event(one);
  return {
    uid: event.uid,
    start: event.startDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
  };
});
console.log(JSON.stringify(events));
