#!/usr/bin/env python3
"""Tables of `--csv` read back by Python's csv module: every cell is the number of the JSON.

  check_tables.py PERCUTA
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PERCUTA = os.path.abspath(sys.argv[1])
CASES = ROOT + "/docs/examples/cases/"


def asked(*words):
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/table.csv"
        done = subprocess.run([PERCUTA, *words, "--today", "2026-11-30", "--format", "json", "--csv", path],
                              capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert "the table is in" in done.stderr, done.stderr
        with open(path, "rb") as file:
            raw = file.read()
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n"), "RFC 4180: lines end in CR LF"
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    assert len({len(row) for row in rows}) == 1, "every row has every column"
    head, rows = rows[0], rows[1:]
    assert len(set(head)) == len(head), "no two columns are called alike"
    return json.loads(done.stdout), [dict(zip(head, row)) for row in rows]


def same(cell, value):
    return cell == value if isinstance(value, str) else cell != "" and float(cell) == value


def at(node, path):
    for step in path.split("."):
        node = node[step]
    return node


def check_curves():
    answer, rows = asked("simulate", CASES + "acne-scars.toml")
    cells = 0
    for zone in answer["zones"]:
        for curve in ("depth_histogram", "barrier", "healing"):
            here = [row for row in rows if row["zone"] == zone["id"] and row["curve"] == curve]
            filled = [name for name in here[0] if here[0][name] != "" and "." in name]
            assert len(filled) >= 3, (curve, filled)
            for name in filled:
                values = at(zone, name)
                assert len(values) == len(here), name
                for row, value in zip(here, values):
                    assert same(row[name], value), (name, row[name], value)
                    cells += 1
            lists = [key for key, value in zone[curve].items() if isinstance(value, list) and value
                     and not isinstance(value[0], dict)]
            assert {curve + "." + key for key in lists} <= set(filled), (curve, lists)
        for curve, way in (("permeation", "way"), ("permeation.intact", "intact")):
            here = [row for row in rows if row["zone"] == zone["id"] and row["curve"] == curve]
            passage = zone["permeation"][way]
            pairs = [(hour, depth, value) for hour, line in zip(passage["time_h"], passage["profile_mg_per_mL"])
                     for depth, value in zip(passage["depth_um"], line)]
            assert len(here) == len(pairs) > 20
            for row, (hour, depth, value) in zip(here, pairs):
                assert row["permeation.ingredient"] == zone["permeation"]["ingredient"]
                assert same(row["permeation.time_h"], hour) and same(row["permeation.depth_um"], depth)
                assert same(row["permeation.profile_mg_per_mL"], value)
                cells += 1
    assert cells > 30000, cells


def check_grid():
    answer, rows = asked("compare", CASES + "fine-lines.toml", "--vary", "device.depth_mm=0.25:0.75:0.25",
                         "--vary", "parameter:collagen_ceiling_ratio=0.8,1.5")
    assert len(rows) == len(answer["cases"]) == 6
    for i, (row, case) in enumerate(zip(rows, answer["cases"])):
        assert row["name"] == case["name"]
        assert [one["key"] for one in case["varied"]] == ["parameter:collagen_ceiling_ratio", "device.depth_mm"]
        for varied in case["varied"]:
            assert same(row[varied["key"]], varied["value"])
        for quantity in answer["rows"]:
            value = quantity["values"][i]
            told = value["value"] if value["value"] is not None else value["word"]
            told = " ".join(value["ids"]) if told is None else told
            assert same(row[quantity["key"]], told), (quantity["key"], row[quantity["key"]], told)
            if value["low"] is not None:
                assert same(row[quantity["key"] + "_low"], value["low"])
                assert same(row[quantity["key"] + "_high"], value["high"])
    gains = [row["collagen_gained_in_a_year_pct"] for row in rows]
    assert gains[0] != gains[3] and gains[0] != gains[1], "both keys move what they should"


def check_names():
    """What a cell has to be quoted for."""
    with tempfile.TemporaryDirectory() as folder:
        names = [folder + '/a, "b".toml', folder + "/c.toml"]
        for name in names:
            with open(CASES + "fine-lines.toml", encoding="utf-8") as good, open(name, "w", encoding="utf-8") as file:
                file.write(good.read())
        answer, rows = asked("compare", *names)
        assert [row["name"] for row in rows] == names == [case["name"] for case in answer["cases"]]
    done = subprocess.run([PERCUTA, "simulate", CASES + "fine-lines.toml", "--stage", "strike", "--csv", "-"],
                          capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.startswith("zone,curve,"), done.stdout[:80]
    done = subprocess.run([PERCUTA, "simulate", CASES + "fine-lines.toml", "--csv", "/no/such/folder/x.csv"],
                          capture_output=True, text=True)
    assert done.returncode == 3 and not done.stdout, "a table that cannot be written is told, and nothing else"


check_curves()
check_grid()
check_names()
