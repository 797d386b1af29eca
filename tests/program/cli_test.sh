#!/usr/bin/env bash
# The command line as a person meets it: one clear message and the right exit code, and pictures that are
# the same twice. Usage: cli_test.sh PROGRAM SOURCE_FOLDER BUILD_FOLDER IS_SANITIZED (0 or 1)
set -u
vitrine=$1
source=$2
build=$3
is_sanitized=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
passed=0

# expect NAME EXIT PATTERN COMMAND…: runs it; the exit code and a pattern in its output must be right.
expect() {
    local name=$1 code=$2 pattern=$3 out found
    shift 3
    out=$("$@" 2>&1 </dev/null)
    found=$?
    if [ "$found" -eq "$code" ] && grep -qE -- "$pattern" <<<"$out"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s: exit %d (wanted %d), said:\n%s\n' "$name" "$found" "$code" "$out"
    fi
}

shot() { "$vitrine" shot "$1" -o "$work/x.png" --size 640x400; }

expect "help" 0 'Examples:' "$vitrine" --help
expect "version" 0 '^vitrine [0-9]' "$vitrine" --version
expect "bad option" 2 'nonsense' "$vitrine" --nonsense
expect "bad size" 2 'expected WIDTHxHEIGHT' "$vitrine" --size 12by12
expect "bad theme" 2 'theme' "$vitrine" shot -o "$work/x.png" --theme pink
expect "bad language" 1 "no language 'xx'; it has 'en', 'ru'" "$vitrine" shot -o "$work/x.png" --lang xx
expect "bad milestone" 1 "no milestone 'S99'" "$vitrine" shot -o "$work/x.png" --select S99
expect "bad date" 1 "expected" "$vitrine" shot -o "$work/x.png" --at 1926-13
expect "missing exhibit" 1 "$work/none.json" "$vitrine" shot "$work/none.json" -o "$work/x.png"
expect "no display" 1 'DISPLAY' env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER "$vitrine"

: >"$work/empty.json"
expect "empty" 1 'empty.json:1:1: error: .*empty' shot "$work/empty.json"
head -c 2000 "$source/data/mopr/exhibit.json" >"$work/cut.json"
expect "truncated" 1 'cut.json:[0-9]+:[0-9]+: error: .*expected' shot "$work/cut.json"
printf '{"vitrine": 1, "title": "\xff"}' >"$work/latin.json"
expect "not UTF-8" 1 'latin.json:1:26: error: .*UTF-8' shot "$work/latin.json"
printf '[1, 2]' >"$work/list.json"
expect "wrong type" 1 'list.json:1:1: error: .*object' shot "$work/list.json"
printf '{"vitrine": 9}' >"$work/nine.json"
expect "unknown version" 1 'nine.json:1:13: error: .*version 9.*expected version 1' shot "$work/nine.json"
sed 's/"lane": "people"/"lane": "peple"/' "$source/data/mopr/exhibit.json" >"$work/lane.json"
expect "unknown lane" 1 "lane.json:[0-9]+:[0-9]+: error: no lane is called 'peple'.*did you mean 'people'" shot "$work/lane.json"
sed 's/"date": "1948-04-12"/"date": "1948-04-31"/' "$source/data/mopr/exhibit.json" >"$work/date.json"
expect "bad date in exhibit" 1 "date.json:[0-9]+:[0-9]+: error: '1948-04-31' is no date: expected a day" shot "$work/date.json"
expect "unwritable" 1 'x.png' "$vitrine" shot -o "$work/none/x.png" --size 640x400

expect "script" 0 '' "$vitrine" --script "$source/tests/scripts/explore.script"
printf 'clik button:help\n' >"$work/bad.script"
expect "script and record" 2 "--script excludes --record" "$vitrine" --script "$work/bad.script" --record "$work/out.script"
expect "bad script" 1 "bad.script:1:1: error: no command is called 'clik'; did you mean 'click'" "$vitrine" --script "$work/bad.script"
printf 'expect button:nothing\n' >"$work/sad.script"
expect "sad script" 1 "line 1: expected 'button:nothing' on the screen" "$vitrine" --script "$work/sad.script"
expect "timedemo" 0 'frame cpu ms' "$vitrine" timedemo --frames 20
expect "timedemo json" 0 '"scene ms": \{"mean"' "$vitrine" timedemo --frames 20 --json

# check: the corpus, line by line; what is wrong with the file of a picture is seen here alone.
cd "$source/tests/exhibits/bad" || exit 1
for exhibit in *.json; do
    "$vitrine" check "$exhibit" >"$work/found" 2>/dev/null
    code=$?
    wanted=0
    grep -q ': error: ' "${exhibit%.json}.expected" && wanted=1
    if [ "$code" -eq "$wanted" ] && cmp -s "$work/found" "${exhibit%.json}.expected"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED check %s: exit %d (wanted %d), said:\n%s\n' "$exhibit" "$code" "$wanted" "$(cat "$work/found")"
    fi
done
cd - >/dev/null || exit 1
for exhibit in "$source"/tests/exhibits/good/*.json "$source/data/mopr/exhibit.json"; do
    expect "check $(basename "$exhibit")" 0 '^$' "$vitrine" check "$exhibit"
done
# A picture of another kind that calls itself a PNG costs that picture and nothing else.
sed 's/"pictures\/[^"]*"/"pictures\/a.png"/' "$source/tests/exhibits/bad/picture-file-no-picture.json" >"$work/softimage.json"
mkdir -p "$work/pictures"
{ printf 'S\200\366\064'; head -c 84 /dev/zero; printf 'PICT\0\100\0\100\077\200\0\0\0\003\0\0\001\010\0\340\0\010\0\020'; } >"$work/pictures/a.png"
expect "check softimage" 1 "softimage.json:[0-9:]+ error: 'pictures/a.png': this is no PNG or JPEG picture" "$vitrine" check "$work/softimage.json"
expect "shot softimage" 0 "this is no PNG or JPEG picture" shot "$work/softimage.json"
# A log that is closed, that nobody reads or whose reader has gone stops no visit: here with two thousand warnings.
with_warnings() { sed '$d' "$1"; for i in $(seq 2000); do printf ', "unknown%d": 1\n' "$i"; done; echo '}'; }
printf '{"vitrine": 1, "id": "t", "languages": ["en"], "title": {"en": "T"}, "range": "1900",\n"lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],\n"milestones": [{"id": "m", "kind": "milestone", "date": "1900", "lane": "a", "weight": 1, "claim": "fact", "title": {"en": "M"}, "summary": {"en": "S"}}]\n}\n' >"$work/few.json"
with_warnings "$work/few.json" >"$work/warned.json"
printf 'key Escape\n' >"$work/short.script"
printf 'settle\nexpect value status:face step\nkey PageDown\nsettle\nexpect panel:tour\n' >"$work/table.script"
mkfifo "$work/unread"
visit() { timeout 30 "$vitrine" "$work/warned.json" --script "$work/short.script"; }
unread_log() { exec 8<>"$work/unread"; visit 2>&8; }
gone_log() { visit 2> >(exec true); }
closed_streams() { visit <&- >&- 2>&-; }
expect "unread log" 0 '^$' unread_log
expect "log without a reader" 0 '' gone_log
expect "closed streams" 0 '^$' closed_streams
mkfifo "$work/pipe.json"
expect "exhibit is a pipe" 1 "it is no plain file" timeout 30 "$vitrine" check "$work/pipe.json"

# A signal ends a visit well and at once, whether its exhibit is being read or shown; and a visit that was written
# down until then can be played.
"$vitrine" generate --events 300000 -o "$work/large.json"
until_signal() { SDL_VIDEODRIVER=dummy timeout --preserve-status --signal=TERM --kill-after=5 "$1" "$vitrine" "${@:2}"; }
expect "signal while loading" 0 '^$' until_signal 0.2 "$work/large.json"
expect "signal on the loading screen" 0 '^$' until_signal 0.5 "$work/large.json"
expect "signal while shown" 0 '^$' until_signal 1.5 "$work/few.json" --record "$work/visit.script"
expect "recorded screen" 0 '^screen [0-9]+x[0-9]+ at 1$' head -1 "$work/visit.script"
expect "recorded end" 0 'event quit' tail -2 "$work/visit.script"
expect "recorded visit" 0 '^$' "$vitrine" "$work/few.json" --script "$work/visit.script"

expect "check nothing" 2 'EXHIBIT' "$vitrine" check
expect "check none" 1 "none.json:1:1: error: cannot read" "$vitrine" check "$work/none.json"
expect "check json" 1 '"about":"reference".*"message":"no lane is called .peple.".*"did_you_mean":"people"' \
    "$vitrine" check --json "$source/tests/exhibits/bad/unknown-lane.json"
expect "check readability" 0 'full.json: en: 2 first layers of 2 to 2 words.*grade -3.0' "$vitrine" check --readability "$source/tests/exhibits/good/full.json"
expect "check readability json" 0 '"language":"ru","texts":[0-9]+.*"lix":' "$vitrine" check --readability --json "$source/data/mopr/exhibit.json"
expect "check coverage" 0 'full.json: dispute +1 +0 +0 +1' "$vitrine" check --coverage "$source/tests/exhibits/good/full.json"
expect "check coverage json" 0 '^"tie to another":.1,0,0.' "$vitrine" check --coverage --json "$source/tests/exhibits/good/full.json"
expect "check two" 1 'unknown-lane.json:33:15: .*' "$vitrine" check "$source/tests/exhibits/good/full.json" "$source/tests/exhibits/bad/unknown-lane.json"

expect "audit help" 0 '--only NAME' "$vitrine" audit --help
expect "audit nowhere" 1 "no screen has 'nowhere' in its name" "$vitrine" audit --only nowhere "$work/few.json"
expect "audit none" 1 "none.json" "$vitrine" audit "$work/none.json"

expect "export csv" 0 'stays behind: contrasts' "$vitrine" export "$source/data/mopr/exhibit.json" -o "$work/mopr.csv"
expect "import csv" 0 '128 milestones, 5 eras, 6 lanes' "$vitrine" import "$work/mopr.csv" -o "$work/again.json"
cp -r "$source/data/mopr/pictures" "$work/"  # which a table names and does not hold
expect "imported is clean" 0 '^$' "$vitrine" check "$work/again.json"
expect "import over" 1 "is there already" "$vitrine" import "$work/mopr.csv" -o "$work/again.json"
expect "import replace" 0 '128 milestones' "$vitrine" import "$work/mopr.csv" -o "$work/again.json" --replace
expect "export json" 0 'stays behind: guided tours' "$vitrine" export "$source/data/mopr/exhibit.json" -o "$work/mopr.json"
expect "import json" 0 '128 milestones' "$vitrine" import "$work/mopr.json" -o "$work/third.json"
expect "import 1251" 0 'read as Windows-1251 \(recognised' "$vitrine" import "$source/tests/import/csv/windows-1251.csv" -o "$work/cp1251.json" --lang ru
expect "1251 in words" 0 'Основание' grep -o 'Основание' "$work/cp1251.json"
expect "import utf-16" 0 'read as UTF-16 \(little-endian\)$' "$vitrine" import "$source/tests/import/csv/utf-16.tsv" -o "$work/utf16.json"
expect "import remarks" 0 'timelinejs.json:8:138: warning: "background" of an event has no place' "$vitrine" import "$source/tests/import/json/timelinejs.json" -o "$work/tjs.json"
expect "import encoding" 2 "'klingon' is no encoding" "$vitrine" import "$work/mopr.csv" -o "$work/x.json" --encoding klingon
expect "import kind" 2 'expected a file that ends in' "$vitrine" import "$work/a.doc" -o "$work/x.json"
expect "import nothing" 1 'cannot read' "$vitrine" import "$work/none.csv" -o "$work/x.json"
expect "export kind" 2 'expected a file that ends in .csv or .json' "$vitrine" export "$work/again.json" -o "$work/x.doc"

# Tables, spreadsheets, other programs' files, folders and packed exhibits open as they are.
expect "new" 0 'edit it, and see it by: vitrine .*/begun$' "$vitrine" new "$work/begun"
expect "new is clean" 0 '^$' "$vitrine" check "$work/begun"
expect "new over" 1 'is there already' "$vitrine" new "$work/begun"
expect "new csv" 0 'timeline.csv: edit it' "$vitrine" new "$work/begun-csv" --csv
expect "new xlsx" 0 'timeline.xlsx: edit it' "$vitrine" new "$work/begun-xlsx" --xlsx
expect "new csv and xlsx" 2 'excludes' "$vitrine" new "$work/x" --xlsx --csv
expect "check a folder's table" 0 "column 'Alt Text' is its description" "$vitrine" check "$work/begun-csv"
expect "check xlsx" 0 "read is the sheet 'Timeline'; --sheet names another of 'Notes'" "$vitrine" check "$work/begun-xlsx/timeline.xlsx"
expect "wrong sheet" 1 "timeline.xlsx:A1: error: no sheet is called 'Events', expected 'Timeline', 'Notes'" \
    "$vitrine" check --sheet Events "$work/begun-xlsx/timeline.xlsx"
expect "a sheet without dates" 1 "timeline.xlsx:A1: error: no column has dates" "$vitrine" check --sheet Notes "$work/begun-xlsx/timeline.xlsx"
expect "shot xlsx" 0 "note: timeline.xlsx: column 'Date' is the date" shot "$work/begun-xlsx/timeline.xlsx"
expect "kiosk of a csv" 0 '' "$vitrine" kiosk "$work/begun-csv/timeline.csv" --script "$work/short.script"
expect "export xlsx" 0 "column 'Title' is the title" "$vitrine" export "$work/begun-xlsx/timeline.xlsx" -o "$work/out.json"
expect "import xlsx" 0 '5 milestones' "$vitrine" import "$work/begun-xlsx/timeline.xlsx" -o "$work/in.json"
expect "shot timelinejs" 0 '' shot "$source/tests/import/json/timelinejs.json"
expect "shot column" 1 "expected --column Headline=Event" \
    "$vitrine" shot "$work/begun-csv/timeline.csv" -o "$work/x.png" --column nonsense
head -c 900 "$work/begun-xlsx/timeline.xlsx" >"$work/cut.xlsx"
expect "broken xlsx" 1 'cut.xlsx:A1: error: this is no whole archive' "$vitrine" check "$work/cut.xlsx"
expect "pack" 0 'mopr.vitrine: 128 milestones, 44 pictures' "$vitrine" pack "$source/data/mopr" -o "$work/mopr.vitrine"
expect "packed is clean" 0 '^$' "$vitrine" check "$work/mopr.vitrine"
"$vitrine" shot "$work/mopr.vitrine" -o "$work/packed.png" --select S27 --size 800x600
"$vitrine" shot -o "$work/unpacked.png" --select S27 --size 800x600
expect "the same picture packed" 0 '' cmp "$work/packed.png" "$work/unpacked.png"
expect "pack nothing" 1 'cannot read' "$vitrine" pack "$work/none" -o "$work/none.vitrine"

# Nothing here reads or changes what the person has who runs the tests.
export XDG_CONFIG_HOME="$work/user-config" XDG_DATA_HOME="$work/user-data"

# A table that is open is shown again as soon as it is saved: what it cannot be is said at once.
cp "$work/begun-csv/timeline.csv" "$work/open.csv"
SDL_VIDEODRIVER=dummy "$vitrine" "$work/open.csv" 2>"$work/open.log" &
opened=$!
wait_for() { for _ in $(seq 100); do grep -q "$1" "$work/open.log" && return; sleep 0.1; done; return 1; }
wait_for "column 'Date' is the date"
sleep 0.5
echo 'soon,,Never,,,,,,,,' >>"$work/open.csv"
expect "a saved table is read again" 0 '' wait_for "open.csv:7:1: warning: this row has no date"
kill "$opened"
wait "$opened"

# Links lead to an exhibit that is installed, or to the one that is named.
expect "goto" 0 '' "$vitrine" --goto S27 --script "$work/short.script"
expect "goto nowhere" 1 "^vitrine: this exhibit has no milestone 'S999'$" "$vitrine" --goto S999 --script "$work/short.script"
expect "a link" 0 '' "$vitrine" 'vitrine://mopr/S27?span=1924/1926' --script "$work/short.script"
expect "a link to a file's exhibit" 0 '' "$vitrine" "$source/data/mopr" --goto vitrine://mopr/S27 --script "$work/short.script"
expect "a link to another exhibit" 1 "the link leads to the exhibit 'town', and this one is 'mopr'" \
    "$vitrine" "$source/data/mopr" --goto vitrine://town/S27 --script "$work/short.script"
expect "a link to nothing installed" 1 "^vitrine: no exhibit 'town' is installed, .* there is 'mopr'" "$vitrine" vitrine://town/S27
expect "a link that is none" 1 "is no link to a view: the span 'soon' is no EDTF" "$vitrine" 'vitrine://mopr/S27?span=soon'

# Settings are kept in the folder that is named, and only in explore.
printf 'settle\nkey ctrl+n\nsettle\n' >"$work/theme.script"
expect "settings kept" 0 '' "$vitrine" --script "$work/theme.script" --profile "$work/profile"
expect "settings are there" 0 '"theme": "night"' cat "$work/profile/config/settings.json"
expect "a script keeps nothing" 0 '' env XDG_CONFIG_HOME="$work/none-config" "$vitrine" --script "$work/theme.script"
expect "nothing was kept" 1 '' test -e "$work/none-config"
echo '{"theme": 7}' >"$work/profile/config/settings.json"
expect "broken settings" 0 'settings.json:1:11: error: expected a text, found a number' "$vitrine" --script "$work/theme.script" --profile "$work/profile"
expect "broken settings set aside" 0 '^{"theme": 7}$' cat "$work/profile/config/settings.json.unreadable"

# A trail is written where it is kept, and read by the command; what cannot be read is left alone.
expect "no trail yet" 1 "nothing of 'mopr' is in a trail yet" "$vitrine" trail --profile "$work/profile"
mkdir -p "$work/profile/data/trails"
cat >"$work/profile/data/trails/mopr.json" <<'END'
{"vitrine_trail": 1, "exhibit": "mopr", "stops": [{"milestone": "S27", "title": "x", "note": "Кто платил?"},
  {"milestone": "gone-1", "title": "What was there"}]}
END
expect "trail" 0 '^> Кто платил[?]$' "$vitrine" trail --profile "$work/profile"
expect "trail in Russian" 0 '^# Мой маршрут: ' "$vitrine" trail --profile "$work/profile" --lang ru
expect "trail keeps what is gone" 0 '^## 2. What was there$' "$vitrine" trail --profile "$work/profile"
expect "trail to a file" 0 '^$' "$vitrine" trail "$source/data/mopr" --profile "$work/profile" -o "$work/trail.md"
expect "trail file" 0 'vitrine://mopr/S27' cat "$work/trail.md"
expect "trail over" 1 'is there already' "$vitrine" trail --profile "$work/profile" -o "$work/trail.md"

# A lesson of it is a copy of the exhibit, which is sound and can be presented.
expect "lesson" 0 'a lesson of 1 steps' "$vitrine" lesson --profile "$work/profile" -o "$work/lesson"
expect "lesson is sound" 0 '^$' "$vitrine" check "$work/lesson"
expect "lesson again" 1 'is there already' "$vitrine" lesson --profile "$work/profile" -o "$work/lesson"
expect "lesson over" 0 'show it by' "$vitrine" lesson --profile "$work/profile" -o "$work/lesson" --replace
expect "lesson over itself" 1 'is the exhibit itself' "$vitrine" lesson "$work/lesson" --profile "$work/profile" -o "$work/lesson" --replace
expect "lesson as a file" 0 'show it by' "$vitrine" lesson --profile "$work/profile" -o "$work/lesson.vitrine" --title 7b
expect "lesson as a file again" 1 'is there already' "$vitrine" lesson --profile "$work/profile" -o "$work/lesson.vitrine"
expect "lesson file is sound" 0 '^$' "$vitrine" check "$work/lesson.vitrine"
expect "no lesson of nothing" 1 'in a trail yet' "$vitrine" lesson --profile "$work/none" -o "$work/lesson2"
expect "no lesson was written" 1 '' test -e "$work/lesson2"
printf 'settle\nexpect value status:step S27\nkey End\nsettle\nexpect value status:step S27\n' >"$work/lesson.script"
expect "present plays the lesson" 0 '^$' "$vitrine" present "$work/lesson.vitrine" --script "$work/lesson.script"
expect "auto takes no path for its number" 0 '^$' "$vitrine" present --auto "$work/lesson" --script "$work/lesson.script"
expect "auto takes its number" 0 '^$' "$vitrine" present --auto 90 "$work/lesson" --script "$work/lesson.script"
expect "auto refuses a wrong one" 2 'expected seconds' "$vitrine" present --auto 0 "$work/lesson" --script "$work/lesson.script"

echo '{"vitrine_trail": 1,' >"$work/profile/data/trails/mopr.json"
expect "broken trail" 1 'mopr.json:[0-9]+:[0-9]+: error: expected' "$vitrine" trail --profile "$work/profile"
expect "broken trail left alone" 0 'vitrine_trail' cat "$work/profile/data/trails/mopr.json"

expect "generate" 0 '^$' "$vitrine" generate --events 200 --seed 5 -o "$work/made.json"
expect "generate over" 1 'is there already' "$vitrine" generate --events 200 -o "$work/made.json"
expect "generate out" 0 '"id": "generated-3-9"' "$vitrine" generate --events 3 --seed 9
expect "generated is an exhibit" 0 '.*' "$vitrine" shot "$work/made.json" -o "$work/made.png" --size 640x480

# Paper: every step's title is in the text of the file, fonts are embedded as subsets, and the file says what it is.
for language in en ru; do
    : >"$work/printed"
    for tour in class money faces; do
        expect "handout $tour $language" 0 'KiB' "$vitrine" handout --tour $tour --lang $language -o "$work/handout.pdf" --replace
        pdftotext -raw "$work/handout.pdf" - | sed 's/\xc2\xa0/ /g' | tr -s ' \n\f' ' ' >>"$work/printed"
        expect "worksheet $tour $language" 0 'KiB' "$vitrine" worksheet --tour $tour --lang $language -o "$work/sheet.pdf" --replace
        for file in handout sheet; do
            expect "$file fonts $tour $language" 1 '^$' sh -c "pdffonts $work/$file.pdf | tail -n +3 | grep -vE ' yes yes yes +[0-9]+ +0$'"
            expect "$file title $tour $language" 0 '^Title: +..' pdfinfo "$work/$file.pdf"
            expect "$file tags $tour $language" 0 '^Tagged: +yes' pdfinfo "$work/$file.pdf"
            expect "$file paper $tour $language" 0 '^Page size: .*\(A4\)' pdfinfo "$work/$file.pdf"
            expect "$file language $tour $language" 0 "/Lang \\($language\\)" grep -a '/Lang' "$work/$file.pdf"
        done
    done
    titles=0
    while IFS= read -r title; do
        titles=$((titles + 1))
        expect "printed: $title" 0 '' grep -qF -- "$title" "$work/printed"
    done < <(sed -n '/^  "tours"/,$s/^ *"title": {.*"'$language'": "\([^"]*\)".*/\1/p' "$source/data/mopr/exhibit.json" | sed 's/\xc2\xa0/ /g')
    expect "all titles in $language" 0 '^31$' echo "$titles"
done
"$vitrine" worksheet --tour class --lang ru -o "$work/sheet.pdf" --replace >/dev/null
expect "title of a worksheet" 0 '^Title: +МОПР за десять минут$' pdfinfo "$work/sheet.pdf"
expect "one document" 1 '^$' sh -c "pdfinfo -struct-text $work/sheet.pdf 2>&1 | grep 'Syntax'"
expect "lines are parted for readers" 0 'она может относиться' pdfinfo -struct-text "$work/sheet.pdf"
expect "worksheet in words" 0 'Разложите карточки по линии времени' pdftotext -raw "$work/sheet.pdf" -
expect "letter" 0 '^Page size: +612 x 792 pts \(letter\)' sh -c "$vitrine worksheet --paper letter -o $work/letter.pdf && pdfinfo $work/letter.pdf"
expect "unknown paper" 1 "^vitrine: --paper 'B5': expected A4 or Letter$" "$vitrine" worksheet --paper B5 -o "$work/none.pdf"
expect "unknown tour" 1 "^vitrine: this exhibit has no tour 'none'; it has 'class', 'money', 'faces'$" "$vitrine" handout --tour none -o "$work/none.pdf"
expect "a worksheet without a tour" 0 'few.pdf: [0-9]+ pages' "$vitrine" worksheet "$work/few.json" -o "$work/few.pdf"
expect "a lesson of a table" 0 '' "$vitrine" present "$work/begun-csv/timeline.csv" --script "$work/table.script"
expect "worksheet over" 1 'is there already' "$vitrine" worksheet -o "$work/sheet.pdf"
expect "worksheet unwritable" 1 'none/x.pdf' "$vitrine" worksheet -o "$work/none/x.pdf"
expect "worksheet nowhere" 2 '--output is required' "$vitrine" worksheet
expect "poster" 0 ': 1 page,' "$vitrine" poster --span 1922/1948 --length 3000mm -o "$work/poster.pdf"
expect "poster's length" 0 '^Page size: +8503.94 x' pdfinfo "$work/poster.pdf"
expect "poster in text" 0 'Founded by the Fourth Comintern Congress' pdftotext -raw "$work/poster.pdf" -
expect "poster in tiles" 0 ': 17 pages,' "$vitrine" poster --span 1922/1948 --length 3m --paper A4 -o "$work/tiles.pdf"
expect "tiles' paper" 0 '^Page size: .*\(A4\)' pdfinfo "$work/tiles.pdf"
expect "tiles are numbered" 0 'sheet 17 of 17' pdftotext "$work/tiles.pdf" -
expect "poster as svg" 0 '^ *<title>International Red Aid</title>' sh -c "$vitrine poster --length 50cm -o $work/poster.svg && cat $work/poster.svg"
expect "poster as png" 0 '5906 × 3272 pixels, 300 to the inch' "$vitrine" poster --length 500mm -o "$work/poster.png"
expect "poster too long" 1 'at most 5080 mm long; tile it with --paper' "$vitrine" poster --length 6m -o "$work/long.pdf"
expect "poster without an end" 2 "'3000' is not a length: expected 3000mm" "$vitrine" poster --length 3000 -o "$work/long.pdf"
expect "poster of a bad span" 1 "--span '1922/1948-13': at character" "$vitrine" poster --span 1922/1948-13 -o "$work/long.pdf"
expect "poster as nothing" 1 'expected a file that ends in .pdf, .svg or .png' "$vitrine" poster -o "$work/poster.doc"
expect "png in tiles" 1 'only a .pdf holds' "$vitrine" poster --paper A4 -o "$work/tiles.png"

expect "tree" 0 '^$' "$vitrine" shot -o "$work/t.png" --tree "$work/t.json" --select S27 --lang ru --size 1280x800
expect "tree of a milestone" 0 '"id": "milestone:S27", "role": "milestone", "parent": "lane:[a-z-]+", "scope": "timeline"' cat "$work/t.json"
expect "tree of a button" 0 '"id": "button:close", "role": "button", "parent": "panel:detail", "scope": "panel"' cat "$work/t.json"
expect "tree in its language" 0 '"language": "ru"' head -2 "$work/t.json"
expect "tree unwritable" 1 'none/t.json' "$vitrine" shot -o "$work/t.png" --tree "$work/none/t.json" --size 640x400

"$vitrine" shot -o "$work/a.png" --select S27 --size 800x600 && "$vitrine" shot -o "$work/b.png" --select S27 --size 800x600
expect "same bytes twice" 0 '' cmp "$work/a.png" "$work/b.png"

# Installed anywhere, it needs nothing of where it was built, and does not know where that was.
expect "install" 0 '' cmake --install "$build" --prefix "$work/elsewhere"
expect "the desktop knows links" 0 '^MimeType=x-scheme-handler/vitrine;$' cat "$work/elsewhere/share/applications/vitrine.desktop"
expect "installed" 0 '^$' env -i "$work/elsewhere/bin/vitrine" shot -o "$work/installed.png" --select S27 --size 800x600
expect "the same picture installed" 0 '' cmp "$work/a.png" "$work/installed.png"
# What sanitizers report names the sources by their whole paths, so those programs hold them.
[ "$is_sanitized" -eq 1 ] || expect "nothing of where it was built" 1 '^$' grep -aoF -- "$source" "$vitrine"
expect "what it is looked for in" 1 "elsewhere/share/vitrine/assets/" env -i sh -c "mv $work/elsewhere/share/vitrine/assets $work/away; $work/elsewhere/bin/vitrine shot -o $work/x.png"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
