import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { currentModel } from "@/lib/decide/model/current-model";

const readme = readFileSync("README.md", "utf8");
type Package = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const { scripts, engines }: Package = JSON.parse(readFileSync("package.json", "utf8"));

test("every command of the README is a script of the package", () => {
  const named = [...readme.matchAll(/^npm (?:run (?:-s )?)?([a-z:]+)/gm)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThanOrEqual(9);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("every file and folder that the README names exists", () => {
  const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file ?? "");
  const named = [
    ...readme.matchAll(/`((?:content|lib|components|app|e2e|scripts|docs)(?:\/[a-z-]+)?)`/g),
  ].map(([, file]) => file ?? "");
  expect(linked.length).toBeGreaterThan(0);
  expect(named.length).toBeGreaterThan(5);
  expect([...linked, ...named].filter((file) => !existsSync(file))).toEqual([]);
});

test("the figures of the README are those of the data", () => {
  expect(readme).toContain(`${currentModel.questions.length} questions`);
  expect(readme).toContain(`Node ${engines.node.replace(">=", "")} or newer`);
});

const guides = [
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test.each(guides)("%s names commands, files and links that exist", (guide) => {
  const text = readFileSync(guide, "utf8");
  const commands = [...text.matchAll(/`(?:[A-Z_]+=\S+ )*npm run (?:-s )?([a-z:]+)/g)].map(
    ([, name]) => name ?? "",
  );
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) =>
    path.join(path.dirname(guide), file ?? ""),
  );
  const named = [...text.matchAll(/`((?:content|lib|components|app|e2e|scripts|docs)\/[a-z./-]+)`/g)]
    .map(([, file]) => file ?? "")
    .filter((file) => !file.includes("your-slug"));
  expect(linked.length + named.length).toBeGreaterThan(0);
  expect([...linked, ...named].filter((file) => !existsSync(file))).toEqual([]);
});
