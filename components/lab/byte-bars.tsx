import { megabytes } from "@/components/timeline/figures";
import type { RunOutcome } from "@/lib/lab/lab-types";

type Props = {
  /** All column chunks of the table. */
  readonly possible: number;
  readonly outcome: RunOutcome;
};

/** Bars are drawn in thousandths of the plot's width. */
const width = 1000;

/** Bytes: all there are, what was read, what had to be. Where the share is too thin to see, it is drawn again, wider. */
export function ByteBars({ possible, outcome }: Props) {
  const read = outcome.kind === "done" ? outcome.lake.bytesRead : outcome.bytesToRead;
  const needed = outcome.kind === "done" ? outcome.lake.bytesNeeded : outcome.plan.bytesNeeded;
  const times = magnification(Math.max(read, needed) / possible);
  const isPadded = read > needed && needed > 0;
  const units = (bytes: number) => (bytes / possible) * width;
  return (
    <>
      <dl className="bytes">
        <dt>
          <b>Bytes</b>
          <span>
            <strong>{megabytes(read)}</strong> of {megabytes(possible)}
          </span>
        </dt>
        <dd>
          <svg className="h24" viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="skipped" width={width} height="24" />
            <rect className="t t2" width={units(read)} height="24" />
          </svg>
        </dd>
        {times > 1 && (
          <>
            <dt className="label">{times} times wider</dt>
            <dd>
              <svg className="h30" viewBox={`0 0 ${width} 30`} preserveAspectRatio="none" aria-hidden="true">
                <path d={`M0 0V30M${units(read)} 0L${units(read) * times} 30`} />
              </svg>
            </dd>
          </>
        )}
        <dt>
          <span>{outcome.kind === "done" ? "Read" : "To be read"}</span>
          <strong>{megabytes(read)}</strong>
        </dt>
        <dd>
          <svg className="h14" viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="t t2" width={units(read) * times} height="14" />
          </svg>
        </dd>
        <dt>
          <span>Needed</span>
          <strong>{megabytes(needed)}</strong>
        </dt>
        <dd>
          <svg className="h14" viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="t t2" width={units(needed) * times} height="14" />
          </svg>
        </dd>
      </dl>
      {isPadded && (
        <p className="label bytes-note">
          More is read than needed: short gaps between columns are read with them, because one request costs
          more than the bytes of a gap.
        </p>
      )}
    </>
  );
}

/** 100, 10 or 1: the largest that keeps the share inside the plot. Nothing read needs no magnifying. */
function magnification(share: number): number {
  if (share === 0 || share > 0.1) return 1;
  return share > 0.01 ? 10 : 100;
}
