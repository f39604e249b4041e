import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(process.cwd(), "app/styles");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
const text = (name: string) => readFileSync(join(folder, name), "utf8").replace(/\/\*.*?\*\//gs, "");

test("a theme is chosen in one sheet and sets colours alone; but for it, only its button's words follow it", () => {
  const themed = sheets.filter((name) => /prefers-color-scheme|data-theme/.test(text(name)));
  expect(themed).toEqual(["theme-switch.css", "tokens.css"]);
  const selectors = [...text("theme-switch.css").matchAll(/([^{}@]+)\{[^{}]*\}/g)].map(
    ([, found = ""]) => found,
  );
  expect(
    selectors.flatMap((found) => found.split(",")).filter((one) => !one.includes(".theme-switch")),
  ).toEqual([]);
  const blocks = [...text("tokens.css").matchAll(/[^{}]*data-theme[^{}]*\{([^{}]*)\}/g)].map(
    ([, body = ""]) => body,
  );
  expect(blocks.length).toBeGreaterThanOrEqual(3);
  const set = blocks.flatMap((body) => [...body.matchAll(/([\w-]+)\s*:\s*([^;]+);/g)]);
  expect(set.length).toBeGreaterThan(50);
  const colour = /^(?:oklch\(|#[0-9a-f]{3,8}$|color-mix\(|var\(--)/;
  expect(
    set
      .map(([, name = "", value = ""]) => [name, value.trim()] as const)
      .filter(
        ([name, value]) =>
          !(name.startsWith("--") && colour.test(value)) &&
          !(name === "color-scheme" && /^(?:light|dark)$/.test(value)),
      ),
  ).toEqual([]);
});

test("whatever moves by itself moves only for readers who have not asked for less of it", () => {
  const moving = sheets.flatMap((name) => {
    const willing = text(name).replace(
      /@media \(prefers-reduced-motion: no-preference\)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
      "",
    );
    return [...willing.matchAll(/(?:transition|animation)(?:-[a-z]+)?:[^;]+|scroll-behavior:\s*smooth/g)].map(
      ([found]) => `${name}: ${found}`,
    );
  });
  expect(moving).toEqual([]);
  expect(sheets.filter((name) => text(name).includes("transition:"))).toEqual([
    "rolling.css",
    "timeline.css",
  ]);
});
