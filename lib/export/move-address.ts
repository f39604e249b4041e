/** Where a site is moved: all that lay below `/` is to lie below `base`. */
export type Move = {
  /** Starts with a slash and ends without: `/x`. */
  readonly base: string;
  /** Names at the site's root, of files and folders: an address that starts with another name is none of the site's. */
  readonly tops: ReadonlySet<string>;
  /** The origin that the build was made for; whole addresses name it. */
  readonly origin: string;
};

/** Fields that hold an address even where it is no more than a slash, which elsewhere is a sign or a key. */
const addressFields: ReadonlySet<string> = new Set(["href", "action", "url", "src"]);

const isOurs = (address: string, { tops }: Move): boolean => {
  const [, top = ""] = /^\/([^/?#]+)/.exec(address) ?? [];
  return tops.has(top);
};

/** The same for a text that goes on after the address. */
const startsOurs = (text: string, { tops }: Move): boolean => {
  const [, top = ""] = /^\/([\w.-]+)/.exec(text) ?? [];
  return tops.has(top);
};

/** A text that is an address of the site, moved; any other as it is. `field` names what holds it, where that is known. */
export function moveAddress(text: string, move: Move, field = ""): string {
  const isRoot = /^\/(?:[?#]|$)/.test(text) && addressFields.has(field);
  return isRoot || isOurs(text, move) ? `${move.base}${text}` : moveWhole(text, move);
}

/** Whole addresses within a text, those that a page completes with its own origin included. */
export function moveWhole(text: string, move: Move): string {
  return [move.origin, "{origin}"].reduce(
    (moved, origin) =>
      moved.replaceAll(`${origin}/`, (found, at: number) => {
        const rest = moved.slice(at + origin.length);
        const isPage = startsOurs(rest, move) || !/^\/[\w.-]/.test(rest);
        return isPage ? `${origin}${move.base}/` : found;
      }),
    text,
  );
}
