import { coldPart, type Partition, plural, type Span } from "@/lib/lab/timeline";
import { percent } from "./figures";

type Props = {
  readonly label: string;
  readonly span: Span;
  readonly partitions: readonly Partition[];
  readonly hotMonths: number;
};

/** The months that a question asks for: dotted where only the lake has them, solid where the warehouse has them too. */
export function QuestionLane({ label, span, partitions, hotMonths }: Props) {
  const count = partitions.length;
  const cold = coldPart(partitions, span, hotMonths);
  const files = cold.to - cold.from;
  return (
    <>
      <div className="key lane-key">
        <b>{label}</b>
        <span className="label">
          {files === 0 ? "no file of the lake" : `${plural(files, "file")} of the lake`}
        </span>
      </div>
      <svg className="lane" aria-hidden="true">
        {files > 0 && (
          <line
            className="in-lake"
            x1={percent(cold.from, count)}
            x2={percent(cold.to, count)}
            y1="50%"
            y2="50%"
          />
        )}
        {cold.to < span.to && (
          <line
            className="in-warehouse"
            x1={percent(cold.to, count)}
            x2={percent(span.to, count)}
            y1="50%"
            y2="50%"
          />
        )}
      </svg>
    </>
  );
}
