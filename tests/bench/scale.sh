#!/bin/sh
# What exhibits of a thousand to a million milestones cost, as two tables: tests/bench/scale.sh build/vitrine
set -eu
vitrine=${1:-build/vitrine}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for events in 1000 10000 100000 1000000; do
    "$vitrine" generate --events "$events" --seed 1 -o "$work/exhibit.json" --replace
    "$vitrine" timedemo "$work/exhibit.json" >"$work/$events"
done

cd "$work"
echo "| milestones | first picture ms | JSON parser alone ms | bytes each |"
echo "|---|---|---|---|"
for events in 1000 10000 100000 1000000; do
    awk '
        NR == 1 { bytes = $(NF - 5) }
        /^first picture/ { printf "| %s | %s | %s | %s |\n", FILENAME, $3, $(NF - 1), bytes }' "$events"
done

echo
echo "| milestones | flight | things p50 | scene p50 ms | scene p99 ms | µs a thing p50 | frame mean ms | frame p99 ms | frame max ms | allocations p50 | max |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
for events in 1000 10000 100000 1000000; do
    awk '
        # A name may have blanks: the figures are the last five fields, mean p50 p95 p99 max.
        / mean +p50 / { flight = $0; sub(/ +mean.*/, "", flight) }
        /^scene ms/ { scene50 = $(NF - 3); scene99 = $(NF - 1) }
        /^frame cpu ms/ { mean = $(NF - 4); frame99 = $(NF - 1); most = $NF }
        /^things/ { things = $(NF - 3) }
        /^us a thing/ { each = $(NF - 3) }
        /^allocations/ {
            printf "| %s | %s | %d | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %d | %d |\n",
                FILENAME, flight, things, scene50, scene99, each, mean, frame99, most, $(NF - 3), $NF
        }' "$events"
done
