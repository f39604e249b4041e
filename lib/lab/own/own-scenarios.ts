import type { DataSet } from "../data-set";
import type { Scenario } from "../scenario";
import type { DayRange } from "./own-cut";
import { type ColumnFacts, groupColumn, measureColumn, searchColumn } from "./own-facts";
import { dayBefore, daySql, meanSql, nameSql, shortName, startBack, sumSql } from "./own-sql";

export type ScenarioBasis = {
  readonly dataSet: DataSet;
  readonly days: DayRange;
  /** Without the column of the day. */
  readonly columns: readonly ColumnFacts[];
};

type Draft = Omit<Scenario, "dataSet" | "window">;

/**
 * Questions for a lake of one's own, made of what its columns are: six to eight. The same columns and days give the same questions;
 * results are ordered, and sums that may depend on the order of adding are rounded.
 */
export function ownScenarios(basis: ScenarioBasis): readonly Scenario[] {
  const drafts = [
    newest(basis),
    countAll(basis),
    overTime(basis),
    trend(basis),
    against(basis),
    features(basis),
    search(basis),
    forgotten(basis),
  ];
  return drafts.flatMap((draft) =>
    draft === null ? [] : [{ ...draft, dataSet: basis.dataSet.id, window: basis.dataSet.usualWindow }],
  );
}

const day = ({ dataSet }: ScenarioBasis) => nameSql(dataSet.dateColumn);
const unit = ({ dataSet }: ScenarioBasis) => (dataSet.grain === "day" ? "day" : "month");

function newest(basis: ScenarioBasis): Draft {
  const { dataSet, days, columns } = basis;
  const group = groupColumn(columns);
  const measure = measureColumn(columns);
  const count = dataSet.grain === "day" ? 7 : 3;
  const by = group === null ? day(basis) : nameSql(group.name);
  const sum = measure === null ? "" : `, ${sumSql(measure)} as total_${measure.name}`;
  return {
    id: "own-newest",
    title: `Newest ${unit(basis)}s by ${shortName(group?.name ?? dataSet.dateColumn)}`,
    question: `What do the last ${count} ${unit(basis)}s look like, by ${group?.name ?? "day"}?`,
    kind: "dashboard",
    work: "bi",
    runsPerMonth: 600,
    sql: `select ${by}, count(*) as row_count${sum}
from ${dataSet.view}
where ${day(basis)} >= ${daySql(startBack(days.last, dataSet.grain, count - 1))}
group by 1
order by 1`,
    lookAt: `As long as the window reaches back ${count} ${unit(basis)}s, the condition contradicts the cold branch of the view and 0 bytes of the lake are read.`,
  };
}

function countAll({ dataSet }: ScenarioBasis): Draft {
  return {
    id: "own-count",
    title: "Count everything",
    question: "How many rows do we keep?",
    kind: "catalog",
    work: "adhoc",
    runsPerMonth: 60,
    sql: `select count(*) as row_count
from ${dataSet.view}`,
    lookAt:
      "No column is needed to count. The lake's catalog knows how many rows each file holds, so no file is opened.",
  };
}

function overTime(basis: ScenarioBasis): Draft {
  const period = basis.dataSet.grain === "day" ? "week" : "month";
  return {
    id: "own-over-time",
    title: `Rows by ${period}`,
    question: `How many rows came in each ${period}, over everything that we keep?`,
    kind: "trend",
    work: "bi",
    runsPerMonth: 120,
    sql: `select date_trunc('${period}', ${day(basis)}) as begins, count(*) as row_count
from ${basis.dataSet.view}
group by 1
order by 1`,
    lookAt:
      "The whole history, but only the column of the day. It is sorted within each file that was cut here, so it is small.",
  };
}

function trend(basis: ScenarioBasis): Draft | null {
  const { dataSet, columns } = basis;
  const measure = measureColumn(columns);
  if (measure === null) return null;
  const period = dataSet.grain === "day" ? "week" : "quarter";
  return {
    id: "own-trend",
    title: `Trend of ${shortName(measure.name)}`,
    question: `How has ${measure.name} developed over the whole history, ${period} by ${period}?`,
    kind: "trend",
    work: "adhoc",
    runsPerMonth: 40,
    sql: `select date_trunc('${period}', ${day(basis)}) as begins, ${sumSql(measure)} as total, ${meanSql(measure)} as mean
from lake.${dataSet.history}
group by 1
order by 1`,
    lookAt: "Every row counts, but two columns are enough. Compare the bytes with those of all columns.",
  };
}

function against(basis: ScenarioBasis): Draft {
  const { dataSet, days, columns } = basis;
  const { grain } = dataSet;
  const distance = distanceBack(basis);
  const from = startBack(days.last, grain, grain === "day" ? distance - 1 : 0);
  const [earlierFrom, earlierTo] =
    grain === "day"
      ? [startBack(from, "day", distance), dayBefore(from)]
      : [startBack(from, "month", distance), dayBefore(startBack(from, "month", distance - 1))];
  const group = groupColumn(columns);
  const by = group === null ? `extract(day from ${day(basis)}) as day_of_month` : nameSql(group.name);
  const words =
    grain === "day"
      ? distance === 7
        ? "Week against week"
        : "Day against day"
      : distance === 12
        ? "Year on year"
        : "Month against month";
  const span = grain === "day" ? (distance === 7 ? "week" : "day") : "month";
  return {
    id: "own-against",
    title: words,
    question: `Is the newest ${span} busier than ${distance === 12 ? "the same month a year ago" : `the ${span} before`}?`,
    kind: "boundary",
    work: "bi",
    runsPerMonth: 40,
    sql: `select ${by},
  count(*) filter (where ${day(basis)} < ${daySql(from)}) as rows_before,
  count(*) filter (where ${day(basis)} >= ${daySql(from)}) as rows_now
from ${dataSet.view}
where ${day(basis)} between ${daySql(earlierFrom)} and ${daySql(earlierTo)}
  or ${day(basis)} between ${daySql(from)} and ${daySql(days.last)}
group by 1
order by 1`,
    lookAt: `Two short spans. Move the line between them: the newer ${span} comes from the warehouse, the older one from the lake, and no row counts twice.`,
  };
}

/** How many partitions lie between the newest span and the one that it is compared with. */
function distanceBack({ dataSet, days }: ScenarioBasis): number {
  if (dataSet.grain === "day") return startBack(days.last, "day", 13) >= days.first ? 7 : 1;
  return startBack(days.last, "month", 12) >= startBack(days.first, "month", 0) ? 12 : 1;
}

function features(basis: ScenarioBasis): Draft {
  const measure = measureColumn(basis.columns);
  const value = measure === null ? "count(*)" : sumSql(measure);
  return {
    id: "own-features",
    title: "Features for a model",
    question: "What does a model learn from: each day's total, the day before it and the mean of seven days?",
    kind: "trend",
    work: "ml",
    runsPerMonth: 10,
    sql: `select ${day(basis)}, total,
  lag(total) over (order by ${day(basis)}) as total_before,
  round(avg(total) over (order by ${day(basis)} rows between 6 preceding and current row), 2) as mean_of_seven
from (
  select ${day(basis)}, ${value} as total
  from lake.${basis.dataSet.history}
  group by 1
)
order by 1`,
    lookAt: "A model wants all days, so no condition prunes. The columns decide how much is read.",
  };
}

function search(basis: ScenarioBasis): Draft | null {
  const column = searchColumn(basis.columns);
  if (column === null) return null;
  return {
    id: "own-search",
    title: `Search in ${shortName(column.name)}`,
    question: `On which days does the word “${column.word}” stand in ${column.name}, and how often?`,
    kind: "forgotten-filter",
    work: "log",
    runsPerMonth: 30,
    sql: `select ${day(basis)}, count(*) as row_count
from lake.${basis.dataSet.history}
where contains(${nameSql(column.name)}, '${column.word}')
group by 1
order by 2 desc, 1
limit 20`,
    lookAt:
      "No statistic says where a word stands, so the widest text column is read whole. Add a condition on the day and compare.",
  };
}

function forgotten(basis: ScenarioBasis): Draft {
  const group = groupColumn(basis.columns);
  const by = group === null ? `dayname(${day(basis)}) as weekday` : nameSql(group.name);
  return {
    id: "own-forgotten-filter",
    title: "Forgot the date filter",
    question: "Which are the largest groups? Only the last days were meant, but nobody said so.",
    kind: "forgotten-filter",
    work: "adhoc",
    runsPerMonth: 60,
    sql: `select ${by}, count(*) as row_count
from lake.${basis.dataSet.history}
group by 1
order by 2 desc, 1
limit 10`,
    lookAt: `Every file is opened. Add a condition such as ${day(basis)} >= ${daySql(basis.days.last)} and see how few are left.`,
  };
}
