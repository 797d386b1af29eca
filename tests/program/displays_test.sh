#!/bin/bash
# A lesson on two displays of an X server, of which the projector is pulled out and plugged in again: displays_test.sh VITRINE
# Needs Xorg with its driver "dummy", xrandr and xdotool; without them it is skipped.
set -u
vitrine=$1
work=$(mktemp -d)
server= program=
trap 'kill $program $server 2>/dev/null; rm -rf "$work"' EXIT
for needed in Xorg xrandr xdotool; do
    command -v $needed >/dev/null || exit 77
done

cat >"$work/xorg.conf" <<'CONF'
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
    Option "DontVTSwitch" "true"
EndSection
Section "Device"
    Identifier "device"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0 - 1000.0
    VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
    Identifier "screen"
    Device "device"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1920x1080" "1280x800" "1024x768"
        Virtual 3840 1080
    EndSubSection
EndSection
CONF
exec 9>"$work/number"
Xorg -displayfd 9 -noreset -novtswitch -sharevts -nolisten tcp -config "$work/xorg.conf" -logfile "$work/log" >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.1; done
[ -s "$work/number" ] || exit 77
DISPLAY=:$(head -n 1 "$work/number")
export DISPLAY
unset SDL_VIDEODRIVER
xrandr --output DUMMY0 --mode 1280x800 || exit 77
xrandr --addmode DUMMY1 1920x1080 2>/dev/null
xrandr --addmode DUMMY1 1024x768 2>/dev/null
xrandr --output DUMMY1 --mode 1920x1080 --right-of DUMMY0 || exit 77

# Where the windows that are seen lie, as "X,Y WxH", in their order from left to right.
places() {
    local window
    for window in $(xdotool search --onlyvisible --class vitrine 2>/dev/null); do
        eval "$(xdotool getwindowgeometry --shell "$window")"
        echo "$X,$Y ${WIDTH}x$HEIGHT"
    done | sort -n | tr '\n' ' '
}

failed=0
expect() {
    local found=
    for _ in $(seq 60); do
        found=$(places)
        [ "$found" = "$2" ] && { echo "ok: $1"; return; }
        sleep 0.1
    done
    echo "FAILED: $1: windows at '$found', expected '$2'"
    failed=1
}

"$vitrine" present >"$work/out" 2>&1 &
program=$!
expect "the presenter on the laptop, the class on the projector" "0,0 1280x800 1280,0 1920x1080 "
xdotool key Next
xrandr --output DUMMY1 --off
# The class sees the laptop now; the notes wait until they are asked for.
expect "all is on the display that is left" "0,0 1280x800 "
xrandr --output DUMMY1 --mode 1024x768 --right-of DUMMY0
expect "a projector of another size has the class's picture, the laptop the notes" "0,0 1280x800 1280,0 1024x768 "
xrandr --output DUMMY1 --mode 1920x1080
expect "the projector's resolution changes" "0,0 1280x800 1280,0 1920x1080 "
kill -0 $program 2>/dev/null || { echo "FAILED: the program has ended"; cat "$work/out"; failed=1; }
exit $failed
