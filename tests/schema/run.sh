#!/usr/bin/env bash
# Compares the checker with Ajv, a JSON Schema validator from npm that shares nothing with it, on every exhibit here.
# Usage: run.sh VITRINE
set -euo pipefail
vitrine=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/tests/schema/compare.mjs" "$work/"
# The example of data/README.md, as a reader would copy it.
sed -n '/<!-- example -->/,/^```$/p' "$root/data/README.md" | sed '1,2d;$d' >"$work/example.json"
(cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock ajv@8.17.1)
cd "$work"
node compare.mjs "$vitrine" "$root/data/exhibit.schema.json" "$work/example.json" "$root/data/mopr/exhibit.json" \
    "$root"/tests/exhibits/good/*.json "$root"/tests/exhibits/bad/*.json
