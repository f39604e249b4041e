type Target = {
  /** The page's version, for pages that have one. */
  readonly version?: string | undefined;
  /** The id of what is cited; without it the page as a whole. */
  readonly anchor?: string | undefined;
};

/**
 * The address to cite: that of the page as it stands, with its state, `?v=` and the anchor. Characters that end a link in
 * Markdown or a field in BibTeX are percent-encoded, which servers and pages read as the same address.
 */
export function citedAddress(page: string, { version, anchor }: Target): string {
  const address = new URL(page);
  if (version !== undefined) address.searchParams.set("v", version);
  if (anchor !== undefined) address.hash = anchor;
  return address.href.replace(
    /[()[\]{}<>"`\\|^]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
