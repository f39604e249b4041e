import { compareVersions } from "@/lib/catalog/compare-versions";
import * as z from "@/lib/zod";
import { constantsSchema } from "./model";
import type { DecisionModel } from "./parse-model";

const text = z.string().trim().min(1);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);

/** The file `model-changes.json`. */
export const modelChangesSchema = z.array(
  z.strictObject({
    version,
    date: z.iso.date(),
    what: text,
    constants: z.array(
      z.strictObject({
        path: z.array(text).min(1),
        /** The value in the version before. */
        was: z.union([z.number(), z.string()]),
        words: text,
      }),
    ),
  }),
);

/** What changed with each version of the model, oldest first. `constants` holds what stood there before. */
export type ModelChanges = Readonly<z.infer<typeof modelChangesSchema>>;

/** Checks the list of changes. @throws z.ZodError where it is malformed. */
export const parseModelChanges = (value: unknown): ModelChanges =>
  modelChangesSchema.parse(value).toSorted((a, b) => compareVersions(a.version, b.version));

/** The changes after a version, oldest first; [] for the current version and for one that is newer. */
export const changesSince = (changes: ModelChanges, since: string): ModelChanges =>
  changes.filter((change) => compareVersions(change.version, since) > 0);

/**
 * The model as it was in an earlier version: the constants that changed since, put back. Undefined for a version that never
 * was. Versions: the current one, those in the list, and `first`.
 */
export function modelAsOf(
  model: DecisionModel,
  changes: ModelChanges,
  earlier: string,
): DecisionModel | undefined {
  if (![firstVersion, ...changes.map((change) => change.version)].includes(earlier)) return undefined;
  const constants: unknown = structuredClone(model.constants);
  for (const change of changesSince(changes, earlier).toReversed())
    for (const { path, was } of change.constants) put(constants, path, was);
  return { ...model, modelVersion: earlier, constants: constantsSchema.parse(constants) };
}

/** Before any entry of the list. */
export const firstVersion = "1.0.0";

function put(target: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (typeof target !== "object" || target === null || !Object.hasOwn(target, key))
    throw new Error(`content/decision/model-changes.json: path: found "${key}", allowed a constant's name`);
  if (rest.length > 0) put(Reflect.get(target, key), rest, value);
  else Reflect.set(target, key, value);
}
