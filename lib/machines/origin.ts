/** Where `npm start` serves the site, which stands in for an address of its own. */
const localOrigin = "http://localhost:3000";

/**
 * The site's own address without a closing slash, for formats that want whole addresses. `setting` is ISOTHERM_ORIGIN; without it
 * the address is that of `npm start`.
 *
 * @throws Error where the setting is no such address.
 */
export function parseOrigin(setting: string | undefined): string {
  if (setting === undefined || setting === "") return localOrigin;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  const whole = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === "/";
  if (!whole || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(
      `ISOTHERM_ORIGIN: found "${setting}", allowed an address without a path such as https://patterns.example.org. Set it so, or leave it out.`,
    );
  return url.origin;
}
