import { compareVersions } from "./compare-versions";
import type { Pattern } from "./schema";

type Fault = { readonly field: readonly PropertyKey[]; readonly message: string };

/** What keeps a reader of an older version from seeing what changed since: versions and dates that do not rise, or a version without its entry. */
export function versionProblems({
  version,
  changes,
}: Pick<Pattern, "version" | "changes">): readonly Fault[] {
  const faults = changes.flatMap((change, index): readonly Fault[] => {
    const before = changes[index - 1];
    if (before === undefined) return [];
    return [
      ...(compareVersions(change.version, before.version) > 0
        ? []
        : [
            {
              field: ["changes", index, "version"],
              message: `found "${change.version}" after "${before.version}", allowed a higher version. List the oldest first`,
            },
          ]),
      ...(change.date >= before.date
        ? []
        : [
            {
              field: ["changes", index, "date"],
              message: `found ${change.date} after ${before.date}, allowed that day or a later one. List the oldest first`,
            },
          ]),
    ];
  });
  const last = changes.at(-1)?.version ?? "";
  return last === version
    ? faults
    : [
        ...faults,
        {
          field: ["version"],
          message: `found "${version}", allowed "${last}", the version of the last change. Add what changed for the reader to changes`,
        },
      ];
}
