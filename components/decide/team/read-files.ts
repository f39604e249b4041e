import {
  type Import,
  type ImportProblem,
  largestInput,
  readAnswersFile,
} from "@/lib/decide/team/team-import";
import { mostPeople } from "@/lib/decide/team/team-people";
import { figure } from "@/lib/decide/words";

/** Files read at one go. The rest is reported as left. */
const mostFiles = mostPeople;

/** Reads answers out of files, each of them checked by its size first. Never rejects. */
export async function readFiles(files: readonly File[]): Promise<Import> {
  const imports = await Promise.all(files.slice(0, mostFiles).map(readFile));
  const unread = files.length - mostFiles;
  const rest: readonly ImportProblem[] =
    unread > 0
      ? [
          {
            where: `${unread} more ${unread === 1 ? "file" : "files"}`,
            found: [`Found ${files.length} files at once, allowed ${mostFiles}.`],
            outcome: "They were not read.",
          },
        ]
      : [];
  return {
    people: imports.flatMap(({ people }) => people),
    problems: [...imports.flatMap(({ problems }) => problems), ...rest],
  };
}

async function readFile(file: File): Promise<Import> {
  const refused = (found: string): Import => ({
    people: [],
    problems: [{ where: file.name, found: [found], outcome: "Nothing was added from it." }],
  });
  if (file.size > largestInput)
    return refused(`It is too large: found ${figure(file.size)} bytes, allowed ${figure(largestInput)}.`);
  try {
    return readAnswersFile(file.name, await file.text());
  } catch {
    return refused(
      "It cannot be read from this device: found a file that does not open, allowed a JSON file.",
    );
  }
}
