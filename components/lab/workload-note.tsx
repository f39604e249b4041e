import { plural } from "@/lib/lab/timeline";
import { fitWorkload, type Workload } from "@/lib/lab/workload";

type Props = {
  readonly workload: Workload;
  /** Months that the lab's data cover. */
  readonly dataMonths: number;
  readonly onForget: () => void;
};

/** What the reader's answers brought along, and what of it the lab's data cannot show. */
export function WorkloadNote({ workload, dataMonths, onForget }: Props) {
  const { mix, historyMonths, hotMonths } = workload;
  const { cut } = fitWorkload(workload, dataMonths);
  const parts = [
    ...(mix === null
      ? []
      : [`${mix.bi} % dashboards, ${mix.adhoc} % one-off questions, ${mix.ml} % models, ${mix.log} % logs`]),
    ...(hotMonths === null
      ? []
      : [hotMonths === 0 ? "nothing in the warehouse" : `${plural(hotMonths, "month")} in the warehouse`]),
    ...(historyMonths === null ? [] : [`${plural(historyMonths, "month")} of history`]),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="workload-note">
      <b>From your answers:</b> {parts.join("; ")}.{cut.length > 0 && ` Here ${cut.join(", and ")}.`}{" "}
      <button className="plain" type="button" onClick={onForget}>
        Use the lab's own window
      </button>
    </p>
  );
}
