import {
  asText,
  type DateOrder,
  type DecimalMark,
  isDay,
  missingTexts,
  readingsFor,
  type TextReading,
} from "./csv-readings";
import type { DayRange } from "./own-cut";

/** A column of texts; null is a missing one. */
type Texts = readonly (string | null)[];

/** How a reading fits all of a column's texts. */
type ReadingFit = {
  readonly reading: TextReading;
  /** Texts that it does not fit. */
  readonly failures: number;
  /** The days of those that it fits; null for other types than dates and times, or when it fits none. */
  readonly days: DayRange | null;
};

/** What was counted in a column of a CSV file. */
export type TextColumn = {
  readonly source: string;
  /** Texts that stand for a value. */
  readonly present: number;
  /** The readings that came into question, the first that fits counts. */
  readonly fits: readonly ReadingFit[];
};

/** A column that may serve as the day, with each way to read it. */
export type DayChoice = {
  readonly source: string;
  readonly type: "DATE" | "TIMESTAMP";
  /** More than one: the file does not say which of day and month comes first. */
  readonly readings: readonly {
    readonly id: string;
    readonly order: DateOrder | null;
    readonly days: DayRange;
    /** Rows without a day that can be read. */
    readonly missing: number;
  }[];
};

/** A date column may hold this share of texts that are no dates; their rows are left out. */
const mostUnreadable = 0.05;

const presentTexts = (texts: Texts): readonly string[] =>
  texts.flatMap((text) => (text === null || missingTexts.includes(text.trim()) ? [] : [text.trim()]));

/**
 * The decimal mark of a file, from a sample of its columns. A comma that cannot part thousands, such as in 12,5, and no point that
 * can only be a decimal one, mean a comma. Where nothing decides, a file parted by semicolons has commas.
 */
export function decimalMarkOf(columns: readonly Texts[], delimiter: string): DecimalMark {
  const texts = columns.flatMap(presentTexts);
  const groupedByPoints = /^[+-]?[0-9]{1,3}(?:[.][0-9]{3})+$/;
  const groupedByCommas = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+$/;
  const withPoint = texts.some((text) => /^[+-]?[0-9]+[.][0-9]+$/.test(text) && !groupedByPoints.test(text));
  const withComma = texts.some((text) => /^[+-]?[0-9.]+,[0-9]+$/.test(text) && !groupedByCommas.test(text));
  if (withComma !== withPoint) return withComma ? "comma" : "point";
  return delimiter === ";" && !withPoint && texts.some((text) => groupedByCommas.test(text))
    ? "comma"
    : "point";
}

/**
 * The readings that fit a sample of a column, the most telling first; [] when it is text or the sample is empty. A date may fail for
 * a few: see `dayChoices`.
 */
export function readingsOfSample(texts: Texts, mark: DecimalMark): readonly TextReading[] {
  const present = presentTexts(texts);
  if (present.length === 0) return [];
  return readingsFor(mark).filter((reading) => {
    const shape = new RegExp(`^(?:${reading.shape})$`);
    const failures = present.filter((text) => !shape.test(text)).length;
    return failures <= (isDay(reading) ? present.length * mostUnreadable : 0);
  });
}

/** The reading of a column that is not the day: the first that fits every text. Of two orders of day and month, `order` decides. */
export function chooseReading({ present, fits }: TextColumn, order: DateOrder | null = null): TextReading {
  if (present === 0) return asText;
  const fitting = fits.filter(({ failures }) => failures === 0).map(({ reading }) => reading);
  return fitting.find((reading) => reading.order === null || reading.order === order) ?? fitting[0] ?? asText;
}

/** The columns that may serve as the day, in file order. `rows` is the file's number of rows. */
export function dayChoices(columns: readonly TextColumn[], rows: number): readonly DayChoice[] {
  return columns.flatMap(({ source, present, fits }): DayChoice[] => {
    const days = fits.flatMap(({ reading, failures, days: range }) =>
      isDay(reading) && range !== null && failures <= present * mostUnreadable
        ? [{ reading, failures, days: range, missing: rows - present + failures }]
        : [],
    );
    const best = days.filter(({ failures }) => failures === Math.min(...days.map((fit) => fit.failures)));
    const first = best[0];
    if (first === undefined) return [];
    const other = best.find(
      ({ reading }) =>
        first.reading.order !== null && reading.order !== null && reading.order !== first.reading.order,
    );
    const readings = (other === undefined ? [first] : [first, other]).map((fit) => ({
      id: fit.reading.id,
      order: fit.reading.order,
      days: fit.days,
      missing: fit.missing,
    }));
    return [{ source, type: first.reading.type === "DATE" ? "DATE" : "TIMESTAMP", readings }];
  });
}
