import { integer, megabytes } from "@/components/timeline/figures";
import type { OwnProgress } from "@/lib/adapters/own-open";

type Props = { readonly progress: OwnProgress | null; readonly onCancel: () => void };

/** What is being done with the file. */
export function OwnProgressBar({ progress, onCancel }: Props) {
  const { step, done, of } = progress ?? { step: "reading", done: 0, of: 0 };
  const figures = {
    starting: of === 0 ? "" : `${megabytes(done)} of ${megabytes(of)}`,
    reading: "",
    loading: of === 0 ? "" : `${integer(done)} of ${integer(of)} rows`,
    cutting: of === 0 ? "" : `${integer(done)} of ${integer(of)} files`,
  }[step];
  return (
    <div className="own-working">
      <p role="status">{words[step]}</p>
      <div className="progress">
        <progress aria-label={words[step]} {...(of === 0 ? {} : { max: of, value: done })} />
        <span className="label">{figures}</span>
        <button className="plain" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

const words = {
  starting: "Starting DuckDB in this page.",
  reading: "Looking at the file.",
  loading: "Reading the rows.",
  cutting: "Cutting the rows by date and writing Parquet.",
} as const;
