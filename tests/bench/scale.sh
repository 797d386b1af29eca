#!/bin/sh
# What exhibits of a thousand to a million milestones cost, as a table: tests/bench/scale.sh build/vitrine
set -eu
vitrine=${1:-build/vitrine}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "| milestones | first picture ms | JSON parser alone ms | bytes each | scene p50 ms | scene p99 ms | frame mean ms | frame p99 ms | frame max ms | allocations, median |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for events in 1000 10000 100000 1000000; do
    "$vitrine" generate --events "$events" --seed 1 -o "$work/exhibit.json" --replace
    "$vitrine" timedemo "$work/exhibit.json" --json > "$work/result.json"
    python3 - "$work/result.json" <<'PYTHON'
import json, sys
r = json.load(open(sys.argv[1]))
for name in ("first flight", "again"):
    f = r[name]
    head = f"{r['milestones']} ({name})"
    print("|", " | ".join([head, f"{r['first_picture_ms']:.0f}", f"{r['parser_ms']:.0f}", str(round(r["bytes_a_milestone"])),
          f"{f['scene ms']['p50']:.2f}", f"{f['scene ms']['p99']:.2f}", f"{f['frame cpu ms']['mean']:.1f}",
          f"{f['frame cpu ms']['p99']:.1f}", f"{f['frame cpu ms']['max']:.1f}", f"{f['allocations']['p50']:.0f}"]), "|")
PYTHON
done
