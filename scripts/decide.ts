import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { readCatalog } from "@/lib/adapters/content";
import { registered } from "@/lib/catalog/registry";
import { AnswersError, parseAnswers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/current-model";
import { type RecommendSource, recommend } from "@/lib/decide/recommend";
import { recommendationAsText } from "@/lib/decide/text";

const usage = "Use: npm run -s decide -- [--json] [--lines] answers.json, with - for standard input.";

class UsageError extends Error {
  override readonly name = "UsageError";
}

type Request = { readonly file: string; readonly json: boolean; readonly lines: boolean };

function parseArguments(given: readonly string[]): Request {
  const allowed = ["--json", "--lines"];
  const unknown = given.find((argument) => argument.startsWith("--") && !allowed.includes(argument));
  if (unknown) throw new UsageError(`option: found ${unknown}, allowed ${allowed.join(", ")}. ${usage}`);
  const [file, ...others] = given.filter((argument) => !argument.startsWith("--"));
  if (file === undefined || others.length > 0)
    throw new UsageError(
      `file: found ${file === undefined ? "none" : others.length + 1}, allowed one. ${usage}`,
    );
  return { file, json: given.includes("--json"), lines: given.includes("--lines") };
}

async function contentsOf(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(
      `file: found ${JSON.stringify(file)}, which cannot be read, allowed an answers file or -`,
      { cause },
    );
  });
}

function answersIn(source: string, where: string) {
  try {
    return parseAnswers(JSON.parse(source));
  } catch (cause) {
    if (cause instanceof AnswersError) throw new UsageError(`${where}${cause.message}`, { cause });
    if (cause instanceof SyntaxError)
      throw new UsageError(
        `${where}answers: found text that is not JSON (${oneLine(cause.message)}), allowed a JSON object`,
        { cause },
      );
    throw cause;
  }
}

const oneLine = (message: string) => message.replace(/\s+/g, " ").slice(0, 120);

async function run(given: readonly string[]): Promise<void> {
  const { file, json, lines } = parseArguments(given);
  const contents = await contentsOf(file);
  const name = file === "-" ? "" : `${file}: `;
  const all = lines
    ? contents
        .split("\n")
        .map((line, at) => ({ line, where: `${name}line ${at + 1}: ` }))
        .filter(({ line }) => line.trim() !== "")
        .map(({ line, where }) => answersIn(line, where))
    : [answersIn(contents, name)];
  const sources: readonly RecommendSource[] = [...(await readCatalog()).patterns.values()];
  for (const answers of all) {
    const result = recommend(currentModel, answers, sources);
    if (lines) console.log(JSON.stringify(result));
    else
      console.log(
        json ? JSON.stringify(result, null, 2) : recommendationAsText(currentModel, result, titleOf),
      );
  }
}

const titleOf = (slug: string) => registered(slug)?.title ?? slug;

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UsageError ? `decide: ${error.message}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
