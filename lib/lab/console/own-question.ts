import type { LabSet } from "../lab-set";
import { doubleQuotes } from "../platform/dialect";
import type { Scenario } from "../scenario";
import { cutAt } from "../timeline";

/** What a reader is asked, and the statement to begin with. */
export type Question = Pick<Scenario, "id" | "title" | "question" | "sql" | "window" | "lookAt">;

/** The part of the usual window that the reader's first own statement asks for. */
const askedShare = 1 / 4;

/**
 * The question for a reader's own statement over any data set: rows counted by day or month over the newest quarter of the usual
 * window, through the view that joins warehouse and lake.
 */
export function ownQuestion({ dataSet, outline }: Pick<LabSet, "dataSet" | "outline">, id: string): Question {
  const { grain, usualWindow } = dataSet;
  const day = doubleQuotes(dataSet.dateColumn);
  const asked = Math.max(1, Math.round(usualWindow * askedShare));
  const from = cutAt(outline.partitions, asked).boundary;
  const unit = grain === "day" ? day : `date_trunc('month', ${day})::date`;
  return {
    id,
    title: "Your own SQL",
    question: "Ask what you like: one statement over the warehouse and the lake.",
    window: usualWindow,
    sql: `select ${unit} as ${grain}_of_rows, count(*) as row_count
from ${doubleQuotes(dataSet.view)}
where ${day} >= date '${from}'
group by ${grain}_of_rows
order by ${grain}_of_rows`,
    lookAt: `Move the line past the day in the condition and run again: the ${grain}s left of the line are read from the lake.`,
  };
}
