import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { skeleton } from "@/lib/catalog/skeleton";
import { type Category, categories } from "@/lib/catalog/vocabulary";

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const words = process.argv.slice(2).filter((word) => word !== "--dry-run");
const [category = "", slug = ""] = (words[0] ?? "").split("/");
const isCategory = (word: string): word is Category => categories.some((known) => known === word);

if (words.length !== 1 || !isCategory(category) || slug === "")
  stop(
    `npm run new:pattern <category>/<slug>: found "${words.join(" ")}", allowed categories ${categories.join(", ")}`,
  );

const file = path.join("content/patterns", category, `${slug}.mdx`);
if (existsSync(file)) stop(`${file} exists already. Edit it, or choose another slug.`);

try {
  const text = skeleton(category, slug);
  if (process.argv.includes("--dry-run")) process.stdout.write(text);
  else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stderr.write(
      `${file} written. Next: write it, then npm run diagrams, npm run sql:accept ${slug}, npm test\n`,
    );
  }
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
