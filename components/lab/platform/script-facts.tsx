import type { PlatformScript } from "@/lib/lab/platform/script";
import { dayName } from "@/lib/lab/timeline";

/** What the statements rest on: where the hot days lie, what must be there first, which days they name. */
export function ScriptFacts({ script }: { readonly script: PlatformScript }) {
  const { hotSide, before, atomicity, checked, warnings, step } = script;
  return (
    <dl className="platform-facts">
      <dt>Where the rows lie</dt>
      <dd>{hotSide}</dd>
      <dt>Before the first statement</dt>
      <dd>{before}</dd>
      <dt>The days in the statements</dt>
      <dd>
        Hot: {daySpan(step.boundary, step.end)}. The next step loads {daySpan(step.end, step.nextEnd)} and
        purges {daySpan(step.boundary, step.nextBoundary)}. A scheduler moves all of them on with each step.
      </dd>
      <dt>Load and purge together</dt>
      <dd>{atomicity}</dd>
      <dt>Checked</dt>
      <dd>
        On {dayName(checked)}, against stored copies of the vendor's pages, some of them excerpts only. Read
        the page named at a statement before you rely on one that no machine has checked.
      </dd>
      {warnings.length > 0 && (
        <>
          <dt>Names to look at</dt>
          <dd>{warnings.join(" ")}</dd>
        </>
      )}
    </dl>
  );
}

/** From `first` up to the day before `end`. */
function daySpan(first: string, end: string): string {
  const last = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
  return first === last ? dayName(first) : `${dayName(first)} to ${dayName(last)}`;
}
