import { destinationOf, place, type Redirect } from "./redirects";

type Site = {
  /** What content/addresses.txt holds. */
  readonly recorded: readonly string[];
  /** What the built site has, as `addressesOf` gives it, without the pages that only redirect. */
  readonly found: readonly string[];
  readonly redirects: readonly Redirect[];
};

/** Recorded addresses that lead nowhere any more, each with what to do. */
export function lostAddresses({ recorded, found, redirects }: Site): readonly string[] {
  const live = new Set(found);
  return recorded.flatMap((address) => {
    if (live.has(address)) return [];
    const destination = destinationOf(address, redirects);
    if (destination === undefined)
      return [
        `content/addresses.txt: ${address} is gone. Bring it back, or add to content/redirects.txt: ${address} -> its new address`,
      ];
    return live.has(destination)
      ? []
      : [
          `content/addresses.txt: ${address} is sent to ${destination}, which is not there. Add to content/redirects.txt: ${address} -> an address of content/addresses.txt`,
        ];
  });
}

/** Addresses of the site that the record lacks, in the order of `found`. */
export function newAddresses({ recorded, found }: Pick<Site, "recorded" | "found">): readonly string[] {
  const known = new Set(recorded);
  return found.filter((address) => !known.has(address));
}

/** Redirects that are wrong or no longer needed, each with what to do. */
export function redirectProblems({ recorded, found, redirects }: Site): readonly string[] {
  const known = new Set(recorded);
  const live = new Set(found);
  return redirects.flatMap(({ from, to, line }) => [
    ...(known.has(from)
      ? []
      : [
          `${place(line)}: ${from} was never published (allowed: what content/addresses.txt holds). Remove the line.`,
        ]),
    ...(live.has(from) ? [`${place(line)}: ${from} is still there. Remove the line.`] : []),
    ...(live.has(to)
      ? []
      : [
          `${place(line)}: ${to} is not there. Give an address that the site has, not one that is itself redirected.`,
        ]),
  ]);
}
