#!/bin/bash
# A whole visit in a real window, by the keyboard of an X server: search, open, follow three links, go back, keep, write a note,
# quit, and find the note again in the next visit: visit_test.sh VITRINE
# Needs Xvfb and xdotool; without them it is skipped.
set -u
vitrine=$1
work=$(mktemp -d)
server= program=
trap 'kill $program $server 2>/dev/null; rm -rf "$work"' EXIT
for needed in Xvfb xdotool; do
    command -v $needed >/dev/null || exit 77
done
exec 9>"$work/number"
Xvfb -displayfd 9 -screen 0 1920x1080x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.1; done
[ -s "$work/number" ] || exit 77
DISPLAY=:$(head -n 1 "$work/number")
export DISPLAY HOME="$work"
unset SDL_VIDEODRIVER
trail="$work/profile/data/trails/mopr.json"
failures=0

fails() {
    echo "visit: $*"
    failures=$((failures + 1))
}

# The last turns of the recording tell what the program has taken.
turns() { grep -c ' tick$' "$work/visit$1" 2>/dev/null || echo 0; }

begins() {
    "$vitrine" --windowed --size 1280x720 --lang en --reduce-motion --profile "$work/profile" --record "$work/visit$1" \
        >"$work/said$1" 2>&1 &
    program=$!
    for _ in $(seq 300); do [ "$(turns "$1" | tail -n 1)" -ge 2 ] && break; sleep 0.1; done
    [ "$(turns "$1" | tail -n 1)" -ge 2 ] || fails "visit $1 shows nothing: $(cat "$work/said$1")"
    sleep 1
}

keys() {
    xdotool key --delay 120 "$@"
    sleep 1
}

quits() {
    keys ctrl+q
    for _ in $(seq 100); do kill -0 $program 2>/dev/null || break; sleep 0.1; done
    kill -0 $program 2>/dev/null && fails "Ctrl Q does not end the visit"
    wait $program
    local status=$?
    [ $status -eq 0 ] || fails "the visit ends with $status"
}

begins 1
keys slash
xdotool type --delay 60 modotti
sleep 1
keys ctrl+Return              # her page
keys Tab Tab Return           # the milestone that she took part in
keys Tab Tab Tab Return       # her page again, by her name in the text
keys Tab Tab Tab Return       # and the milestone again
keys alt+Left                 # back to her page
keys alt+Left                 # and to the milestone
keys b
xdotool type --delay 60 'Who paid?'
sleep 1
quits
grep -q '"milestone": "B41"' "$trail" 2>/dev/null || fails "what was kept is not in the trail: $(cat "$trail" 2>&1)"
grep -q '"note": "Who paid?"' "$trail" 2>/dev/null || fails "the note is not in the trail: $(cat "$trail" 2>&1)"

# The note is there to be gone on with.
begins 2
keys y
printf 'settle\nkey y\nsettle\nexpect value field:note-B41 "Who paid?"\nclick field:note-B41\nsettle\nexpect focus field:note-B41\n' >"$work/script"
quits
SDL_VIDEODRIVER=dummy "$vitrine" --lang en --profile "$work/profile" --script "$work/script" >"$work/said" 2>&1 ||
    fails "the note is not seen in the next visit: $(cat "$work/said")"
grep -q '"note": "Who paid?"' "$trail" || fails "the note is gone after the second visit"

# What was recorded is the same visit once more: it kept the same in the same way.
mkdir "$work/again"
SDL_VIDEODRIVER=dummy "$vitrine" --lang en --reduce-motion --profile "$work/again" --script "$work/visit1" >"$work/said" 2>&1 ||
    fails "the recorded visit does not play: $(cat "$work/said")"
cmp -s "$trail" "$work/again/data/trails/mopr.json" || fails "played again, the visit keeps something else"
exit $((failures > 0))
