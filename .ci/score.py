#!/usr/bin/env python3
"""Scores the extractor on evaluation data and holds the figures against .ci/floors.json.

usage: score.py DATA [--bin EXTRACT] [--raise]

DATA holds eval/ (the scorers) and gold/. A figure with at least 150 gold items that falls more than
0.01 below its floor fails the run. --raise writes the figures reached as the new floors, never lower
ones; a floor is lowered by hand, with its reason under "lowered".
"""
import json, os, pathlib, subprocess, sys, tempfile

LEAST, SLACK = 150, 0.01
HERE = pathlib.Path(__file__).parent
FLOORS = HERE / "floors.json"


def extract(binary, source, target):
    with open(source, "rb") as i, open(target, "wb") as o:
        status = subprocess.run([binary, "--jsonl"], stdin=i, stdout=o).returncode
    if status:
        sys.exit(f"extract ended with {status} on {source}")


def scorer(*args):
    done = subprocess.run([sys.executable, *map(str, args)], stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{args[0]} ended with {done.returncode}")
    return json.loads(done.stdout)


def articles(data, binary, tmp, name):
    gold = data / "gold" / f"{name}.jsonl"
    extract(binary, gold, tmp / "out")
    found = scorer(data / "eval" / "score.py", gold, tmp / "out", "--json")
    rows = {k.strip(): (v["f"], v["gold"]) for k, v in found["rows"].items()}
    rows.update({k: (v["share"], v["n"]) for k, v in found["shares"].items()})
    return rows


def ner(data, binary, tmp, name):
    gold = data / "gold" / f"{name}.jsonl"
    extract(binary, gold, tmp / "out")
    found = scorer(data / "eval" / "score_ner.py", gold, tmp / "out", "--json", "--allow-extra")
    return {f"{k} snap": (v["f1"], v.get("gold", LEAST)) for k, v in found["snap"].items() if "f1" in v}


def suites(data, binary, tmp, name):
    cases = data / "gold" / f"{name}.jsonl"
    script = data / "eval" / "score_suites.py"
    with open(tmp / "in", "wb") as o:
        subprocess.run([sys.executable, script, "--input", cases], stdout=o, check=True)
    extract(binary, tmp / "in", tmp / "out")
    found = scorer(script, cases, tmp / "out", "--json")
    return {k: (v, found["counts"][k]) for k, v in found["groups"].items()}


SETS = {
    "articles.dev": articles,
    "articles.check": articles,
    "ner.dev.consensus": ner,
    "ner.dev.caraner": ner,
    "suites.dev": suites,
}


def main():
    data = pathlib.Path(sys.argv[1])
    binary = sys.argv[sys.argv.index("--bin") + 1] if "--bin" in sys.argv else "target/release/examples/extract"
    binary = os.path.join(os.environ["CARGO_TARGET_DIR"], binary.removeprefix("target/")) if os.environ.get("CARGO_TARGET_DIR") else binary
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    failed = []
    with tempfile.TemporaryDirectory() as tmp:
        for name, take in SETS.items():
            if not (data / "gold" / f"{name}.jsonl").exists():
                print(f"{name}: no data")
                continue
            mine = floors.setdefault(name, {})
            print(name)
            for row, (value, gold) in take(data, binary, pathlib.Path(tmp), name).items():
                floor = mine.get(row)
                note = ""
                if floor is not None and gold >= LEAST and value < floor - SLACK:
                    failed.append(f"{name}: {row} {value:.3f}, floor {floor:.3f}")
                    note = "  BELOW"
                if "--raise" in sys.argv:
                    mine[row] = max(floor or 0.0, int(value * 1000) / 1000)
                print(f"  {row:28} {value:.3f}  floor {floor if floor is not None else '-'}  of {gold}{note}")
    if "--raise" in sys.argv:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n")
    for line in failed:
        print("FAILED", line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
