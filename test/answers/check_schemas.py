#!/usr/bin/env python3
"""Every answer, every refusal and every file of knowledge held against `percuta schema` by validators
of somebody else: python3-jsonschema or, where a folder of npm is named, ajv.

  check_schemas.py PERCUTA [NODE_MODULES]
"""
import datetime
import glob
import json
import os
import subprocess
import sys
import tempfile
import tomllib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PERCUTA = os.path.abspath(sys.argv[1])
CASES = sorted(glob.glob(ROOT + "/docs/examples/cases/*.toml"))
SKIPPED = 77


def run(*words, text=None):
    done = subprocess.run([PERCUTA, *words], input=text, capture_output=True, text=True, cwd=ROOT)
    return done.returncode, done.stdout, done.stderr


def toml(path):
    def plain(value):
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items()}
        if isinstance(value, list):
            return [plain(one) for one in value]
        if isinstance(value, (datetime.date, datetime.time)):
            return value.isoformat()
        return value

    with open(path, "rb") as file:
        return plain(tomllib.load(file))


def answers():
    """Every verb of every example: (what it is, schema, document)."""
    asked = [("plan", [case]) for case in CASES]
    asked += [(verb, [case]) for verb in ("screen", "calendar", "simulate") for case in CASES]
    asked += [("check-products", ["--case", case]) for case in CASES]
    asked += [("check-label", [label]) for label in sorted(glob.glob(ROOT + "/docs/examples/labels/*.txt"))]
    asked += [("simulate", [CASES[0], "--stage", stage]) for stage in ("strike", "barrier", "healing")]
    asked += [("compare", CASES[:2])]
    asked += [("compare", [CASES[1], "--vary", "device.depth_mm=0.25:0.5:0.25", "--vary",
                           "parameter:collagen_ceiling_ratio=0.8,1.5"])]
    asked += [("validate", [ROOT + "/test/validate/roller-geometry.toml"])]
    asked += [("explain", [word]) for word in (
        "avoid_hold_h", "collagen_ceiling_ratio", "retinol", "dermis", "TEWL", "cheek", "pen-12", "malik2024",
        "pregnancy", "layers-cheek", "goodman_baron", "Accutane", "permeant:Retinol", "percuta-policy")]
    asked += [("explain", ["enough_gain_frac", "--case", CASES[1]]), ("check-knowledge", []), ("schema-names", [])]
    for schema, words in asked:
        verb = {"check-products": "check-label", "schema-names": "schema"}.get(schema, schema)
        dated = [] if verb in ("schema", "check-knowledge") else ["--today", "2026-11-30"]
        code, out, err = run(verb, *words, "--format", "json", *dated)
        assert code == 0, (verb, words, err)
        yield " ".join([verb, *words]), schema, json.loads(out)
    code, out, err = run("check-label", "-", "--format", "json", "--hours-since", "24",
                         text="Aqua, Glycerin, Retinol, Foobarine")
    yield "check-label -", "check-label", json.loads(out)


def refusals():
    """Inputs that are refused, of every kind that a person may hand in."""
    good = open(CASES[0], encoding="utf-8").read()
    cases = {
        "empty": "", "no TOML": "= = =", "not closed": good + "\n[device", "no text": "\x01\x02\x03",
        "JSON half": '{"schema": "percuta.case/1"', "JSON list": "[1, 2]", "other schema": good.replace("case/1", "case/9"),
        "unknown key": good + "\n[devise]\ndepth_mm = 1\n", "key twice": good + "\n[patient]\nage_y = 3\n",
        "age": good.replace("age_y = ", "age_y = 9"), "phototype": good.replace('phototype = "', 'phototype = "X'),
        "site": good.replace('site = "cheek"', 'site = "chekk"'), "text for number": good.replace("age_y = ", 'age_y = "x" #'),
        "date": good.replace("not_before = ", "not_before = 2026-13-45 #"), "nothing": "{}", "null": "null",
    }
    for name, text in cases.items():
        yield "screen " + name, ["screen", "-"], text
    broken = sorted(glob.glob(ROOT + "/test/cases/broken/*/*.toml"))
    for path in broken:
        yield "screen " + os.path.relpath(path, ROOT), ["screen", path], None
    case = CASES[0]
    for words in (["plan", "/no/such/file"], ["plan", ROOT], ["explain", "no-such-thing"], ["explain", "dermiss"],
                  ["schema", "no-such-schema"], ["completion", "ksh"], ["check-knowledge", ROOT + "/docs"],
                  ["plan", case, "--knowledge", "/no/such/folder"], ["plan", case, "--today", "2090-01-01"],
                  ["compare", case, "--vary", "device.depth_mm"], ["compare", case, "--vary", "device.depth_mm=1:0:1"],
                  ["compare", case, "--vary", "patient.age_y=20:90:0.01"], ["compare", case, "--vary", "zone[9].depth_mm=1,2"],
                  ["compare", case, "--vary", "parameter:collagen_ceiling_ratio=9"],
                  ["compare", case, "--vary", "parameter:collagen_cieling_ratio=1"],
                  ["compare", *[case] * 12], ["validate", case], ["simulate", "/dev/null"]):
        json_too = [] if words[0] == "completion" else ["--format", "json"]
        yield " ".join(words), words + json_too, None
    for name, text in {"prose": "Dear Sir or Madam, how are you today?", "numbers": "1 2 3 4", "none": ""}.items():
        yield "check-label " + name, ["check-label", "-"], text


def refused():
    seen = 0
    for name, words, text in refusals():
        if words[0] == "completion":
            continue  # text alone
        if "json" not in words:
            words = words + ["--format", "json"]
        code, out, err = run(*words, text=text)
        if text is not None and code == 0:
            continue  # an answer after all: not all that looks wrong is
        assert code in (2, 64) and not out, (name, code, out[:200])
        if code == 64:
            continue  # a command line that cannot be read has no format yet
        seen += 1
        yield "refused: " + name, "problems", json.loads(err)
    assert seen >= 20, seen


def knowledge(names):
    """Each file, by the longest kind that its path begins with."""
    kinds = [name for name in names if name.startswith("knowledge/")]
    files = sorted(glob.glob(ROOT + "/knowledge/**/*.toml", recursive=True))
    assert len(files) > 100
    for path in files:
        begins = [kind for kind in kinds if os.path.relpath(path, ROOT).startswith(kind)]
        assert begins, "no schema for " + path
        yield os.path.relpath(path, ROOT), max(begins, key=len), toml(path)


def documents():
    names = json.loads(run("schema", "--format", "json")[1])["names"]
    yield from answers()
    yield from refused()
    yield from knowledge(names)
    for path in CASES:
        yield os.path.relpath(path, ROOT), "case", toml(path)
    for path in sorted(glob.glob(ROOT + "/test/validate/*.toml")):
        yield os.path.relpath(path, ROOT), "experiment", toml(path)


def with_python(schemas, found):
    import jsonschema

    validators = {}
    for name, schema in schemas.items():
        jsonschema.Draft7Validator.check_schema(schema)
        validators[name] = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    for what, name, document in found:
        for error in list(validators[name].iter_errors(document))[:3]:
            yield f"{what}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def with_ajv(schemas, found, modules):
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/all.json", "w", encoding="utf-8") as file:
            json.dump({"schemas": schemas, "documents": found}, file)
        done = subprocess.run(["node", os.path.dirname(os.path.abspath(__file__)) + "/ajv.js", modules,
                               folder + "/all.json"], capture_output=True, text=True)
    if done.stderr:
        yield "ajv: " + done.stderr[:500]
    yield from done.stdout.splitlines()


def main():
    modules = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
    if modules and not os.path.isdir(modules + "/ajv"):
        print("skipped: ajv is not there (make fetches it from npm)")
        return SKIPPED
    found = list(documents())
    schemas = {name: json.loads(run("schema", name)[1]) for name in {name for _, name, _ in found}}
    # Whoever passes everything passes this too.
    seeded = ["seeded", "problems", {"problems": [{"code": 1}]}]
    wrong = list(with_ajv(schemas, found + [seeded], modules) if modules else with_python(schemas, found + [seeded]))
    caught = [line for line in wrong if line.startswith("seeded")]
    others = [line for line in wrong if not line.startswith("seeded")]
    print("\n".join(others[:60]))
    print(f"{len(found)} documents against {len(schemas)} schemas: {len(others)} wrong")
    return 0 if caught and not others else 1


if __name__ == "__main__":
    sys.exit(main())
