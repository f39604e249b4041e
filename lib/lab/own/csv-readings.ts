/** The sign between the whole part of a number and its fraction. */
export type DecimalMark = "point" | "comma";

/** Which of the first two numbers of a date such as 03/04/2025 is the day. */
export type DateOrder = "day first" | "month first";

/** One way to read the texts of a CSV column as values. */
export type TextReading = {
  readonly id: string;
  /** SQL type, as in a manifest. */
  readonly type: string;
  /** What the whole text looks like: a pattern that JavaScript and RE2 read alike. */
  readonly shape: string;
  /** SQL that makes a value of `text`, SQL for a text of that shape; NULL or an error where it is none after all. */
  readonly value: (text: string) => string;
  /** Set where the text alone does not say which number is the day. */
  readonly order: DateOrder | null;
  /** What the reader should know, one clause; null when nothing was changed. */
  readonly note: string | null;
};

/** Texts that stand for a missing value, except in a column of text. */
export const missingTexts: readonly string[] = [
  "",
  "NULL",
  "null",
  "NA",
  "N/A",
  "n/a",
  "-",
  "\\N",
  "None",
  "NaN",
  "nan",
];

const dayOf = (text: string, format: string) => `CAST(try_strptime(${text}, '${format}') AS DATE)`;

function dates(
  shape: string,
  format: string,
  {
    order = null,
    note = `dates as in ${exampleOf(format)}`,
  }: Partial<Pick<TextReading, "order" | "note">> = {},
): TextReading {
  return {
    id: `date ${format}`,
    type: "DATE",
    shape,
    value: (text) => dayOf(text, format),
    order,
    note,
  };
}

/** 31 January 2025 in this format. */
function exampleOf(format: string): string {
  const parts: Readonly<Record<string, string>> = {
    "%Y": "2025",
    "%y": "25",
    "%m": "01",
    "%d": "31",
    "%b": "Jan",
  };
  return format.replace(/%[A-Za-z]/g, (part) => parts[part] ?? part);
}

const [d, y] = ["[0-9]{1,2}", "[0-9]{4}"];

/** Both orders of a day and a month, for one sign between them. */
const bothOrders = (sign: string, year: string, yearFormat: string): readonly TextReading[] =>
  (["day first", "month first"] as const).map((order) =>
    dates(
      `${d}${sign}${d}${sign}${year}`,
      (order === "day first" ? ["%d", "%m", yearFormat] : ["%m", "%d", yearFormat]).join(sign),
      { order },
    ),
  );

const dateReadings: readonly TextReading[] = [
  dates(`${y}-${d}-${d}`, "%Y-%m-%d", { note: null }),
  dates(`${y}/${d}/${d}`, "%Y/%m/%d"),
  dates(`${y}[.]${d}[.]${d}`, "%Y.%m.%d"),
  dates("(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]", "%Y%m%d"),
  dates(`${d}[.]${d}[.]${y}`, "%d.%m.%Y"),
  dates(`${d}[.]${d}[.][0-9]{2}`, "%d.%m.%y"),
  ...bothOrders("/", y, "%Y"),
  ...bothOrders("-", y, "%Y"),
  ...bothOrders("/", "[0-9]{2}", "%y"),
  dates(`${d} [A-Za-z]{3} ${y}`, "%d %b %Y"),
  dates(`${d}-[A-Za-z]{3}-${y}`, "%d-%b-%Y"),
  dates(`${y}-[0-9]{2}`, "%Y-%m", { note: "months, read as their first day" }),
];

const clock = "[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";

function times(date: string, format: string, order: DateOrder | null): TextReading {
  const formats = [
    `${format} %H:%M:%S`,
    `${format} %H:%M`,
    `${format} %I:%M:%S %p`,
    `${format} %I:%M %p`,
  ].map((each) => `'${each}'`);
  return {
    id: `time ${format}`,
    type: "TIMESTAMP",
    shape: `${date}${clock}(?: ?[AaPp][Mm])?`,
    // With AM or PM only the last two can fit, without only the first two.
    value: (text) =>
      `CASE WHEN ${text} ILIKE '%m' THEN try_strptime(${text}, [${formats.slice(2).join(", ")}]) ELSE try_strptime(replace(${text}, 'T', ' '), [${formats.slice(0, 2).join(", ")}]) END`,
    order,
    note: `times as in ${exampleOf(format)}`,
  };
}

const timeReadings: readonly TextReading[] = [
  {
    id: "time ISO",
    type: "TIMESTAMP",
    shape: `${y}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?`,
    value: (text) => `try_cast(${text} AS TIMESTAMP)`,
    order: null,
    note: null,
  },
  {
    id: "time ISO with offset",
    type: "TIMESTAMP",
    shape: `${y}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)? ?(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?`,
    value: (text) =>
      `try_cast(regexp_extract(${text}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+') AS TIMESTAMP)`,
    order: null,
    note: "time zone left out: the times as they are written",
  },
  times(`${d}[.]${d}[.]${y}`, "%d.%m.%Y", null),
  times(`${d}/${d}/${y}`, "%d/%m/%Y", "day first"),
  times(`${d}/${d}/${y}`, "%m/%d/%Y", "month first"),
];

const whole = "(?:0|[1-9][0-9]{0,14})";

function decimals(mark: DecimalMark, digits: number): TextReading {
  const [grouped, point] =
    mark === "point" ? ["[1-9][0-9]{0,2}(?:,[0-9]{3})+", "[.]"] : ["[1-9][0-9]{0,2}(?:[.][0-9]{3})+", ","];
  const type = `DECIMAL(18,${digits})`;
  const mostWhole = whole.replace("14", String(17 - digits));
  return {
    id: `${type} ${mark}`,
    type,
    shape: `[+-]?(?:${mostWhole}|${grouped})(?:${point}[0-9]{1,${digits}})?`,
    value: (text) =>
      mark === "point"
        ? `try_cast(replace(${text}, ',', '') AS ${type})`
        : `try_cast(replace(replace(${text}, '.', ''), ',', '.') AS ${type})`,
    order: null,
    note: mark === "comma" ? "decimal comma" : null,
  };
}

const numberReadings = (mark: DecimalMark): readonly TextReading[] => [
  plain("INTEGER", "[+-]?(?:0|[1-9][0-9]{0,8})"),
  plain("BIGINT", "[+-]?(?:0|[1-9][0-9]{0,17})"),
  decimals(mark, 2),
  decimals(mark, 4),
  decimals(mark, 6),
  mark === "point"
    ? plain("DOUBLE", "[+-]?(?:(?:0|[1-9][0-9]*)(?:[.][0-9]*)?|[.][0-9]+)(?:[eE][+-]?[0-9]+)?")
    : {
        ...plain("DOUBLE", "[+-]?(?:(?:0|[1-9][0-9]*)(?:,[0-9]*)?|,[0-9]+)(?:[eE][+-]?[0-9]+)?"),
        value: (text) => `try_cast(replace(${text}, ',', '.') AS DOUBLE)`,
        note: "decimal comma",
      },
];

function plain(type: string, shape: string): TextReading {
  return { id: type, type, shape, value: (text) => `try_cast(${text} AS ${type})`, order: null, note: null };
}

/** All ways to read a column other than as text, the most telling first: of two that fit, the first counts. */
export const readingsFor = (mark: DecimalMark): readonly TextReading[] => [
  plain("BOOLEAN", "[Tt]rue|TRUE|[Ff]alse|FALSE"),
  ...dateReadings,
  ...timeReadings,
  ...numberReadings(mark),
];

/** Texts stay as they are. */
export const asText: TextReading = {
  id: "text",
  type: "VARCHAR",
  shape: "",
  value: (text) => text,
  order: null,
  note: null,
};

export const isDay = ({ type }: TextReading): boolean => type === "DATE" || type === "TIMESTAMP";
