import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { currentModel } from "@/lib/decide/model/current-model";
import { decideCommand } from "./decide-command";

async function decide(given: readonly string[], input = "") {
  const written = { stdout: "", stderr: "" };
  const status = await decideCommand(given, {
    readInput: async () => input,
    print(text) {
      written.stdout += `${text}\n`;
    },
    complain(line) {
      written.stderr += `${line}\n`;
    },
  });
  return { status, ...written };
}

/** The same as a process of its own. */
const start = (given: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", ["scripts/decide.ts", ...given], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const example = "content/decision/worked-example.json";

test("--json prints the recommendation with every field that scripts build on", async () => {
  const { status, stdout, stderr } = await decide(["--json", example]);
  expect([status, stderr]).toEqual([0, ""]);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({
    recommendation: { slug: "purposeful-hybrid", confidence: "high", runnerUp: "no-warehouse" },
    patterns: [
      { slug: "purposeful-hybrid", score: 5552400 },
      { slug: "no-warehouse", score: 4624480 },
      { score: 4030400 },
    ],
    conflicts: [],
    sensitivity: { smallestFlip: { question: "mix", winner: "no-warehouse", rules: ["S5"] } },
    unknown: [],
    nextQuestions: [],
    modelVersion: currentModel.modelVersion,
  });
  expect(result.rules).toHaveLength(8);
  for (const { strength, because, slug } of result.companions) {
    expect(["must", "should", "consider"]).toContain(strength);
    expect(because.length).toBeGreaterThan(0);
    expect(slug).toMatch(/^[a-z-]+$/);
  }
  expect(result.breaks.length).toBeGreaterThan(2);
});

test("standard input gives the same as the file, and --lines one result a line", async () => {
  const answers = JSON.stringify(currentModel.workedExample);
  const { stdout: fromFile } = await decide(["--json", example]);
  const { stdout: fromInput } = await decide(["--json", "-"], answers);
  const { stdout: lines } = await decide(["--lines", "-"], `${answers}\n\n{}\n`);
  expect(fromInput).toBe(fromFile);
  const [first, second, ...others] = lines.trimEnd().split("\n");
  expect(JSON.parse(first ?? "")).toEqual(JSON.parse(fromFile));
  expect(JSON.parse(second ?? "").recommendation.slug).toBeNull();
  expect(others).toEqual([]);
});

test("without --json a person reads the answer, its reasons and its points", async () => {
  const { stdout } = await decide([example]);
  expect(stdout).toMatch(
    /^Keep everything in a lake, and the last twelve months in a warehouse as well\.\n\nConfidence: high\. /,
  );
  expect(stdout).toContain("  555.24  Pattern 3, the purposeful hybrid\n");
});

const golden = () => readFileSync("e2e/golden/worked-example.md", "utf8");

test("--adr prints the decision record, byte for byte the golden file", async () => {
  const { status, stdout, stderr } = await decide(["--adr", example]);
  expect([status, stderr, stdout]).toEqual([0, "", golden()]);
});

test("the answers in a record give it again; a byte order mark, Windows line ends and a missing last one make no difference", async () => {
  const [, answers = ""] = /\n```json\n(.+)\n```\n$/s.exec(golden()) ?? [];
  expect(JSON.parse(answers)).toEqual(currentModel.workedExample);
  const folder = mkdtempSync(join(tmpdir(), "decide-"));
  try {
    const file = join(folder, "answers.json");
    writeFileSync(file, `\ufeff${answers.replaceAll("\n", "\r\n")}`);
    expect(await decide(["--adr", file])).toMatchObject({ status: 0, stderr: "", stdout: golden() });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const line = JSON.stringify(currentModel.workedExample);
  const { stdout } = await decide(["--lines", "-"], `\ufeff${line}\r\n${line}`);
  const [first, second, ...others] = stdout.trimEnd().split("\n");
  expect(first).toMatch(/^\{.+\}$/);
  expect(first).toBe(second);
  expect(others).toEqual([]);
});

test.each([
  [["-"], '{"latency":"fast"}', /^decide: latency: found "fast", allowed "sub-second", "seconds", .+\n$/],
  [["-"], "{", /^decide: answers: found text that is not JSON \(.+\), allowed a JSON object\n$/],
  [
    ["--lines", "-"],
    '{}\n{"teamSize":-1}\n',
    /^decide: line 2: teamSize: found -1, allowed a number from 0\.2 to 5000\n$/,
  ],
  [
    ["no-such-file.json"],
    "",
    /^decide: file: found "no-such-file\.json", which cannot be read, allowed .+\n$/,
  ],
  [["--jsno", "-"], "{}", /^decide: option: found --jsno, allowed --json, --adr, --lines\. .+\n$/],
  [["-j", "-"], "{}", /^decide: option: found -j, allowed --json, --adr, --lines\. .+\n$/],
  [["--adr", "--json", "-"], "{}", /^decide: option: found --adr with --json, allowed --adr alone\. .+\n$/],
  [["--lines", "--adr", "-"], "{}", /^decide: option: found --adr with --lines, allowed --adr alone\. .+\n$/],
  [["a.json", "b.json"], "", /^decide: file: found 2, allowed one\. .+\n$/],
  [["-"], "", /^decide: answers: found text that is not JSON \(.+\), allowed a JSON object\n$/],
  [["-"], "[]", /^decide: answers: found an array, allowed an object\n$/],
  [
    ["--adr", "-"],
    '{"latency":"fast","mix":{"bi":60,"adhoc":25,"ml":10,"log":6},"teamSize":"20"}',
    /^decide: mix: found a sum of 101, allowed .+; teamSize: found "20", allowed .+; latency: found "fast", allowed .+\n$/,
  ],
  [["-"], '{"a\u2028b\u0085c":1,"notes":{"mix":7}}', /^decide: .+: found an unknown key, allowed .+\n$/],
  [[], "", /^decide: file: found none, allowed one\. .+\n$/],
])(
  "bad input %j ends with status 2, one line on standard error and nothing on standard output",
  async (given, input, message) => {
    const { status, stdout, stderr } = await decide(given, input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  },
);

test.each([
  [["--json", "-"], '{"teamSize":20}'],
  [["-"], "{"],
])("as a process of its own, %j gives the same status and the same texts", async (given, input) => {
  expect(start(given, input)).toEqual(await decide(given, input));
});
