import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { changesSince } from "@/lib/cite/changes-since";
import { parseSelection } from "@/lib/compare/selection";
import { AnswersError } from "@/lib/decide/answers";
import { readPasted, readAnswersFile as readTeamFile } from "@/lib/decide/team/team-import";
import { StoredTeamError, teamFromText } from "@/lib/decide/team/team-storage";
import { fromSearch } from "@/lib/decide/url";
import { parseCrowd, withCrowd } from "@/lib/lab/breakages/crowd";
import { allowedStatements } from "@/lib/lab/console/allowed-statement";
import { csvLines } from "@/lib/lab/console/result-text";
import { readHistory } from "@/lib/lab/console/statement-history";
import { StatementRefused } from "@/lib/lab/lab-types";
import { parseView } from "./catalog/catalog-view";
import { chosenIn } from "./compare/tray-store";
import { parseAnswersText } from "./decide/questionnaire/answers-file";
import { draftsIn } from "./decide/questionnaire/draft";
import { parseAddress } from "./lab/address";
import { readCompareAddress, withCompareChoices } from "./lab/compare/compare-address";
import { readTryHash, tryHash } from "./runner/try-link";
import { readRecent } from "./search/recent";

const isLong = process.env.ISOTHERM_LONG === "1";
const runs = isLong ? 10_000 : 120;

/** Characters of the longest texts. */
const longest = isLong ? 900_000 : 150_000;

/** Seconds of this process's own time, whatever else runs: the usual entrance takes some thousandths, one that squares takes minutes. */
const patience = 5;
const ownTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const scope = { data: null, scenarios: ["a"], grain: "month", maxMonths: 60 } as const;

/** Everything that reads text from outside: an address, a file, a paste, or what lies on the device. */
const entrances: Readonly<Record<string, (text: string) => unknown>> = {
  "the catalog's address": (text) => parseView(text, ["data-lake"]),
  "the comparison's address": parseSelection,
  "the questionnaire's address": fromSearch,
  "the lab's address": (text) => parseAddress({ search: text, hash: `#${text}` }, scope),
  "the lab's comparison": (text) => [readCompareAddress(text), withCompareChoices(text, { window: 3 })],
  "the crowd's address": (text) => withCrowd(text, parseCrowd(text)),
  "a runner's link": (text) => readTryHash(`#try-1?sql=${text}`, 0),
  "a cited version": (text) => changesSince(text, [{ version: "1.0", date: "2026-01-01", what: "First." }]),
  "an answers file": orRefused(parseAnswersText, AnswersError),
  "a draft": draftsIn,
  "a kept team": orRefused(teamFromText, StoredTeamError),
  "a team's file": (text) => readTeamFile("a.json", text),
  "a pasted team": readPasted,
  "recent places": readRecent,
  "the tray": chosenIn,
  "the history of statements": readHistory,
  "a statement": orRefused(allowedStatements, StatementRefused),
  "a cell": (text) => csvLines([[text]]),
};

/** The errors that an entrance has words for. */
function orRefused(read: (text: string) => unknown, kind: abstract new (...parts: never[]) => Error) {
  return (text: string) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof kind) return error.message;
      throw error;
    }
  };
}

const pieces = [
  "?",
  "&",
  "=",
  "#",
  "%",
  "%00",
  "%E0%A4%A",
  "%F0%9F%98%80",
  "q=",
  "p=",
  "sql=",
  "mix=60-25-10-5",
  "basis.",
  "needs=",
  "notes",
  "volumeTb=",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "\u202e",
  "\u0000",
  "\ud800",
  "\udc00",
  "NaN",
  "Infinity",
  "-0",
  "1e309",
  "9007199254740993",
  '{"',
  '":',
  "[",
  "]",
  "}",
  '"version":1',
  '"search":',
  '"answers":',
  "/*",
  "*/",
  "--",
  "'",
  '"',
  "$$",
  ";",
  "(",
  ")",
  "with a as",
  "select",
  "insert into warehouse.x",
  "set variable x =",
  "..",
  "_",
  "-",
  ",",
  "\n",
];
const hostileText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join("")),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 300 }),
);

/** Texts that are long in a way that patterns and recursion do not like. */
const longTexts: Readonly<Record<string, string>> = {
  letters: "a".repeat(longest),
  "letters and a blank": `${"a".repeat(longest / 2)} x\n${":".repeat(longest / 4)}a ${")".repeat(longest / 4)}b`,
  blanks: `${" ".repeat(longest / 2)}x${"\t".repeat(longest / 2)}y`,
  "opening brackets": "[".repeat(longest),
  "nested calls": `select ${"(".repeat(longest / 2)}`,
  "open comments": "/*".repeat(longest / 2),
  "open quotes": "'\"".repeat(longest / 2),
  percents: "%".repeat(longest),
  parameters: "a=1&".repeat(longest / 4),
  "unknown keys": `{${Array.from({ length: longest / 15 }, (_, at) => `"k${at}":1`).join(",")}}`,
  "notes by unknown keys": `{"notes":{${Array.from({ length: longest / 15 }, (_, at) => `"k${at}":1`).join(",")}}}`,
  dots: `runs=${"1.".repeat(longest / 2)}x`,
  "signs of a formula": `+${"-".repeat(longest)}`,
  numbers: "9".repeat(longest),
};

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(clean);
});
const clean = Object.getOwnPropertyNames(Object.prototype);

describe.each(Object.entries(entrances))("%s", (_, read) => {
  test("takes any text without an error that has no words of its own", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const found = JSON.stringify(read(text)) ?? "";
        expect(found.length).toBeLessThan(20_000 + 20 * text.length);
      }),
      { seed: 9, numRuns: runs },
    );
  });

  test("is soon done with very long texts, and does not hand them on in a note", () => {
    const slow = Object.entries(longTexts).flatMap(([name, text]) => {
      const started = ownTime();
      read(text);
      const took = ownTime() - started;
      return took > patience ? [`${name}: ${took.toFixed(1)} s`] : [];
    });
    expect(slow).toEqual([]);
  });
});

test("a link cannot fill the page with words of its own", () => {
  const search = `${Array.from({ length: 500 }, (_, at) => `key${at}=${"x".repeat(500)}`).join("&")}`;
  const { unknownKeys, dropped } = fromSearch(
    `model=${"y".repeat(900)}&volumeTb=${"z".repeat(900)}&${search}`,
  );
  expect(unknownKeys.length).toBe(12);
  expect(dropped.map(({ key, found }) => [key, found.length])).toEqual([
    ["volumeTb", 61],
    ["link", 14],
  ]);
  expect(fromSearch(`model=${"y".repeat(900)}`).modelVersion?.length).toBe(61);
  expect(
    parseSelection(`?p=${Array.from({ length: 300 }, (_, at) => `no-${at}`).join(",")}`).notes.join("")
      .length,
  ).toBeLessThan(300);
});

test("an answers file of nothing but unknown keys is refused in a message that can be read", () => {
  expect(() => parseAnswersText(longTexts["unknown keys"]!)).toThrow(
    expect.objectContaining({ problems: expect.objectContaining({ length: 100 }) }),
  );
});

test.each([
  "/\\evil.example",
  "//evil.example",
  "/\t/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
])("a kept place never leads to another site: %s", (href) => {
  expect(readRecent(JSON.stringify([{ title: "Home", href }]))).toEqual([]);
});

test("a statement of any length that the editor holds makes a link", () => {
  const sql = "select 'ä' ".repeat(4_000);
  expect(readTryHash(tryHash(0, sql), 0)).toEqual({ kind: "sql", sql });
  expect(readTryHash(tryHash(0, "x".repeat(300_000)), 0)).toEqual({ kind: "unreadable" });
});

test("a text that a spreadsheet would run is saved as text; figures and words with a sign stay as they are", () => {
  const cells = [
    "=1+1",
    "@SUM(A1)",
    "  =1",
    "+cmd|' /C calc'!A0",
    "-HYPERLINK(1)",
    "＝1",
    "-5",
    "+4.5e3",
    "-3 days",
    "a=b",
    "-",
  ];
  expect(csvLines([cells])).toBe(
    `'=1+1,'@SUM(A1),'  =1,'+cmd|' /C calc'!A0,'-HYPERLINK(1),'＝1,-5,+4.5e3,-3 days,a=b,-\r\n`,
  );
});
