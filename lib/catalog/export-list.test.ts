import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExportColumn, listAsCsv, listAsJson, newestDate } from "./export-list";

type Row = { readonly name: string; readonly figure: number | null };
const columns: readonly ExportColumn<Row>[] = [
  { id: "name", read: ({ name }) => name },
  { id: "figure", read: ({ figure }) => figure },
];

test("rows become lines with CRLF under a header, quotes doubled", () => {
  expect(
    listAsCsv(columns, [
      { name: "Lake", figure: -2 },
      { name: 'Extract, "load"', figure: null },
      { name: "two\nlines", figure: 0 },
    ]),
  ).toBe('name,figure\r\nLake,-2\r\n"Extract, ""load""",\r\n"two\nlines",0\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])(
  "a text such as %j cannot run as a formula, and loses nothing",
  (name) => {
    const [, line = ""] =
      /^name,figure\r\n(.*),0\r\n$/s.exec(listAsCsv(columns, [{ name, figure: 0 }])) ?? [];
    expect(line.replace(/^"|"$/g, "")).toBe(`'${name}`);
  },
);

/** Reads CSV as RFC 4180 writes it. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

test("whatever a text holds, a reader of RFC 4180 gets it back", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ name: fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\t aé') }), figure: fc.integer() }),
      ),
      (rows) => {
        const [head, ...lines] = cellsOf(listAsCsv(columns, rows));
        expect(head).toEqual(["name", "figure"]);
        expect(lines.map(([name = "", figure]) => [name.replace(/^'/, ""), Number(figure)])).toEqual(
          rows.map(({ name, figure }) => [name.replace(/^'/, ""), figure]),
        );
      },
    ),
    { seed: 4, numRuns: 100 },
  );
});

test("JSON has the same columns in the same order, after what holds for all rows", () => {
  const text = listAsJson({ generated: "2026-11-23" }, columns, [{ name: "Lake", figure: -2 }]);
  expect(JSON.parse(text)).toEqual({
    generated: "2026-11-23",
    count: 1,
    patterns: [{ name: "Lake", figure: -2 }],
  });
  expect(text.endsWith("}\n")).toBe(true);
});

test("the newest date wins, and without dates there is none", () => {
  expect(newestDate(["2026-11-09", "2026-11-23", "2026-10-30"])).toBe("2026-11-23");
  expect(newestDate([])).toBe("");
});
