"use client";

import { useEffect, useState } from "react";
import type { ComparedPattern } from "@/lib/compare/compared-pattern";
import { loadRecord } from "./load-record";

type Loaded = Readonly<Record<string, ComparedPattern | Error>>;

export type Records = {
  /** Those that are there, in the order of the selection. */
  readonly patterns: readonly ComparedPattern[];
  readonly isLoading: boolean;
  /** One sentence for each record that could not be read. */
  readonly problems: readonly string[];
  readonly retry: () => void;
};

/** The records of the chosen patterns. What is there stays while others load or fail. */
export function useRecords(slugs: readonly string[]): Records {
  const [loaded, setLoaded] = useState<Loaded>({});
  const [tries, setTries] = useState(0);
  const wanted = slugs.join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again for what failed
  useEffect(() => {
    let isCurrent = true;
    for (const slug of wanted.split(",").filter((word) => word !== ""))
      loadRecord(slug)
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
        .then((record) => isCurrent && setLoaded((before) => ({ ...before, [slug]: record })));
    return () => {
      isCurrent = false;
    };
  }, [wanted, tries]);
  const results = slugs.map((slug) => loaded[slug]);
  return {
    patterns: results.flatMap((result) => (result === undefined || result instanceof Error ? [] : [result])),
    isLoading: results.includes(undefined),
    problems: results.flatMap((result) => (result instanceof Error ? [result.message] : [])),
    retry: () => {
      setLoaded((before) =>
        Object.fromEntries(Object.entries(before).filter(([, result]) => !(result instanceof Error))),
      );
      setTries((count) => count + 1);
    },
  };
}
