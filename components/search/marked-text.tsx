import { Fragment } from "react";
import type { Range } from "@/lib/search/marked-ranges";

type Props = {
  readonly text: string;
  /** Ascending, without overlaps. */
  readonly ranges: readonly Range[];
};

/** A text with the found parts marked. */
export function MarkedText({ text, ranges }: Props) {
  const last = ranges.at(-1)?.end ?? 0;
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(last)}
    </>
  );
}
