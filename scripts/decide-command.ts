import { readFile } from "node:fs/promises";
import { readCatalog } from "@/lib/adapters/content";
import { AnswersError, parseAnswers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { type RecommendSource, recommend } from "@/lib/decide/recommend";
import { resultAsJson } from "@/lib/decide/record/export-files";
import { recordFor } from "@/lib/decide/record/record";
import { siteNames } from "@/lib/decide/record/site-names";
import type { Recommendation } from "@/lib/decide/result";
import { recommendationAsText } from "@/lib/decide/text";

const usage =
  "Use: npm run -s decide -- [--json|--adr] answers.json, or --lines with or without --json for one answers object a line; - is standard input.";
const options = ["--json", "--adr", "--lines"] as const;

type Streams = {
  readonly readInput: () => Promise<string>;
  /** Both get a text without its last line break. */
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
};

class UsageError extends Error {
  override readonly name = "UsageError";
}

type Output = "text" | "json" | "adr" | "lines";
type Request = { readonly file: string; readonly output: Output };

function parseArguments(given: readonly string[]): Request {
  const named = given.filter((argument) => argument.startsWith("-") && argument !== "-");
  const unknown = named.find((argument) => !options.some((option) => option === argument));
  if (unknown !== undefined)
    throw new UsageError(`option: found ${unknown}, allowed ${options.join(", ")}. ${usage}`);
  const [json, adr, lines] = options.map((option) => named.includes(option));
  if (adr && (json || lines))
    throw new UsageError(
      `option: found --adr with ${json ? "--json" : "--lines"}, allowed --adr alone. ${usage}`,
    );
  const [file, ...others] = given.filter((argument) => !named.includes(argument));
  if (file === undefined || others.length > 0)
    throw new UsageError(
      `file: found ${file === undefined ? "none" : others.length + 1}, allowed one. ${usage}`,
    );
  return { file, output: lines ? "lines" : adr ? "adr" : json ? "json" : "text" };
}

async function contentsOf(file: string, readInput: () => Promise<string>): Promise<string> {
  const contents =
    file === "-"
      ? await readInput()
      : await readFile(file, "utf8").catch((cause: unknown) => {
          throw new UsageError(
            `file: found ${JSON.stringify(file)}, which cannot be read, allowed an answers file or -`,
            { cause },
          );
        });
  return contents.replace(/^\ufeff/, "");
}

function answersIn(source: string, where: string) {
  try {
    return parseAnswers(JSON.parse(source));
  } catch (cause) {
    if (cause instanceof AnswersError) throw new UsageError(`${where}${cause.message}`, { cause });
    if (cause instanceof SyntaxError)
      throw new UsageError(
        `${where}answers: found text that is not JSON (${cause.message.slice(0, 120)}), allowed a JSON object`,
        { cause },
      );
    throw cause;
  }
}

function inOutput(result: Recommendation, output: Output): string {
  if (output === "lines") return JSON.stringify(result);
  if (output === "json") return resultAsJson(result);
  if (output === "adr") return recordFor(currentModel, result, siteNames);
  return recommendationAsText(currentModel, result, siteNames.titleOf);
}

async function run(given: readonly string[], { readInput, print }: Streams): Promise<void> {
  const { file, output } = parseArguments(given);
  const contents = await contentsOf(file, readInput);
  const name = file === "-" ? "" : `${file}: `;
  const all =
    output === "lines"
      ? contents
          .split("\n")
          .map((line, at) => ({ line, where: `${name}line ${at + 1}: ` }))
          .filter(({ line }) => line.trim() !== "")
          .map(({ line, where }) => answersIn(line, where))
      : [answersIn(contents, name)];
  const sources: readonly RecommendSource[] = [...(await readCatalog()).patterns.values()];
  for (const answers of all) print(inOutput(recommend(currentModel, answers, sources), output).trimEnd());
}

/** A file's name or its text may hold line breaks of any kind; a message has one line. */
const oneLine = (message: string) => message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/**
 * The command with its arguments and streams. Returns the exit status: 2 for bad input, which is told in one line.
 *
 * @throws whatever is not the caller's fault.
 */
export async function decideCommand(given: readonly string[], streams: Streams): Promise<0 | 2> {
  try {
    await run(given, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.complain(oneLine(`decide: ${error.message}`));
    return 2;
  }
}
