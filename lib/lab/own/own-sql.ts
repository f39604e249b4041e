import type { Grain } from "../data-set";
import type { ColumnFacts } from "./own-facts";

/** Words that may name a column but not a function: DuckDB 1.4.3 reads them wrongly in places unless they are quoted. */
const quotedWords: ReadonlySet<string> = new Set(
  `bigint bit boolean char character coalesce date dec decimal exists extract float grouping grouping_id inout int integer interval
  national nchar none nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values
  varchar`.split(/\s+/),
);

/** A plain name as SQL. */
export const nameSql = (name: string): string => (quotedWords.has(name) ? `"${name}"` : name);

export const daySql = (day: string): string => `date '${day}'`;

/** The sum of a number, rounded where adding in another order might change the last digit. */
export function sumSql({ name, type }: ColumnFacts): string {
  const column = nameSql(name);
  if (type === "DOUBLE") return `round(fsum(${column}), 2)`;
  const digits = Number(/^DECIMAL\((\d+)/.exec(type)?.[1] ?? 0);
  return digits > 18 ? `round(fsum(${column}::double), 2)` : `sum(${column})`;
}

/** The mean of a number to two places. */
export const meanSql = ({ name, type }: ColumnFacts): string =>
  type === "DOUBLE" ? `round(favg(${nameSql(name)}), 2)` : `round(avg(${nameSql(name)}), 2)`;

/** First day of the partition that lies `back` before the one of `day`. */
export function startBack(day: string, grain: Grain, back: number): string {
  const date = new Date(`${grain === "day" ? day : `${day.slice(0, 7)}-01`}T00:00:00Z`);
  if (grain === "day") date.setUTCDate(date.getUTCDate() - back);
  else date.setUTCMonth(date.getUTCMonth() - back);
  return date.toISOString().slice(0, 10);
}

/** The day before. */
export const dayBefore = (day: string): string => startBack(day, "day", 1);

/** A name cut to what a title holds. */
export const shortName = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
