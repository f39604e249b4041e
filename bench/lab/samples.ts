import type { TraceEvent } from "./trace";

type CallFrame = {
  readonly functionName: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
};
type Node = { readonly id: number; readonly parent?: number; readonly callFrame: CallFrame };
type Chunk = {
  readonly cpuProfile?: { readonly nodes?: readonly Node[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[];
};

/** Functions with their share of the samples of a span of time. */
export type Sampled = { readonly frame: CallFrame; readonly share: number };

/** The stack samples of one thread. */
export function createSamples(events: readonly TraceEvent[], pid: number, tid: number) {
  const profile = events.find((event) => event.name === "Profile" && event.pid === pid && event.tid === tid);
  const nodes = new Map<number, Node>();
  const samples: { readonly at: number; readonly node: number }[] = [];
  let at = Number(profile?.args?.data?.startTime ?? 0);
  for (const event of events) {
    if (event.name !== "ProfileChunk" || event.pid !== pid || event.id !== profile?.id) continue;
    const { cpuProfile, timeDeltas = [] }: Chunk = event.args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [place, node] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas[place] ?? 0;
      samples.push({ at, node });
    }
  }
  samples.sort((a, b) => a.at - b.at);

  const stackOf = (id: number): readonly CallFrame[] => {
    const stack: CallFrame[] = [];
    for (let node = nodes.get(id); node !== undefined; node = nodes.get(node.parent ?? -1))
      stack.push(node.callFrame);
    return stack;
  };

  return {
    /** `self`: where the samples fell, `within`: functions of scripts that were on the stack; the largest shares first. */
    between(from: number, to: number) {
      const found = samples.filter((sample) => sample.at >= from && sample.at <= to);
      const self = new Map<string, { frame: CallFrame; count: number }>();
      const within = new Map<string, { frame: CallFrame; count: number }>();
      const count = (into: typeof self, frame: CallFrame) => {
        const key = `${frame.functionName} ${frame.url} ${frame.lineNumber} ${frame.columnNumber}`;
        const entry = into.get(key) ?? { frame, count: 0 };
        entry.count += 1;
        into.set(key, entry);
      };
      for (const { node } of found) {
        const stack = stackOf(node);
        if (stack[0] !== undefined) count(self, stack[0]);
        for (const frame of new Set(stack.filter(({ url }) => url))) count(within, frame);
      }
      const ranked = (of: typeof self): readonly Sampled[] =>
        [...of.values()]
          .sort((a, b) => b.count - a.count)
          .slice(0, 6)
          .map(({ frame, count: of_ }) => ({ frame, share: of_ / Math.max(1, found.length) }));
      return { self: ranked(self), within: ranked(within) };
    },
  };
}
