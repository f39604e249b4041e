/** The newest date of a list of changes, yyyy-mm-dd; "" for an empty list. */
export const newestDay = (changes: readonly { readonly date: string }[]): string =>
  changes
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? "";
