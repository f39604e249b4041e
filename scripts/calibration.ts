import { accuracyRises, type CalibratedCase } from "@/lib/decide/calibration/calibration";
import { currentCalibration } from "@/lib/decide/calibration/current-calibration";
import { currentModel } from "@/lib/decide/model/current-model";
import { percentage } from "@/lib/decide/words";

const { cases, table } = currentCalibration();
const columns = ["word", "cases", "right", "acceptable", "unacceptable", "accuracy"] as const;
const missed = cases.filter(({ verdict }) => verdict !== "right");
const rises = accuracyRises(table);

const line = (cells: readonly string[]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(13))).join("");
const share = (value: number | null) => (value === null ? "none" : percentage(value));

function describeMiss(one: CalibratedCase): string {
  const { id, title, verdict, slug, right, acceptable, confidence, margin, robustness, limits } = one;
  return [
    `${id} (${title}): ${verdict}`,
    `  said ${slug ?? "no placement"}, ${confidence}`,
    `  right ${right ?? "cannot say"}${acceptable.length > 0 ? `, acceptable ${acceptable.join(", ")}` : ""}`,
    `  margin ${share(margin)}, robustness ${share(robustness)}, limits ${limits.join(", ") || "none"}`,
  ].join("\n");
}

console.log(
  `Model ${currentModel.modelVersion}: right in ${cases.length - missed.length} of ${cases.length}.`,
);
console.log(`\n${line(columns)}`);
for (const row of table)
  console.log(
    line(columns.map((column) => (column === "accuracy" ? share(row.accuracy) : String(row[column])))),
  );
console.log(
  rises.length === 0
    ? "\nAccuracy never rises as the word falls."
    : rises.map(([higher, lower]) => `\nAccuracy rises from ${higher} to ${lower}.`).join(""),
);
for (const one of missed) console.log(`\n${describeMiss(one)}`);
