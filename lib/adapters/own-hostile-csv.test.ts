import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { harmed, harms } from "./nasty-bytes.testing";
import { createNodeImport } from "./own-engine.testing";
import { check, make, textFile } from "./own-files.testing";

const isLong = process.env.ISOTHERM_LONG === "1";

let imports: Awaited<ReturnType<typeof createNodeImport>>;
beforeAll(async () => {
  imports = await createNodeImport();
});
afterAll(async () => {
  await imports?.close();
});

/** What becomes of a file: "read", or the error in words of our own. */
async function outcomeOf(text: string | Uint8Array<ArrayBuffer>, isMade = false): Promise<string> {
  const files = [textFile("nasty.csv", text)];
  try {
    if (isMade) await make(files, imports.start);
    else await check(files, imports.start);
    return "read";
  } catch (error) {
    if (!(error instanceof OwnFileError)) throw error;
    const given = typeof text === "string" ? text : new TextDecoder().decode(text);
    // An error may quote a column that the file calls so.
    const ours = error.message.match(/undefined|is not a function|\[object|NaN/g) ?? [];
    expect(ours.filter((words) => !given.includes(words))).toEqual([]);
    expect(error.message.length).toBeLessThan(2_000);
    return error.message;
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "2024-01-31",
    "2024-02-30",
    "9999-12-31",
    "0000-00-00",
    "31/12/2023",
    "2024-01-01T10:00:00Z",
    "=1+1",
    "<b>x</b>",
    "\u202eabc",
    "NaN",
    "inf",
    "-9223372036854775808",
    "18446744073709551616",
    "1e400",
    '"',
    '""',
    "'",
    ";",
    ",",
    "\t",
    "\r",
    "\u0000",
    "\ud800",
    "NULL",
    "true",
    "__proto__",
    "constructor",
    '"; drop table x; --',
    "{'a': 1}",
    "1,5",
    "1.234,5",
    "#",
    "\\",
    "😀",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const line = fc.array(cell, { minLength: 1, maxLength: 5 });

test("a CSV file of any cells is read, or refused in words of our own", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (lines, comma, end) => {
        await outcomeOf(lines.map((cells) => cells.join(comma)).join(end));
      },
    ),
    { seed: 9, numRuns: isLong ? 3_000 : 10 },
  );
});

test("a good CSV file that was harmed is read, or refused in words of our own", async () => {
  const good = new TextEncoder().encode(
    `day;n;words\n${Array.from({ length: 60 }, (_, at) => `2024-0${1 + (at % 6)}-1${at % 9};${at},5;"text ""${at}"""`).join("\n")}\n`,
  );
  await fc.assert(
    fc.asyncProperty(harms, async (done) => {
      await outcomeOf(harmed(good, done, false), true);
    }),
    { seed: 9, numRuns: isLong ? 3_000 : 8 },
  );
});

const days = "2024-01-01,1\n2024-03-01,2\n";

/** DuckDB looks for the end of a long line for seconds. */
const longLine = [
  "a line of three megabytes",
  `day,n\n2024-01-01,${"x".repeat(3_000_000)}\n${days}`,
  /longer than 2 MB/,
] as const;

test.each<readonly [string, string, RegExp]>([
  ...(isLong ? [longLine] : []),
  [
    "a quote that is never closed",
    `day,n\n2024-01-01,"1\n${days.repeat(50)}`,
    /not closed|does not fit|do not fit|no column holds dates/,
  ],
  [
    "three thousand columns",
    `${"a,".repeat(2_999)}a\n${"1,".repeat(2_999)}1\n`,
    /it has 3,000 columns \(allowed: 1,000\)/,
  ],
  ["names without rows", "day,n\n", /holds no rows/],
  ["a single byte", "x", /./],
  ["line ends alone", "\n\n\n\r\n", /./],
  ["days beyond all bounds", "day,n\n0001-01-01,1\n9999-12-31,2\n", /months \(allowed: 600\)/],
])("%s is refused with what is wrong", async (_, text, says) => {
  expect(await outcomeOf(text)).toMatch(says);
});

test("names of columns that mean something to SQL or JavaScript are names and nothing else", async () => {
  const names = [
    "__proto__",
    "constructor",
    '"""; drop table source; --"',
    "<b>x</b>",
    "",
    "day",
    "day",
    "\u202eabc",
  ];
  const text = `${names.join(",")}\n${["1", "2", "3", "4", "5", "2024-01-01", "2024-01-02", "6"].join(",")}\n${["1", "2", "3", "4", "5", "2024-03-01", "2024-03-02", "6"].join(",")}\n`;
  const { lake } = await make([textFile("names.csv", text)], imports.start);
  const columns = lake.manifest.tables[0]!.columns.map(({ name }) => name);
  expect(new Set(columns).size).toBe(columns.length);
  for (const name of columns) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
});
