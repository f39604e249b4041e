import { readFileSync } from "node:fs";
import { addressesOf, parseAddresses } from "@/lib/addresses/addresses";
import { movedPaths } from "@/lib/addresses/redirect-files";
import { parseRedirects } from "@/lib/addresses/redirects";
import { readSite } from "./read-site";

export const addressFile = "content/addresses.txt";

/** The recorded addresses, those of the built site, and the redirects between them. */
export function readAddresses(site: string) {
  const { redirects, problems } = parseRedirects(readFileSync("content/redirects.txt", "utf8"));
  const moved = movedPaths(redirects).map(({ from }) => from);
  return {
    recorded: parseAddresses(readFileSync(addressFile, "utf8")),
    found: addressesOf(readSite(site, moved)),
    redirects,
    problems,
  };
}
