import { isDay, shiftPartitions } from "./calendar";
import { grainOf, type PlatformModel, plainTypes } from "./model";

/** The model cannot be written down as SQL that does what it says. Lists every problem. */
export class PlatformModelError extends Error {
  override readonly name = "PlatformModelError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The table's description has ${problems.length} problem(s):\n- ${problems.join("\n- ")}`);
    this.problems = problems;
  }
}

const decimal = /^DECIMAL\((\d{1,2}),(\d{1,2})\)$/;
const keyName = /^[a-z][a-z0-9_]*$/;
const bucketName = /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/;
const pathName = /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/;
const localName = /^\/?[A-Za-z0-9_. -]+(?:\/[A-Za-z0-9_. -]+)*$/;
const longestName = 120;
/** The folder levels that a day can be read from without doubt. */
const levels = ["year,month", "year,month,day", "date"];

/** Every problem of a model, as `field: what is wrong (found, allowed)`; empty if it is sound. */
export function modelProblems(model: PlatformModel): readonly string[] {
  const columns = new Map(model.columns.map((column) => [column.name, column]));
  return [
    ...nameProblems(model),
    ...columnProblems(model),
    ...partitionProblems(model),
    ...placeProblems(model),
    ...windowProblems(model),
    ...model.sortColumns
      .filter((name) => !columns.has(name))
      .map((name) => `sortColumns: no column "${name}" (allowed ${[...columns.keys()].join(", ")})`),
    ...compareProblems(model),
  ];
}

/** @throws PlatformModelError with every problem, if there is one. */
export function checkModel(model: PlatformModel): void {
  const problems = modelProblems(model);
  if (problems.length > 0) throw new PlatformModelError(problems);
}

/** Anything that can stand between quotes on every platform. */
function isName(name: string): boolean {
  return name.length > 0 && name.length <= longestName && name.trim() === name && !/[\p{C}]/u.test(name);
}

function nameProblems({ lakeTable, hotTable, view }: PlatformModel): readonly string[] {
  const named = { lakeTable, hotTable, view };
  return [
    ...Object.entries(named)
      .filter(([, name]) => !isName(name))
      .map(
        ([field, name]) =>
          `${field}: no name (found "${name}", allowed 1 to ${longestName} printed characters)`,
      ),
    // Trino keeps the view beside the lake's table, the other platforms beside the hot one.
    ...(new Set([lakeTable, hotTable, view].map((name) => name.toLowerCase())).size < 3
      ? [`lakeTable, hotTable, view: not three names (found "${lakeTable}", "${hotTable}", "${view}")`]
      : []),
  ];
}

function columnProblems({ columns, dateColumn }: PlatformModel): readonly string[] {
  const problems: string[] = [];
  if (columns.length === 0) problems.push("columns: none. Give at least the day.");
  const seen = new Set<string>();
  for (const [at, { name, type, maxBytes }] of columns.entries()) {
    const field = `columns[${at}]`;
    if (!isName(name))
      problems.push(
        `${field}.name: no name (found "${name}", allowed 1 to ${longestName} printed characters)`,
      );
    if (seen.has(name.toLowerCase())) problems.push(`${field}.name: "${name}" stands twice, case aside`);
    seen.add(name.toLowerCase());
    if (!isType(type))
      problems.push(
        `${field}.type: no type for every platform (found "${type}", allowed ${plainTypes.join(", ")}, DECIMAL(p,s)). Cast "${name}" when the lake is written.`,
      );
    if (
      maxBytes !== null &&
      (type !== "VARCHAR" || !Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > 65_535)
    )
      problems.push(`${field}.maxBytes: found ${maxBytes}, allowed 1 to 65535, for VARCHAR only`);
  }
  const day = columns.find(({ name }) => name === dateColumn);
  if (day?.type !== "DATE")
    problems.push(`dateColumn: "${dateColumn}" is no DATE column (found ${day?.type ?? "none"})`);
  return problems;
}

function isType(type: string): boolean {
  const digits = decimal.exec(type);
  if (digits !== null) {
    const [precision, scale] = [Number(digits[1]), Number(digits[2])];
    return precision >= 1 && precision <= 38 && scale <= precision;
  }
  return plainTypes.some((name) => name === type);
}

function partitionProblems({ partitions, columns, dateColumn }: PlatformModel): readonly string[] {
  const found = partitions.map(({ part }) => part).join(",");
  const problems: string[] = [];
  if (!levels.includes(found))
    problems.push(`partitions: found ${found || "none"}, allowed ${levels.join(" or ")}, outermost first`);
  for (const [at, { name, part }] of partitions.entries()) {
    if (!keyName.test(name))
      problems.push(
        `partitions[${at}].name: found "${name}", allowed a to z, 0 to 9 and _, since it names folders`,
      );
    if (columns.some((column) => column.name === name) && !(part === "date" && name === dateColumn))
      problems.push(`partitions[${at}].name: "${name}" is a column too; only the day itself may be both`);
  }
  if (new Set(partitions.map(({ name }) => name)).size < partitions.length)
    problems.push("partitions: a name stands twice");
  return problems;
}

function placeProblems({ bucket, path, localPath }: PlatformModel): readonly string[] {
  return [
    ...(bucketName.test(bucket)
      ? []
      : [`bucket: found "${bucket}", allowed 3 to 63 of a to z, 0 to 9, . _ -`]),
    ...(pathName.test(path)
      ? []
      : [`path: found "${path}", allowed letters, digits and _ . - between slashes`]),
    ...(localPath === null || localName.test(localPath)
      ? []
      : [`localPath: found "${localPath}", allowed letters, digits, blanks and _ . - between slashes`]),
  ];
}

function windowProblems(model: PlatformModel): readonly string[] {
  const { firstDay, boundary, windowLength, historyLength, rows } = model;
  const grain = grainOf(model);
  const problems: string[] = [];
  for (const [field, day] of Object.entries({ firstDay, boundary }))
    if (!isDay(day)) problems.push(`${field}: found "${day}", allowed an ISO date`);
  if (isDay(boundary) && shiftPartitions(boundary, grain, 0) !== boundary)
    problems.push(
      `boundary: ${boundary} is inside a partition. Cut at ${shiftPartitions(boundary, grain, 0)}: half a partition cannot be skipped.`,
    );
  if (isDay(firstDay) && isDay(boundary) && boundary < shiftPartitions(firstDay, grain, 0))
    problems.push(`boundary: ${boundary} lies before the lake's first day, ${firstDay}`);
  for (const [field, count] of Object.entries({ windowLength, historyLength }))
    if (!Number.isInteger(count) || count < 1 || count > 10_000)
      problems.push(`${field}: found ${count}, allowed 1 to 10000 partitions`);
  if (rows !== null && (!Number.isInteger(rows) || rows < 1))
    problems.push(`rows: found ${rows}, allowed a whole number from 1, or null`);
  return problems;
}

const numbers = /^(?:SMALLINT|INTEGER|BIGINT|REAL|DOUBLE|DECIMAL\(.*\))$/;

function compareProblems({ columns, compare, dateColumn }: PlatformModel): readonly string[] {
  const problems: string[] = [];
  const known = columns.map(({ name }) => name).filter((name) => name !== dateColumn);
  if (compare.keys.length === 0) problems.push("compare.keys: none. Name the columns to compare by.");
  for (const key of compare.keys)
    if (!known.includes(key)) problems.push(`compare.keys: no column "${key}" (allowed ${known.join(", ")})`);
  const measure = columns.find(({ name }) => name === compare.measure);
  if (compare.measure !== null && (measure === undefined || !numbers.test(measure.type)))
    problems.push(`compare.measure: "${compare.measure}" is no number (found ${measure?.type ?? "none"})`);
  return problems;
}
