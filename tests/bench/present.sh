#!/bin/bash
# What a class waits for, as tables: tests/bench/present.sh build/vitrine build/tests/vitrine_bench
# From the command to the first step in a window (see start.sh), how long anything moves after a press of the clicker, and what the
# frames of a whole lesson cost.
set -eu
here=$(dirname "$0")
vitrine=${1:-build/vitrine}
bench=${2:-build/tests/vitrine_bench}

"$here/start.sh" "$vitrine" 9 present

echo
echo "| frames of a lesson | longest until all rests, s | frame p50 ms | frame p99 ms | frame max ms |"
echo "|---|---|---|---|---|"
"$bench" --benchmark_filter=a_lesson --benchmark_format=csv --benchmark_counters_tabular=false 2>/dev/null | awk -F, '
    NR == 1 { for (i = 1; i <= NF; ++i) { gsub(/"/, "", $i); column[$i] = i } next }
    /a_lesson/ {
        printf "| %d | %.2f | %.1f | %.1f | %.1f |\n", $column["frames"], $column["rests_after_s"],
            $column["p50_ms"], $column["p99_ms"], $column["max_ms"]
    }'
