import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diagramFolder, diagramKey } from "@/lib/adapters/diagrams";
import { parseBody } from "@/lib/catalog/body";
import { formatProblem } from "@/lib/catalog/problem";
import { draw, openBrowser } from "./diagram/draw";
import { widest, writeSvg } from "./diagram/write-svg";

/** What went wrong in the page, without the frames that lead there. */
const reasonOf = (error: unknown) =>
  String(error instanceof Error ? error.message : error)
    .replace(/^page\.evaluate: (Error: )?/, "")
    .replace(/\n\s+at [\s\S]*$/, "");

const say = (text: string) => process.stderr.write(`${text}\n`);
const unknown = process.argv.slice(2).filter((word) => word !== "--force");
if (unknown.length > 0) {
  say(`npm run diagrams: found "${unknown.join(" ")}", allowed --force`);
  process.exit(2);
}

const files = ["content/patterns", "content/comparisons"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .sort()
    .map((name) => path.posix.join(folder, name)),
);
const collected = files.map((file) => {
  const { body, problems } = parseBody({ path: file, text: readFileSync(file, "utf8") });
  return {
    file,
    diagrams: body?.diagrams ?? [],
    problems: body ? problems.filter(({ field }) => field === "diagram") : problems,
  };
});
const problems = collected.flatMap((page) => page.problems);
const wanted = collected.flatMap(({ file, diagrams }) =>
  diagrams.map((diagram) => ({
    ...diagram,
    place: `${file}:${diagram.line}`,
    key: diagramKey(diagram.source),
  })),
);

mkdirSync(diagramFolder, { recursive: true });
const found = new Set(readdirSync(diagramFolder).filter((name) => name.endsWith(".svg")));
const missing = wanted.filter(({ key }) => process.argv.includes("--force") || !found.has(`${key}.svg`));
const failures: string[] = problems.map(formatProblem);

if (missing.length > 0) {
  const browser = await openBrowser();
  for (const { key, source, title, description, place } of missing) {
    if (title === "" || description === "") continue;
    try {
      const { svg, width } = writeSvg(await draw(browser, source), { key, title, description });
      writeFileSync(path.join(diagramFolder, `${key}.svg`), svg);
      say(`${place} drawn: ${key}.svg, ${width} px wide, ${svg.length} bytes`);
      if (width > widest)
        failures.push(
          `${place}:1 diagram: ${width} px wide, allowed ${widest}. Draw it from top to bottom or shorten its words`,
        );
    } catch (error) {
      failures.push(`${place}:1 diagram: ${reasonOf(error)}`);
    }
  }
  await browser.close();
}

const used = new Set(wanted.map(({ key }) => `${key}.svg`));
for (const name of [...found].filter((file) => !used.has(file))) {
  rmSync(path.join(diagramFolder, name));
  say(`${name} deleted: no page uses it`);
}

for (const failure of failures) say(failure);
say(`${wanted.length} diagrams, ${missing.length} drawn, ${failures.length} problems`);
process.exitCode = failures.length > 0 ? 1 : 0;
