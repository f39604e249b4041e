import { type ComponentType, useEffect, useState } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { DataSet } from "@/lib/lab/data-set";

type Props = { readonly onReady: (dataSet: DataSet) => void };
type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly OwnFiles: ComponentType<Props> }
  | { readonly kind: "failed"; readonly says: string };

const loading: Loading = { kind: "loading" };

/** The way from a file to a data set, loaded when it is first asked for. */
export function OwnChooser({ onReady }: Props) {
  const [part, setPart] = useState<Loading>(loading);
  useEffect(() => {
    if (part.kind !== "loading") return;
    let isCurrent = true;
    const settle = (to: Loading) => isCurrent && setPart(to);
    loadPart("What reads files", import("./own-files")).then(
      ({ OwnFiles }) => settle({ kind: "ready", OwnFiles }),
      (error: Error) => settle({ kind: "failed", says: error.message }),
    );
    return () => {
      isCurrent = false;
    };
  }, [part]);
  if (part.kind === "ready") return <part.OwnFiles onReady={onReady} />;
  if (part.kind === "loading") return <p className="label">Loading…</p>;
  return (
    <div className="own-failure">
      <p role="alert">{part.says}</p>
      <p>
        <button className="plain" type="button" onClick={() => setPart(loading)}>
          Try again
        </button>
      </p>
    </div>
  );
}
