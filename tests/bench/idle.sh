#!/usr/bin/env bash
# CPU that an idle Vitrine uses in a real window, in percent of one core; needs xvfb-run.
# Usage: tests/bench/idle.sh [PROGRAM] [SECONDS]
set -eu
program=${1:-build/vitrine}
seconds=${2:-10}
xvfb-run -a -s '-screen 0 1920x1080x24' bash -c '
    "$0" & pid=$!
    sleep 3
    ticks() { awk "{print \$14 + \$15}" "/proc/$pid/stat"; }
    before=$(ticks); sleep "$1"; after=$(ticks)
    kill "$pid"; wait "$pid" || true
    hz=$(getconf CLK_TCK)
    awk -v t="$((after - before))" -v hz="$hz" -v s="$1" "BEGIN {printf \"%.2f %% of one core in %s idle seconds\n\", 100 * t / hz / s, s}"
' "$program" "$seconds"
