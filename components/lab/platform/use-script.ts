import { startTransition, useEffect, useMemo, useState } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { PlatformModel } from "@/lib/lab/platform/model";
import type { PlatformId } from "@/lib/lab/platform/platform-list";
import type { PlatformScript } from "@/lib/lab/platform/script";

type Generator = typeof import("@/lib/lab/platform/script");

export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly script: PlatformScript; readonly whole: string }
  | { readonly kind: "failed"; readonly says: string; readonly retry: (() => void) | null };

/** The statements for a platform. The generator comes on the first call, as a file of its own. */
export function useScript(platform: PlatformId, model: PlatformModel): Loaded {
  const [generator, setGenerator] = useState<Generator | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the only reason to load again
  useEffect(() => {
    let isCurrent = true;
    loadPart("What writes the statements", import("@/lib/lab/platform/script")).then(
      (loaded) => {
        if (isCurrent) startTransition(() => setGenerator(loaded));
      },
      (error: unknown) => isCurrent && setFailure(wordsOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  return useMemo(() => {
    if (failure !== null)
      return {
        kind: "failed",
        says: failure,
        retry: () => {
          setFailure(null);
          setAttempt((before) => before + 1);
        },
      };
    if (generator === null) return { kind: "loading" };
    try {
      const script = generator.writePlatformScript(platform, model);
      return { kind: "ready", script, whole: generator.wholeScript(script) };
    } catch (error) {
      return { kind: "failed", says: wordsOf(error), retry: null };
    }
  }, [generator, failure, platform, model]);
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
