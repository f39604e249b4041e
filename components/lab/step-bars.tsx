import { memo } from "react";
import { integer } from "@/components/timeline/figures";
import type { RunOutcome } from "@/lib/lab/lab-types";
import type { LakeOutline } from "@/lib/lab/outline";
import { plural } from "@/lib/lab/timeline";
import { Step, stepTexts } from "./step-text";

type Props = { readonly outline: LakeOutline; readonly outcome: RunOutcome };

/** Bars are drawn in thousandths of the plot's width. */
const width = 1000;

/** Bytes at each step of the plan: what there is, what each step left, what was read. A share too thin to see is drawn again, wider. */
export const StepBars = memo(function StepBars({ outline, outcome }: Props) {
  const { plan } = outcome;
  const table = plan.tables.find((one) => one.table === outline.table);
  const others = plan.tables.filter((one) => one.table !== outline.table);
  const read = outcome.kind === "done" ? outcome.lake.bytesRead : outcome.bytesToRead;
  const requests = outcome.kind === "done" ? outcome.lake.requests : plan.requests;
  const needed = plan.bytesNeeded;
  const times = magnification(Math.max(read, needed) / outline.bytes);
  const units = (bytes: number) => (bytes / outline.bytes) * width;
  const isPadded = read > needed && needed > 0;
  return (
    <dl className="bytes" aria-label="Bytes left after each step of the plan">
      {stepTexts(outline, plan, table).map(({ name, bytes, says }) => (
        <Step key={name} name={name} bytes={bytes} bar={units(bytes)} says={says} />
      ))}
      {others.map(({ table: name, counts, files }) => (
        <Step
          key={name}
          name={name}
          bytes={files.reduce((sum, { bytesNeeded }) => sum + bytesNeeded, 0)}
          bar={units(counts.bytes.kept)}
          says={`Another table: ${plural(counts.files.kept, "file")}, ${counts.columns.kept} of ${plural(counts.columns.possible, "column")}.`}
        />
      ))}
      {times > 1 && (
        <>
          <dt className="label">{times} times wider</dt>
          <dd>
            <svg className="h30" viewBox={`0 0 ${width} 30`} preserveAspectRatio="none" aria-hidden="true">
              <path
                d={`M0 0V30M${units(Math.max(read, needed))} 0L${units(Math.max(read, needed)) * times} 30`}
              />
            </svg>
          </dd>
        </>
      )}
      <Step name="Needed" bytes={needed} bar={units(needed) * times} says="" />
      <Step
        name={outcome.kind === "done" ? "Read" : "To be read"}
        bytes={read}
        bar={units(read) * times}
        says={[
          read === 0 ? "" : `In ${integer(requests)} ${requests === 1 ? "request" : "requests"}.`,
          isPadded
            ? "More than needed: short gaps between columns are read with them, because one request costs more than the bytes of a gap."
            : "",
        ].join(" ")}
      />
    </dl>
  );
});

/** 100, 10 or 1: the largest that keeps the share inside the plot. Nothing read needs no magnifying. */
function magnification(share: number): number {
  if (share === 0 || share > 0.1) return 1;
  return share > 0.01 ? 10 : 100;
}
