import type { ConditionAbove } from "./explain";
import type { FilterLine } from "./filter-line";
import { allColumns } from "./filter-line";
import type { ConditionReport, Rewrite } from "./lab-types";
import type { LakeTable } from "./manifest";
import { closingBracket, isSymbol, isWord, nameOf, tokenise } from "./sql-tokens";

/** Why a condition does not prune, and what to write instead. */
export type Advice = Pick<ConditionReport, "reason" | "rewrite">;

/** On a condition that reached the scan but that no statistic decides. */
export function adviseOnLine({ text }: FilterLine): Advice {
  if (text.includes("Dynamic Filter"))
    return { reason: "its value is known only while the statement runs", rewrite: null };
  const prefix = /^\(?starts_with\((\w+), '((?:[^'%_\\]|'')*)'\)\)?$/.exec(text);
  return {
    reason: "the manifest knows only the smallest and the largest value of each row group",
    rewrite: prefix && {
      advice: "LIKE with a fixed beginning becomes a range, which the statistics can decide.",
      sql: [`${prefix[1]} like '${prefix[2]}%'`],
    },
  };
}

/** On a condition that is checked above the scan. `sql` is the whole statement. */
export function adviseOnAbove(condition: ConditionAbove, table: LakeTable, sql: string): Advice {
  switch (condition.kind) {
    case "limit":
      return {
        reason: "a scan is planned without knowing the LIMIT",
        rewrite:
          table.dateColumn === null
            ? null
            : {
                advice: "A condition on the day reads one row group instead of all.",
                sql: [`… where ${table.dateColumn} = date '${lastDay(table)}' limit …`],
              },
      };
    case "join":
      return adviseOnJoin(condition.text, table, sql);
    case "filter":
      return adviseOnFilter(condition.text, table);
    default:
      return condition.kind satisfies never;
  }
}

function lastDay(table: LakeTable): string {
  const place = table.columns.findIndex(({ name }) => name === table.dateColumn);
  return table.files.at(-1)!.rowGroups.at(-1)!.chunks[place]![4] ?? "";
}

function adviseOnFilter(text: string, table: LakeTable): Advice {
  const tokens = tokenise(text);
  const names = new Set(tokens.map(nameOf));
  const columns = allColumns(table).filter(({ name }) => names.has(name));
  const rewrite = rewriteDayFunction(text, table);
  if (rewrite !== null)
    return { reason: "DuckDB checks a function that may fail only after the scan", rewrite };
  if (columns.length > 1 && tokens.some((token) => isWord(token, "or"))) {
    const [first, second] = text.slice(1, -1).split(/ OR (?=\()/);
    return {
      reason: "an OR over several columns is checked only after the scan",
      rewrite: {
        advice: "Two queries joined by UNION ALL prune each by its own condition.",
        sql: [`… where ${first} union all … where ${second ?? "…"} and ${first} is not true`],
      },
    };
  }
  if (columns.length > 1)
    return { reason: "it compares columns of one row, which no statistic describes", rewrite: null };
  return { reason: "DuckDB checks a function that may fail only after the scan", rewrite: null };
}

const flipped = { "+": "-", "-": "+" } as const;

/** The condition on a function of the day as a range of days, where that is possible. */
function rewriteDayFunction(text: string, table: LakeTable): Rewrite | null {
  const day = table.dateColumn;
  if (day === null) return null;
  const advice = "A range of days is pushed into the scan.";
  const year = new RegExp(`^\\("year"\\(${day}\\) (=|<|<=|>|>=) (\\d{4})\\)$`).exec(text);
  if (year) return { advice, sql: [yearRange(day, year[1]!, Number(year[2]))] };
  const years = new RegExp(`^\\("year"\\(${day}\\) BETWEEN (\\d{4}) AND (\\d{4})\\)$`).exec(text);
  if (years)
    return {
      advice,
      sql: [`${day} >= date '${years[1]}-01-01' and ${day} < date '${Number(years[2]) + 1}-01-01'`],
    };
  const partition = table.partitions.find(({ name }) => text.includes(`"${name}"(${day})`));
  if (partition)
    return {
      advice: "The partition column holds the same value and stands in the path.",
      sql: [text.replaceAll(`"${partition.name}"(${day})`, `"${partition.name}"`)],
    };
  const shifted = new RegExp(`^\\(\\(${day} ([+-]) (\\d+)\\) (=|<|<=|>|>=) '([\\d-]+)'::DATE\\)$`).exec(text);
  if (shifted) {
    const sign = shifted[1] === "+" ? flipped["+"] : flipped["-"];
    return {
      advice: "With the column alone on its side, the condition is pushed into the scan.",
      sql: [`${day} ${shifted[3]} date '${shifted[4]}' ${sign} ${shifted[2]}`],
    };
  }
  const cast = new RegExp(
    `^\\(CAST\\(CAST\\(${day} AS TIMESTAMP\\) AS DATE\\) (=|<|<=|>|>=) '([\\d-]+)'::DATE\\)$`,
  ).exec(text);
  return cast && { advice: "The column is a date already.", sql: [`${day} ${cast[1]} date '${cast[2]}'`] };
}

function yearRange(day: string, operator: string, year: number): string {
  const from = (first: number) => `${day} >= date '${first}-01-01'`;
  const before = (first: number) => `${day} < date '${first}-01-01'`;
  if (operator === "=") return `${from(year)} and ${before(year + 1)}`;
  if (operator === "<") return before(year);
  if (operator === "<=") return before(year + 1);
  return from(operator === ">" ? year + 1 : year);
}

function adviseOnJoin(text: string, { dateColumn }: LakeTable, sql: string): Advice {
  const reason = "the other side's values are known only while the statement runs";
  if (dateColumn === null) return { reason, rewrite: null };
  const subquery = findSubquery(sql, dateColumn);
  if (subquery !== null)
    return {
      reason: "the subquery's value is known only while the statement runs",
      rewrite: {
        advice: "Work the value out first: a variable is known when the second statement is planned.",
        sql: [`set variable cut = ${subquery.text}`, subquery.statement],
      },
    };
  return {
    reason,
    rewrite: {
      advice: `Work the bound out first (${text}): a variable is known when the second statement is planned.`,
      sql: [`set variable cut = (select min(…) from …)`, `… and ${dateColumn} >= getvariable('cut')`],
    },
  };
}

/** A scalar subquery that the day is compared with, and the statement with a variable in its place. */
function findSubquery(
  sql: string,
  day: string,
): { readonly text: string; readonly statement: string } | null {
  const tokens = tokenise(sql);
  for (const [at, token] of tokens.entries()) {
    const isComparison = ["=", "<", "<=", ">", ">="].includes(token.text) && nameOf(tokens[at - 1]) === day;
    if (!isComparison || !isSymbol(tokens[at + 1], "(") || !isWord(tokens[at + 2], "select", "from", "with"))
      continue;
    const end = tokens[closingBracket(tokens, at + 1)]?.end ?? sql.length;
    const start = tokens[at + 1]!.start;
    return {
      text: sql.slice(start, end),
      statement: `${sql.slice(0, start)}getvariable('cut')${sql.slice(end)}`,
    };
  }
  return null;
}
