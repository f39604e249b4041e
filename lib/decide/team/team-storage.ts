import * as z from "@/lib/zod";
import { type Answers, AnswersError, parseAnswers } from "../answers";
import { emptyTeam, mostPeople, type Team, withPeople } from "./team-people";

/** Characters that are kept at most: below what browsers grant a site. */
const longestText = 4_000_000;

const storedSchema = z.strictObject({
  format: z.literal(1),
  people: z.array(z.strictObject({ name: z.string(), answers: z.unknown() })).max(mostPeople),
  settled: z.unknown(),
});

/** A stored team that cannot be used as a whole. */
export class StoredTeamError extends Error {
  override readonly name = "StoredTeamError";
}

/** The team as it is kept on a device; null where it is too long for that. */
export function teamAsText({ people, settled }: Team): string | null {
  const text = JSON.stringify({
    format: 1,
    people: people.map(({ name, answers }) => ({ name, answers })),
    settled,
  });
  return text.length > longestText ? null : text;
}

/**
 * Reads a kept team. People whose answers do not fit the questionnaire any more are left out and named in `lost`.
 *
 * @throws StoredTeamError where the text is not a kept team.
 */
export function teamFromText(text: string): { readonly team: Team; readonly lost: readonly string[] } {
  if (text.length > longestText)
    throw new StoredTeamError("team: found too long a text, allowed a kept team");
  const parsed = storedSchema.safeParse(readJson(text));
  if (!parsed.success) throw new StoredTeamError("team: found another format, allowed a kept team");
  const read = parsed.data.people.map(({ name, answers }) => ({ name, answers: answersOf(answers) }));
  const kept = read.flatMap(({ name, answers }) => (answers === undefined ? [] : [{ name, answers }]));
  const team = withPeople({ ...emptyTeam, settled: answersOf(parsed.data.settled) ?? {} }, kept);
  return { team, lost: read.filter(({ answers }) => answers === undefined).map(({ name }) => name) };
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new StoredTeamError("team: found no JSON, allowed a kept team", { cause });
  }
}

function answersOf(value: unknown): Answers | undefined {
  try {
    return parseAnswers(value);
  } catch (error) {
    if (error instanceof AnswersError) return undefined;
    throw error;
  }
}
