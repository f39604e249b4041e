import type { Strength } from "./vocabulary";

/** How a condition's strength reads, for the pattern (`use`) and against it (`avoid`). */
export const strengthWords: Readonly<Record<"use" | "avoid", Readonly<Record<Strength, string>>>> = {
  use: { must: "must", should: "should", consider: "consider" },
  avoid: { must: "must not", should: "should not", consider: "think twice" },
};
