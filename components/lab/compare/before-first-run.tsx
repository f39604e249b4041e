import { integer, megabytes } from "@/components/timeline/figures";
import type { LabSet } from "@/lib/lab/lab-set";
import { cutAt, plural } from "@/lib/lab/timeline";

type Props = {
  readonly set: LabSet;
  readonly window: number;
  readonly scenarios: number;
  readonly repeats: number;
};

/** What a click on the button will do, and what it will download. */
export function BeforeFirstRun({ set: { outline, dataSet }, window, scenarios, repeats }: Props) {
  const { hot, cold } = cutAt(outline.partitions, window);
  const runs = scenarios * 3 * repeats;
  return (
    <ol className="before-first-run">
      <li>
        DuckDB is started in this page, 7.6{"\u2009"}MB. Then {plural(scenarios, "scenario")} run{" "}
        {repeats === 1 ? "once" : `${repeats} times`} under each of the three placements, one after the other:{" "}
        {integer(runs)} runs, every one cold.
      </li>
      <li>
        <b>Pattern 2</b> goes first and loads nothing: every question reads its own bytes of the lake, as
        often as it is asked. How many these are is planned before the first is read.
      </li>
      <li>
        <b>Pattern 3</b> loads {window === 0 ? "nothing" : `the newest ${plural(window, dataSet.grain)}`}{" "}
        first, {integer(hot.rows)} rows, {megabytes(hot.bytes)}. Its questions read from the lake what is
        older.
      </li>
      <li>
        <b>Pattern 1</b> loads everything first, {integer(hot.rows + cold.rows)} rows,{" "}
        {megabytes(hot.bytes + cold.bytes)}, and reads the lake no more. It may run out of memory: that is a
        result too.
      </li>
    </ol>
  );
}
