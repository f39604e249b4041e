import type { Facts } from "@/lib/catalog/conditions";
import type { Placement } from "@/lib/catalog/vocabulary";
import { type Answers, answerKeys } from "./answers";
import type { FactKey } from "./model/model";

/** Answers as the catalog's conditions read them: the mix taken apart, with the recommended placement. Notes, laws and names are left out. */
export function factsOf(answers: Answers, placement: Placement | null): Facts {
  const plain = answerKeys.flatMap((key) => (key === "mix" ? [] : [[key, answers[key]] as const]));
  const shares = Object.entries(answers.mix ?? {}).map(([key, share]) => [`mix.${key}`, share] as const);
  return { ...Object.fromEntries(shares), ...Object.fromEntries(plain), needs: answers.needs, placement };
}

/** A fact by its key, as scripts read it: `mix.bi = 60`, or `latency = not sure`. */
export function factNotation(facts: Facts, key: FactKey): string {
  const value = facts[key];
  return `${key} = ${value === undefined || value === null ? "not sure" : value}`;
}
