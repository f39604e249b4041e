"use client";

import { useEffect, useRef, useState } from "react";
import { integer, megabytes } from "@/components/timeline/figures";
import { loadPart } from "@/components/ui/load-part";
import type { ExportFormat } from "@/lib/adapters/export-result";
import { resultFileName } from "@/lib/lab/console/result-text";
import type { ResultSet } from "@/lib/lab/engine";

type Props = {
  readonly result: ResultSet;
  readonly count: number;
  /** Name the file. */
  readonly dataSet: string;
  readonly scenario: string;
};

type Saving =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly rows: number }
  | { readonly kind: "saved" | "failed"; readonly says: string };

const formats: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: "csv", name: "CSV" },
  { format: "parquet", name: "Parquet" },
  { format: "arrow", name: "Arrow" },
];

/** Saves all rows of the answer to a file on the device; what writes it is loaded with the first click. */
export function SaveRows({ result, count, dataSet, scenario }: Props) {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const save = async (format: ExportFormat) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (to: Saving) => {
      if (running.current === controller) setSaving(to);
    };
    tell({ kind: "writing", rows: 0 });
    try {
      const { saveResult } = await loadPart("What writes files", import("@/lib/adapters/save-result"));
      const { file, asText } = await saveResult(result, format, {
        signal: controller.signal,
        onRows: (rows) => tell({ kind: "writing", rows }),
      });
      const name = resultFileName(dataSet, scenario, format);
      download(file, name);
      const note = asText.length === 0 ? "" : ` Written as text: ${asText.join(", ")}.`;
      tell({ kind: "saved", says: `Saved ${name}, ${megabytes(file.size)}.${note}` });
    } catch (error) {
      if (controller.signal.aborted) tell({ kind: "idle" });
      else tell({ kind: "failed", says: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <div className="save-rows">
      <p>
        Save {count === 1 ? "the row" : `all ${integer(count)} rows`} as{" "}
        {formats.map(({ format, name }) => (
          <button className="plain" type="button" key={format} onClick={() => save(format)}>
            {name}
          </button>
        ))}
        {saving.kind === "writing" && (
          <button className="plain" type="button" onClick={() => running.current?.abort()}>
            Stop writing
          </button>
        )}
      </p>
      <p className="label" role="status" aria-label="Saving">
        {saving.kind === "writing" && `Writing: ${integer(saving.rows)} of ${integer(count)} rows.`}
        {(saving.kind === "saved" || saving.kind === "failed") && saving.says}
      </p>
    </div>
  );
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click's task is over; some do so a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
