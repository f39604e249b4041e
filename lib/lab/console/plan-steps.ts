import { conjuncts } from "../explain";
import type { FilterLine } from "../filter-line";
import type { PlanStep } from "../lab-types";
import type { LakeTable } from "../manifest";
import type { PrunedScan } from "../prune";
import { isSymbol, isWord, nameOf, tokenise } from "../sql-tokens";

/** Where the view over warehouse and lake is cut: `dateColumn < boundary` is its condition on the lake. */
export type ViewCut = {
  /** The view's name, and that of the table in schema `warehouse` that it reads. */
  readonly view: string;
  readonly current: string;
  readonly history: string;
  readonly dateColumn: string;
  /** First day in the warehouse, an ISO date. */
  readonly boundary: string;
};

type Sieve = (scan: PrunedScan) => ReadonlySet<number>;

/**
 * What ruled out what of a table, in the order boundary, partition, statistics, projection: each step counts what is left after it
 * over all scans, in column chunks of the manifest. The first entry is the whole table.
 *
 * `columns` are the names that the statement reads. `cut` null: the statement does not read the view, or nothing is loaded. A whole file that conditions on the day or on partition
 * columns rule out counts as partition, a row group within a file that is opened as statistics.
 */
export function planSteps(
  table: LakeTable,
  scans: readonly PrunedScan[],
  columns: ReadonlySet<string>,
  cut: ViewCut | null,
): readonly PlanStep[] {
  const groups = table.files.flatMap((file, place) =>
    file.rowGroups.map(({ chunks }) => ({ file: place, chunks })),
  );
  const all = new Set(groups.keys());
  const byDay = new Set([table.dateColumn, ...table.partitions.map(({ name }) => name)]);
  const isOfDay = ({ columns: named }: FilterLine) =>
    named.length > 0 && named.every((name) => byDay.has(name));

  const afterBoundary: Sieve = (scan) => boundaryKeeps(table, scan, cut) ?? all;
  const afterPartition: Sieve = (scan) => {
    const before = afterBoundary(scan);
    const lines = scan.lines.filter(({ line }) => isOfDay(line));
    const kept = (g: number) => lines.every((verdict) => verdict.kept?.has(g) ?? true);
    const files = new Set([...before].filter(kept).map((g) => groups[g]!.file));
    return new Set([...before].filter((g) => files.has(groups[g]!.file)));
  };
  const afterStatistics: Sieve = ({ groups: kept }) => kept;

  const leftOf = (sieve: Sieve) => new Set(scans.flatMap((scan) => [...sieve(scan)]));
  const everyColumn = new Set(table.columns.map(({ name }) => name));
  const bytesOf = (left: ReadonlySet<number>, read: ReadonlySet<string>) => {
    const places = table.columns.flatMap(({ name }, place) => (read.has(name) ? [place] : []));
    return [...left].reduce(
      (sum, g) => sum + places.reduce((of, place) => of + groups[g]!.chunks[place]![1], 0),
      0,
    );
  };
  const linesOf = (wanted: (line: FilterLine) => boolean) =>
    scans.flatMap((scan) =>
      scan.lines
        .filter(({ line, kept }) => kept !== null && wanted(line))
        .flatMap(({ line }) => withoutBoundary(line, boundaryKeeps(table, scan, cut) === null ? null : cut)),
    );

  const sieves = [
    { by: "table", sieve: () => all, conditions: [] },
    {
      by: "boundary",
      sieve: afterBoundary,
      conditions:
        cut !== null && scans.some((scan) => boundaryKeeps(table, scan, cut) !== null)
          ? [`${cut.dateColumn} < DATE '${cut.boundary}'`]
          : [],
    },
    { by: "partition", sieve: afterPartition, conditions: linesOf(isOfDay) },
    { by: "statistics", sieve: afterStatistics, conditions: linesOf((line) => !isOfDay(line)) },
  ] as const;
  let before: ReadonlySet<number> = all;
  const steps = sieves.map(({ by, sieve, conditions }): PlanStep => {
    const left = leftOf(sieve);
    const dropped = [...before].filter((g) => !left.has(g));
    before = left;
    return {
      by,
      conditions: [...new Set(conditions)],
      dropped,
      files: new Set([...left].map((g) => groups[g]!.file)).size,
      rowGroups: left.size,
      columns: everyColumn.size,
      bytes: bytesOf(left, everyColumn),
    };
  });
  const last = steps.at(-1)!;
  return [
    ...steps,
    {
      ...last,
      by: "projection",
      conditions: [],
      dropped: [],
      columns: [...everyColumn].filter((name) => columns.has(name)).length,
      bytes: bytesOf(before, columns),
    },
  ];
}

/** The row groups with a day before the boundary, if the scan is the view's lake branch; null if it is not. */
function boundaryKeeps(
  table: LakeTable,
  { lines, groups }: PrunedScan,
  cut: ViewCut | null,
): ReadonlySet<number> | null {
  if (cut === null || cut.history !== table.name) return null;
  if (!lines.some(({ line }) => partsOf(line, cut).some((part) => isBoundary(part, cut)))) return null;
  const day = table.columns.findIndex(({ name }) => name === cut.dateColumn);
  const lows = table.files.flatMap(({ rowGroups }) =>
    rowGroups.map(({ chunks }) => chunks[day]?.[3] ?? null),
  );
  const kept = new Set(lows.flatMap((low, g) => (low === null || low < cut.boundary ? [g] : [])));
  return [...groups].every((g) => kept.has(g)) ? kept : null;
}

/**
 * A line's conjuncts, each as DuckDB spells it. DuckDB 1.4.3 prints an OR that it adds without brackets, so the view's cut, which
 * comes first, is taken off before the rest is looked at.
 */
function partsOf({ text, tokens }: FilterLine, cut: ViewCut): readonly string[] {
  const and = tokens[cutTokens];
  if (and !== undefined && isWord(and, "and")) {
    const first = tokens.slice(0, cutTokens).map((token) => token.text);
    const rest = text.indexOf(` ${and.text} `);
    if (isBoundary(first.join(" "), cut))
      return [text.slice(0, rest), text.slice(rest + and.text.length + 2)];
  }
  const parts = conjuncts(`(${text})`);
  return parts.length > 1 ? parts : [text];
}

/** `day < '2025-01-01' :: DATE` */
const cutTokens = 5;

function withoutBoundary(line: FilterLine, cut: ViewCut | null): readonly string[] {
  return cut === null ? [line.text] : partsOf(line, cut).filter((part) => !isBoundary(part, cut));
}

function isBoundary(part: string, { dateColumn, boundary }: ViewCut): boolean {
  const tokens = tokenise(part);
  const [column, operator, day] = tokens;
  return (
    tokens.length === cutTokens &&
    nameOf(column) === dateColumn &&
    isSymbol(operator, "<") &&
    day?.text === `'${boundary}'`
  );
}
