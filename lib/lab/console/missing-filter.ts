import type { LabSet } from "../lab-set";
import type { LakePlan, TablePlan } from "../lab-types";
import { doubleQuotes } from "../platform/dialect";
import { isSymbol, isWord, tokenise } from "../sql-tokens";
import { cutAt } from "../timeline";

/** What to say to a reader whose statement would read a lot. */
export type MissingFilter = {
  /** One or two sentences: which filter is missing, or what makes the rest large. */
  readonly says: string;
  /** A condition on the day, ready to be added; null where it would not read less. */
  readonly condition: string | null;
};

/**
 * Why a plan reads so much, seen from the history's days and columns. `window` is the number of newest partitions that a condition on
 * the day should leave.
 */
export function missingFilter(
  plan: LakePlan,
  { dataSet, outline }: Pick<LabSet, "dataSet" | "outline">,
  window: number,
): MissingFilter {
  const table = plan.tables.find((one) => one.table === dataSet.history);
  if (table === undefined) return { says: widest(plan.tables, outline), condition: null };
  const { possible, kept } = table.counts.files;
  const { partitions, files } = outline;
  const offered = Math.max(1, Math.min(window, partitions.length - 1));
  const from = cutAt(partitions, offered).boundary;
  const opened = table.files.flatMap(({ rowGroups }, place) =>
    rowGroups.length > 0 ? [files[place]!.month] : [],
  );
  const isLonger = Math.min(...opened) < partitions.length - offered;
  const days =
    kept === possible
      ? `No condition on ${dataSet.dateColumn} rules out a file: all ${possible} are wanted.`
      : `The conditions on ${dataSet.dateColumn} leave ${kept} of ${possible} files.`;
  return {
    says: `${days} ${widest([table], outline)}`.trim(),
    condition: isLonger && from !== null ? `${doubleQuotes(dataSet.dateColumn)} >= date '${from}'` : null,
  };
}

/** The widest column that is read, where it is most of the table. */
function widest(tables: readonly TablePlan[], { table, columns, bytes }: LabSet["outline"]): string {
  const read = new Set(tables.find((one) => one.table === table)?.columns);
  const [first] = columns.filter(({ name }) => read.has(name)).sort((a, b) => b.bytes - a.bytes);
  return first === undefined || first.bytes < bytes / 4
    ? ""
    : `${first.name} is ${Math.round((first.bytes / bytes) * 100)} % of the table's bytes: leave it out if you can.`;
}

const afterWhere = ["group", "having", "window", "qualify", "order", "limit", "offset", "using"] as const;
const tooMuch = ["join", "union", "except", "intersect", "with", "pivot", "unpivot"] as const;

/**
 * The statement with one more condition in its WHERE; null unless it is a single SELECT from a single table, where there is no doubt
 * about what the condition's column belongs to.
 */
export function withCondition(sql: string, condition: string): string | null {
  const tokens = tokenise(sql);
  const isSingle =
    tokens.filter((token) => isWord(token, "from")).length === 1 &&
    !tokens.some((token) => isWord(token, ...tooMuch) || isSymbol(token, ";"));
  let depth = 0;
  const outer = tokens.filter((token) => {
    if (isSymbol(token, ")")) depth -= 1;
    const isOuter = depth === 0;
    if (isSymbol(token, "(")) depth += 1;
    return isOuter;
  });
  const from = outer.findIndex((token) => isWord(token, "from"));
  if (!isSingle || from < 0 || isSymbol(outer[from + 1], "(")) return null;
  const where = outer.findIndex((token, at) => at > from && isWord(token, "where"));
  const next = outer.find((token, at) => at > Math.max(from, where) && isWord(token, ...afterWhere));
  const listEnd = where < 0 ? (next?.start ?? sql.length) : outer[where]!.start;
  if (outer.some((token) => isSymbol(token, ",") && token.start > outer[from]!.start && token.end <= listEnd))
    return null;
  const end = endBefore(sql, next?.start ?? sql.length);
  if (where < 0) return `${sql.slice(0, end)}\nwhere ${condition}${sql.slice(end)}`;
  const start = outer[where]!.end;
  const old = sql.slice(start, end).trim();
  // A bracket behind a comment would be lost in it.
  if (old.includes("--")) return null;
  const kept = /\bor\b/i.test(old) ? `(${old})` : old;
  return `${sql.slice(0, start)} ${condition}\n  and ${kept}${sql.slice(end)}`;
}

/** `at` moved back over blanks. */
const endBefore = (sql: string, at: number): number => sql.slice(0, at).trimEnd().length;
