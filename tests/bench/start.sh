#!/bin/bash
# How long it takes from the command to the first picture in a window, as a table: tests/bench/start.sh build/vitrine [RUNS [COMMAND …]]
# The window is on $DISPLAY, or on a screen without a monitor (Xvfb) if there is none. A recording tells when: its second
# turn begins once the first picture was handed to the window system.
set -eu
vitrine=${1:-build/vitrine}
runs=${2:-9}
commands=("present" "" "kiosk")
[ $# -lt 3 ] || commands=("${@:3}")
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
unset SDL_VIDEODRIVER

if [ -z "${DISPLAY:-}" ]; then
    exec 9>"$work/number"
    Xvfb -displayfd 9 -screen 0 1920x1080x24 >/dev/null 2>&1 &
    server=$!
    until [ -s "$work/number" ]; do sleep 0.05; done
    DISPLAY=:$(head -n 1 "$work/number")
    export DISPLAY
fi

# The milliseconds of one start.
start_once() {
    local begun now program
    : >"$work/turns"
    begun=$(date +%s%N)
    "$vitrine" ${1:+"$1"} --record "$work/turns" >/dev/null 2>&1 &
    program=$!
    until [ "$(grep -c ' tick$' "$work/turns" || true)" -ge 2 ]; do
        kill -0 "$program"
        sleep 0.002
    done
    now=$(date +%s%N)
    kill "$program"
    wait "$program" 2>/dev/null || true
    echo $(((now - begun) / 1000000))
}

echo "| command | first picture ms, median | slowest of $runs |"
echo "|---|---|---|"
for command in "${commands[@]}"; do
    for _ in $(seq "$runs"); do start_once "$command"; done | sort -n >"$work/times"
    echo "| ${command:-explore} | $(sed -n "$(((runs + 1) / 2))p" "$work/times") | $(tail -n 1 "$work/times") |"
done
