import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { renderer } from "@/lib/catalog/diagram";
import { findChromium } from "../find-chromium";
import { countFlaws } from "./count-flaws";
import type { Marks } from "./marks";
import { config, family } from "./mermaid-config";
import { standInRule } from "./palette";
import { pageFunctions } from "./read-marks";

const require = createRequire(import.meta.url);
const font = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2";

/** Without hinting, widths of words are the same on every screen. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("found no Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program file");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--font-render-hinting=none"] });
};

/** Ways in which Dagre may align nodes in their ranks: balanced, or along one side of their neighbours. */
const alignments = ["", "dl", "ul", "ur", "dr"] as const;
type Alignment = (typeof alignments)[number];

/**
 * Lets Mermaid lay out a diagram and reads what it shows. Of several alignments the tidiest is taken, the first among equals.
 *
 * @throws Error with Mermaid's message for a source that it cannot read.
 */
export async function draw(browser: Browser, source: string): Promise<Marks> {
  const kind = source.trimStart();
  let best = await drawAligned(browser, source, "");
  if (kind.startsWith("sequenceDiagram")) return best;
  for (const alignment of alignments.slice(1)) {
    if (countFlaws(best) === 0) break;
    const other = await drawAligned(browser, source, alignment);
    if (countFlaws(other) < countFlaws(best)) best = other;
  }
  return best;
}

/** Each drawing has a page of its own, because Mermaid remembers text sizes from one drawing to the next. */
async function drawAligned(browser: Browser, source: string, alignment: Alignment): Promise<Marks> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  try {
    await page.setContent(
      `<!doctype html><style>${fontRule()}${standInRule}${houseStyle()}</style><body></body>`,
    );
    await page.addScriptTag({ content: mermaidWith(alignment) });
    // tsx keeps the names of functions with a helper of its own, which the page lacks.
    await page.addScriptTag({
      content: `globalThis.__name = (f) => f;\n${pageFunctions.map(String).join("\n")}`,
    });
    const room = source.trimStart().startsWith("erDiagram") ? 0 : 5;
    return await page.evaluate(drawInPage, { source, config, family, room });
  } finally {
    await page.close();
  }
}

/** Mermaid has no setting for Dagre's alignment (12.3.0), so that it is put where the graph is made. */
function mermaidWith(alignment: Alignment): string {
  const installed: unknown = JSON.parse(
    readFileSync(require.resolve("mermaid/package.json"), "utf8"),
  ).version;
  const script = readFileSync(require.resolve("mermaid/dist/mermaid.min.js"), "utf8");
  const graph = "marginx:8,marginy:8";
  if (installed !== renderer.mermaid || !script.includes(graph))
    throw new Error(`mermaid is ${installed}, the drawings are made with ${renderer.mermaid}. Run: npm ci`);
  return alignment === "" ? script : script.replaceAll(graph, `${graph},align:"${alignment}"`);
}

declare global {
  interface Window {
    readonly mermaid: typeof import("mermaid").default;
    readonly readMarks: (svg: SVGSVGElement) => Marks;
  }
}

type Order = {
  readonly source: string;
  readonly config: object;
  readonly family: string;
  /** Pixels left and right of a node's words. */
  readonly room: number;
};

async function drawInPage({ source, config, family, room }: Order) {
  await document.fonts.load(`14px ${family}`);
  // Words of nodes count as wider than they are: Mermaid's shapes differ in the room that they leave beside them.
  const measure = SVGGraphicsElement.prototype.getBBox;
  SVGTextElement.prototype.getBBox = function (this: SVGTextElement) {
    const box = measure.call(this);
    if (!this.closest(".node .label")) return box;
    box.x -= room;
    box.width += 2 * room;
    return box;
  };
  window.mermaid.initialize(config);
  const { svg } = await window.mermaid.render("drawing", source);
  document.body.innerHTML = svg;
  const drawing = document.querySelector("svg");
  if (!drawing) throw new Error("Mermaid gave no drawing");
  return window.readMarks(drawing);
}

const fontRule = () =>
  `@font-face { font-family: ${family}; font-weight: 200 900; src: url(data:font/woff2;base64,${readFileSync(require.resolve(font)).toString("base64")}) format("woff2"); }`;

const houseStyle = () => readFileSync(new URL("house-style.css", import.meta.url), "utf8");
