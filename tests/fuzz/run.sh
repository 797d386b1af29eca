#!/usr/bin/env bash
# Runs every fuzz target from the corpora that are kept here. Usage: run.sh FOLDER_OF_TARGETS [SECONDS]
# What it finds stays in FOLDER_OF_TARGETS; a new corpus is written there too and may be merged by
#   FOLDER/fuzz_csv -merge=1 tests/fuzz/corpus/csv FOLDER/new-csv
set -u
here=$(cd "$(dirname "$0")" && pwd)
built=$(cd "$1" && pwd)
seconds=${2:-60}
failed=0
running=()

finish() {
    local name=$1 process=$2
    if wait "$process"; then
        printf 'fuzz_%s: %s\n' "$name" "$(grep -E '^(Done|stat::number_of_executed_units)' "$built/$name.log" | tail -1)"
    else
        failed=1
        printf 'fuzz_%s FAILED\n' "$name"
        tail -40 "$built/$name.log"
    fi
}

start() {
    local name=$1 seeds=("$here/corpus/$1")
    shift
    mkdir -p "$built/new-$name"
    (cd "$built" && exec "./fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -max_len=16384 \
        -print_final_stats=1 "$built/new-$name" "${seeds[@]}" "$@") >"$built/$name.log" 2>&1 &
    running+=("$name:$!")
}

finish_all() {
    local entry
    for entry in "${running[@]}"; do finish "${entry%%:*}" "${entry##*:}"; done
    running=()
}

# Two at a time: as many as the smallest machine has cores.
start exhibit "$here/../exhibits/bad" "$here/../exhibits/good"
start date
finish_all
start csv "$here/../import/csv"
start timeline_json "$here/../import/json"
finish_all
start picture
start sheet
finish_all
exit $failed
