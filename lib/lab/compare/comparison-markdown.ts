import { placements } from "@/lib/catalog/vocabulary";
import type { ExportedComparison } from "./comparison-export";
import { paceText } from "./lake-pace";
import type { MeasuredCell } from "./measured";
import { dollars } from "./money";
import type { Holding } from "./placement-month";
import { leftOutSentence, runsSentence, volumeSentence, winnerSentence } from "./sentences";
import { bytesText, grouped, patternName, timeText } from "./words";

/** Two Markdown tables, measured and modelled apart, with the sentences that go with them. */
export function comparisonMarkdown(given: ExportedComparison): string {
  const { dataSet, setting, windowText, comparison, mix, prices, titleOf, link } = given;
  const left = leftOutSentence(comparison, titleOf);
  return [
    `## Three placements over ${dataSet.title}`,
    "",
    `Measured in a browser: Pattern 3 with ${windowText} in its warehouse, ${paceText(setting.pace)}. Choices: ${link}`,
    "",
    ...markdownTable(
      [
        "Measured",
        ...placements.flatMap((placement) =>
          measuredHeads.map((head) => `${patternName(placement)}: ${head}`),
        ),
      ],
      [
        ["Filling the warehouse", ...placements.flatMap((placement) => loadCells(given.holdings[placement]))],
        ...comparison.rows.map(({ scenario, measured }) => [
          titleOf(scenario.id),
          ...placements.flatMap((placement) => measuredCells(measured[placement])),
        ]),
      ],
    ),
    "",
    `Modelled, a month at the prices of “${prices.table.title}”${prices.own.length > 0 ? " with figures of our own" : ""}:`,
    "",
    ...markdownTable(
      ["Modelled", "Runs a month", ...placements.map(patternName)],
      [
        ...comparison.rows.map(({ scenario, month }) => [
          titleOf(scenario.id),
          grouped(comparison.runs.runs.get(scenario.id) ?? 0),
          ...placements.map((placement) => moneyOf(month[placement]?.total)),
        ]),
        [
          "Month, with storage, loading and idle hours",
          grouped(comparison.runs.total),
          ...placements.map((placement) => moneyOf(comparison.months[placement]?.total)),
        ],
      ],
    ),
    "",
    [
      winnerSentence(comparison),
      left,
      runsSentence(comparison.runs, mix),
      volumeSentence(comparison.factor, dataSet.bytes),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    "",
  ].join("\n");
}

const measuredHeads = ["bytes read", "requests", "time", "rows held"];

const moneyOf = (amount: number | undefined) => (amount === undefined ? "" : dollars(amount));

const loadCells = ({ load, rowsHeld }: Holding): readonly string[] =>
  load.rows === 0
    ? ["", "", "", grouped(rowsHeld)]
    : [bytesText(load.bytesRead), grouped(load.requests), timeText(load.ms), grouped(rowsHeld)];

function measuredCells(cell: MeasuredCell): readonly string[] {
  if (cell.kind === "missing") return ["", "", "", ""];
  if (cell.kind === "failed") return [`failed: ${cell.message}`, "", "", ""];
  const { timeMs } = cell;
  const spread =
    timeMs.count === 1 ? "" : ` (${timeText(timeMs.min)} to ${timeText(timeMs.max)}, ${timeMs.count} runs)`;
  return [
    bytesText(cell.bytesRead),
    grouped(cell.requests),
    timeText(timeMs.median) + spread,
    grouped(cell.rowsHeld),
  ];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [
    line(head),
    `|${head.map((_, at) => (at === 0 ? " --- |" : " ---: |")).join("")}`,
    ...rows.map(line),
  ];
}
