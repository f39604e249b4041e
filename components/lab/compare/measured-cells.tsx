import { integer } from "@/components/timeline/figures";
import type { Placement } from "@/lib/catalog/vocabulary";
import type { MeasuredCell } from "@/lib/lab/compare/measured";
import { bytesText, patternName, timeRangeText, timeText } from "@/lib/lab/compare/words";

/** Bytes with their unit; nothing is a plain 0. */
export const bytesOf = (bytes: number): string => (bytes === 0 ? "0" : bytesText(bytes));

type Figures = {
  readonly bytes: number;
  readonly requests: number;
  readonly rows: number;
};
type Props = Figures & {
  readonly placement: Placement;
  readonly time: React.ReactNode;
};

/** The four figures of one placement. On a narrow screen each says what it is, and the first whose they are. */
export function FigureCells({ placement, bytes, requests, time, rows }: Props) {
  return (
    <>
      <td className="num first" data-p={patternName(placement)} data-l="Bytes read">
        {bytesOf(bytes)}
      </td>
      <td className="num" data-l="Requests">
        {integer(requests)}
      </td>
      <td className="num" data-l="Time">
        {time}
      </td>
      <td className="num rows-held" data-l="Rows held">
        {integer(rows)}
      </td>
    </>
  );
}

/** One cell of the comparison: figures, a failure with its message, or nothing yet. */
export function MeasuredCells({
  cell,
  placement,
  isFastest,
  onRetry,
}: {
  readonly cell: MeasuredCell;
  readonly placement: Placement;
  readonly isFastest: boolean;
  /** Null while something is being measured. */
  readonly onRetry: (() => void) | null;
}) {
  if (cell.kind === "missing")
    return (
      <td className="first not-measured" colSpan={4} data-p={patternName(placement)}>
        <span aria-hidden="true">–</span>
        <span className="vh">not measured</span>
      </td>
    );
  if (cell.kind === "failed")
    return (
      <td className="first failed" colSpan={4} data-p={patternName(placement)}>
        <details>
          <summary>Failed: {firstWords(cell.message)}</summary>
          <p>{cell.message}</p>
        </details>
        <button className="plain" type="button" aria-disabled={onRetry === null} onClick={() => onRetry?.()}>
          Try again
        </button>
      </td>
    );
  const { median, min, max, count } = cell.timeMs;
  return (
    <FigureCells
      placement={placement}
      bytes={cell.bytesRead}
      requests={cell.requests}
      rows={cell.rowsHeld}
      time={
        <>
          {isFastest ? (
            <b>
              {timeText(median)}
              <span className="vh">, the fastest</span>
            </b>
          ) : (
            timeText(median)
          )}
          {count > 1 && (
            <span className="spread">
              <span className="vh">{count} runs, </span>
              {timeRangeText(min, max)}
            </span>
          )}
        </>
      }
    />
  );
}

const firstWords = (message: string): string => {
  const line = message.split("\n")[0] ?? "";
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
