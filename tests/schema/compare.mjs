// Compares `vitrine check` with an independent JSON Schema validator about structure.
//
//   node compare.mjs VITRINE SCHEMA FILE…
//
// Where the checker finds a file unreadable as JSON, JSON.parse must not read it either (but for what it
// lets pass: keys that are there twice, depth, huge numbers, halves of surrogates). Every other file is valid by the schema
// if and only if the checker has no problem about structure. Then the files without problems are broken in
// some hundred ways by a fixed seed and compared again.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const [vitrine, schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

// The checker's report of each file, in calls of some dozen files.
function check(paths) {
  const reports = [];
  for (let i = 0; i < paths.length; i += 40) {
    let out;
    try {
      out = execFileSync(vitrine, ["check", "--json", ...paths.slice(i, i + 40)], { maxBuffer: 1 << 28 });
    } catch (error) {
      if (error.status !== 1) throw error;
      out = error.stdout;
    }
    const wanted = new Set(paths.slice(i, i + 40));
    reports.push(...JSON.parse(out.toString("utf8")).files.filter((report) => wanted.has(report.file)));
  }
  return reports;
}

const lenient = /twice|nested too deeply|expected UTF-8|too big|surrogates|problems, not listed/;
let compared = 0;
let skipped = 0;
let disagreements = 0;

function disagree(report, said) {
  ++disagreements;
  console.error(`${basename(report.file)}: ${said}`);
  for (const p of report.problems) console.error(`  checker: ${p.line}:${p.column} ${p.about}: ${p.message} (${p.path})`);
  for (const e of (validate.errors ?? []).slice(0, 5)) console.error(`  schema: ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

function compare(report) {
  const json = report.problems.filter((p) => p.about === "json");
  let value;
  let isJson = true;
  try {
    value = JSON.parse(readFileSync(report.file, "utf8"));
  } catch {
    isJson = false;
  }
  if (json.length > 0) {
    if (json.every((p) => lenient.test(p.message))) ++skipped;
    else if (isJson) disagree(report, "the checker says that this is no JSON, but it can be parsed");
    else ++compared;
    return;
  }
  ++compared;
  const isValid = isJson && validate(value);
  const isStructured = !report.problems.some((p) => p.about === "structure");
  if (isValid && !isStructured) disagree(report, "valid by the schema, but the checker finds fault with its structure");
  if (!isValid && isStructured) disagree(report, "not valid by the schema, but the checker finds no fault with its structure");
}

const reports = check(files);
reports.forEach(compare);
console.log(`${compared} files compared, ${skipped} skipped, ${disagreements} disagreements`);
if (compared < 60) {
  console.error("fewer than 60 files were compared");
  process.exit(1);
}

// A small generator of numbers, the same on every machine (mulberry32).
let state = 2026;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

// Every object and array in `value`, to break one of them.
function containers(value, found = []) {
  if (value === null || typeof value !== "object") return found;
  found.push(value);
  for (const child of Object.values(value)) containers(child, found);
  return found;
}

const odd = [null, true, 7, -1.5, "", "x", [], {}, ["x"], { en: 1 }, { "": "x" }];
function broken(text) {
  const value = JSON.parse(text);
  const all = containers(value);
  const target = all[random(all.length)];
  const keys = Object.keys(target);
  const key = keys[random(Math.max(1, keys.length))];
  const way = random(4);
  if (Array.isArray(target)) {
    if (way === 0) target.length = 0;
    else if (way === 1) target.push(odd[random(odd.length)]);
    else if (keys.length > 0) target[key] = odd[random(odd.length)];
  } else if (way === 0 && keys.length > 0) delete target[key];
  else if (way === 1) target[`k${random(1000)}`] = odd[random(odd.length)];
  else if (keys.length > 0) target[key] = odd[random(odd.length)];
  return JSON.stringify(value, null, 1);
}

const good = reports.filter((report) => report.problems.length === 0).map((report) => readFileSync(report.file, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "vitrine-schema-"));
try {
  const mutants = [];
  const small = good.filter((text) => text.length < 200_000);
  for (let i = 0; i < 600; ++i) {
    const path = join(folder, `mutant-${i}.json`);
    writeFileSync(path, broken(small[random(small.length)]));
    mutants.push(path);
  }
  const before = compared;
  check(mutants).forEach(compare);
  console.log(`${compared - before} broken files compared, ${disagreements} disagreements`);
} finally {
  if (disagreements === 0) rmSync(folder, { recursive: true });
}
process.exit(disagreements === 0 ? 0 : 1);
