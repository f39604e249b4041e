import type { MeasureProgress } from "@/lib/lab/compare/measurement";
import type { StartProgress } from "../lab-state";

/** Where a measurement stands; `engine` while one is being loaded. */
export type BenchProgress = {
  readonly measure: MeasureProgress | null;
  readonly engine: StartProgress | null;
};

/** Requests come by the hundred; a reader sees ten changes a second. */
const shownEveryMs = 100;

const nothing: BenchProgress = { measure: null, engine: null };

/** Keeps the latest progress and tells of it now and then, so that the tables are not drawn for every request. */
export function createProgressStore() {
  let latest = nothing;
  let shown = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const show = () => {
    timer = undefined;
    shown = latest;
    for (const listener of listeners) listener();
  };
  return {
    get: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(change: Partial<BenchProgress>) {
      latest = { ...latest, ...change };
      timer ??= setTimeout(show, shownEveryMs);
    },
    clear() {
      clearTimeout(timer);
      latest = nothing;
      show();
    },
  };
}
export type ProgressStore = ReturnType<typeof createProgressStore>;
