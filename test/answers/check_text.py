#!/usr/bin/env python3
"""Text and JSON hold the same facts: every number that a verb tells people stands in its JSON.

  check_text.py PERCUTA

Of a curve the JSON counts with its ends and its extremes alone, so that not every number is found. What
the case itself says counts too, and times of day at the clinic. Maps of channels are drawn, not told;
so are trials beside a prediction, by the ids that `explain` tells.
"""
import datetime
import glob
import json
import math
import os
import re
import subprocess
import sys
import tomllib
import zoneinfo

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PERCUTA = os.path.abspath(sys.argv[1])
CASES = sorted(glob.glob(ROOT + "/docs/examples/cases/*.toml"))
CURVE = 24  # a longer list is one
# What draws: axes, bars, maps.
DRAWN = re.compile("[│┤┼┌└┐┘├●○▲△░█▓▒▼┊┄▁▂▃▄▅▆▇\u2800-\u28ff]")
TICKS = re.compile(r"^[\s\d.]+$")
MAP = re.compile("channels? on .* cm²|each .* wide at the surface|torn .* further|one in .* is drawn")
TRIAL = re.compile(r" (19|20)\d\d: (pen|roller|stamp|\d+ sessions)")
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")


def run(*words, text=None):
    done = subprocess.run([PERCUTA, *words], input=text, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def numbers_of(node, out):
    if isinstance(node, dict):
        depth_um = 0  # where a layer begins, from the thickness of each above it
        for key, value in node.items() if "stratum_corneum_um" in node and "hypodermis_um" in node else ():
            if key.endswith("_um"):
                depth_um += value
                out.add(depth_um)
        for value in node.values():
            numbers_of(value, out)
    elif isinstance(node, list):
        if len(node) > CURVE and all(isinstance(one, (int, float)) for one in node):
            out.update((node[0], node[-1], min(node), max(node), len(node)))
        else:
            out.add(len(node))
            for value in node:
                numbers_of(value, out)
    elif isinstance(node, bool) or node is None:
        pass
    elif isinstance(node, (int, float)):
        out.add(node)
    else:
        out.update(float(one) for one in NUMBER.findall(node))


def told(text):
    for line in text.replace("\u2212", "").replace(",", ", ").splitlines():
        line = re.sub(r"^\s*\d+\.\s|\[[^\]]*\]|5 ?– ?95 %", "", line)
        if not any(one.search(line) for one in (DRAWN, TICKS, MAP, TRIAL)):
            for number in NUMBER.findall(line):
                yield number, line


def local_times(node, zone, out):
    """The time at the clinic of each moment."""
    if isinstance(node, dict):
        for value in node.values():
            local_times(value, zone, out)
    elif isinstance(node, list):
        for value in node:
            local_times(value, zone, out)
    elif isinstance(node, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", node):
        moment = datetime.datetime.fromisoformat(node.replace("Z", "+00:00")).astimezone(zone)
        out.update((moment.hour, moment.minute, moment.day))


def forms(value):
    """As people are told a number: in percent, as a change, in another unit."""
    for scale in (1, 100, 1000, 1e-3, 1 / 24, 1 / 7, 24, 7, 10):
        yield abs(value * scale)
    yield abs(100 * (value - 1))
    yield abs(100 * (1 - value))


def found(number, pool):
    value = float(number)
    decimals = len(number.partition(".")[2])
    step = 0.5 * 10 ** -decimals
    if decimals == 0 and value >= 100 and number.endswith("0"):
        step = 0.5 * 10 ** (len(number) - len(number.rstrip("0")))
    return any(abs(form - value) <= step * (1 + 1e-9) for form in pool)


def missing(name, text, answer, case=None):
    numbers = set()
    numbers_of(answer, numbers)
    if case:
        with open(case, "rb") as file:
            stated = tomllib.load(file)
        numbers_of(json.loads(json.dumps(stated, default=str)), numbers)
        local_times(answer, zoneinfo.ZoneInfo(stated.get("time_zone", "Europe/Berlin")), numbers)
    pool = {form for value in numbers if math.isfinite(value) for form in forms(value)}
    seen = 0
    for number, line in told(text):
        seen += 1
        if not found(number, pool):
            yield f"{name}: {number} in: {line.strip()}"
    assert seen > 3, name + " tells no numbers"


def asked():
    for case in CASES:
        for verb in ("screen", "calendar", "plan", "simulate"):
            yield [verb, case]
        yield ["plan", case, "--full"]
        yield ["check-label", "--case", case]
    yield ["compare", *CASES[:2]]
    yield ["compare", CASES[1], "--vary", "device.depth_mm=0.25:0.75:0.25", "--vary",
           "parameter:collagen_ceiling_ratio=0.8,1.5"]
    yield ["check-label", ROOT + "/docs/examples/labels/night-serum.txt", "--hours-since", "24"]
    yield ["validate", ROOT + "/test/validate/kalluri2011-roller.toml"]
    for word in ("avoid_hold_h", "retinol", "dermis", "cheek", "pen-12", "malik2024", "layers-cheek", "permeant:Retinol"):
        yield ["explain", word]
    yield ["explain", "enough_gain_frac", "--case", CASES[1]]
    yield ["check-knowledge"]


def main():
    wrong = []
    for words in asked():
        dated = [] if words[0] == "check-knowledge" else ["--today", "2026-11-30"]
        text = run(*words, *dated)
        answer = json.loads(run(*words, *dated, "--format", "json"))
        name = " ".join(os.path.relpath(word, ROOT) if word.startswith("/") else word for word in words)
        wrong += missing(name, text, answer, next((word for word in words if word in CASES), None))
    print("\n".join(wrong))
    seeded = list(missing("seeded", "It is 123.456 mm, 7 of 9, and 5.", {"depth_mm": 4.2, "n": [7, 9, 5]}))
    return 1 if wrong or len(seeded) != 1 else 0


if __name__ == "__main__":
    sys.exit(main())
