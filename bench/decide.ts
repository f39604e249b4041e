// Reports how long a recommendation takes, in Node: node_modules/.bin/tsx bench/decide.ts
import { readCatalog } from "@/lib/adapters/content";
import { currentModel } from "@/lib/decide/model/current-model";
import { recommend } from "@/lib/decide/recommend";
import { probe, unprobed } from "@/lib/decide/sensitivity/probes";

const patterns = [...(await readCatalog()).patterns.values()];
const complete = currentModel.workedExample;
const cases = {
  complete,
  "two open": { ...complete, latency: null, costPressure: null },
  "five open": {
    ...complete,
    volumeTb: null,
    growthPercentPerYear: null,
    historyYears: null,
    hotMonths: null,
    latency: null,
  },
  "all open": {},
};

const rounds = 15;
const median = (run: () => unknown) => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]?.toFixed(1);
};

process.stdout.write("answers, completions, on the main thread ms, in the worker ms (medians)\n");
for (const [name, answers] of Object.entries(cases)) {
  const { completions } = recommend(currentModel, answers, patterns, unprobed).sensitivity;
  const main = median(() => recommend(currentModel, answers, patterns, unprobed));
  const worker = median(() => probe(currentModel, answers));
  process.stdout.write(`${name}, ${completions}, ${main}, ${worker}\n`);
}
