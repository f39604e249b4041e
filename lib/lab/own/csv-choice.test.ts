import { expect, test } from "vitest";
import { chooseReading, dayChoices, decimalMarkOf, readingsOfSample, type TextColumn } from "./csv-choice";
import { type DecimalMark, readingsFor } from "./csv-readings";

const firstType = (texts: readonly (string | null)[], mark: DecimalMark = "point") =>
  readingsOfSample(texts, mark)[0]?.type ?? "VARCHAR";

test("a column gets the first type that fits all its texts", () => {
  expect(firstType(["1", "-20", "0"])).toBe("INTEGER");
  expect(firstType(["1", "12345678901"])).toBe("BIGINT");
  expect(firstType(["1", "2.50", null, "NA"])).toBe("DECIMAL(18,2)");
  expect(firstType(["1.2345", "1,234.5"])).toBe("DECIMAL(18,4)");
  expect(firstType(["1e5", "0.123456789"])).toBe("DOUBLE");
  expect(firstType(["TRUE", "false"])).toBe("BOOLEAN");
  expect(firstType(["1.234,56", "7"], "comma")).toBe("DECIMAL(18,2)");
  expect(firstType(["2024-01-31", ""])).toBe("DATE");
  expect(firstType(["20240131", "19991231"])).toBe("DATE");
  expect(firstType(["2024-01-31T05:06:07.123456Z"])).toBe("TIMESTAMP");
  expect(firstType(["31.1.2024 05:06"])).toBe("TIMESTAMP");
});

test("numbers with a zero in front name things, and what is missing has no type", () => {
  expect(firstType(["01234", "99999"])).toBe("VARCHAR");
  expect(firstType(["", null, "NULL"])).toBe("VARCHAR");
  expect(firstType(["12", "twelve"])).toBe("VARCHAR");
});

test("a comma is decimal when it cannot part thousands, or when nothing decides and semicolons part the fields", () => {
  expect(decimalMarkOf([["12,5"]], ",")).toBe("comma");
  expect(decimalMarkOf([["1.234,50"]], ";")).toBe("comma");
  expect(decimalMarkOf([["1,234"]], ";")).toBe("comma");
  expect(decimalMarkOf([["1,234"]], ",")).toBe("point");
  expect(decimalMarkOf([["1,234", "0.5"]], ";")).toBe("point");
  expect(decimalMarkOf([["1.234"]], ";")).toBe("point");
});

const fitOf = (id: string, failures: number, first: string, last: string) => ({
  reading: readingsFor("point").find((reading) => reading.id === id)!,
  failures,
  days: { first, last },
});

const column = (fits: TextColumn["fits"], present = 100): TextColumn => ({ source: "day", present, fits });

test("a date that fits both orders offers both, one that fits better offers one", () => {
  const both = [
    fitOf("date %d/%m/%Y", 0, "2024-01-01", "2024-12-11"),
    fitOf("date %m/%d/%Y", 0, "2024-01-02", "2024-12-12"),
  ];
  const [ambiguous] = dayChoices([column(both)], 103);
  expect(ambiguous!.readings.map(({ order, days, missing }) => [order, days.first, missing])).toEqual([
    ["day first", "2024-01-01", 3],
    ["month first", "2024-01-02", 3],
  ]);
  const [clear] = dayChoices([column([both[0]!, { ...both[1]!, failures: 2 }])], 100);
  expect(clear!.readings.map(({ order }) => order)).toEqual(["day first"]);
});

test("a few texts that are no dates cost their rows, many cost the column", () => {
  const some = (failures: number) =>
    dayChoices([column([fitOf("date %Y-%m-%d", failures, "2024-01-01", "2024-02-01")])], 100);
  expect(some(5).map(({ readings }) => readings[0]!.missing)).toEqual([5]);
  expect(some(6)).toEqual([]);
});

test("a column that is not the day is text as soon as one text does not fit; the order that was chosen holds for it", () => {
  const fits = [fitOf("date %d/%m/%Y", 0, "", ""), fitOf("date %m/%d/%Y", 0, "", "")];
  expect(chooseReading(column(fits), "month first").id).toBe("date %m/%d/%Y");
  expect(chooseReading(column([fitOf("date %Y-%m-%d", 1, "", "")])).type).toBe("VARCHAR");
  expect(chooseReading(column([], 0)).type).toBe("VARCHAR");
});
