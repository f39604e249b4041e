/** What is known of a column beyond its type; the texts from a sample, the newest row group. */
export type ColumnFacts = {
  /** Its name in SQL. */
  readonly name: string;
  /** SQL type. */
  readonly type: string;
  /** Different texts in the sample; null for other types, or when it holds none. */
  readonly distinct: number | null;
  /** Mean length of a text in the sample, in bytes. */
  readonly textBytes: number | null;
  /** A word that stands in one of the texts. */
  readonly word: string | null;
  /** All values are known to be one and the same. */
  readonly isConstant: boolean;
};

/** Few enough to make a table that can be read. */
const mostGroups = 60;

/** Numbers that name things, which nobody adds up. */
const namesThings =
  /(?:^|_)(?:ids?|key|code|no|nr|num|number|index|zip|plz|postcode|year|month|week|day|hour|lat|lon|lng|latitude|longitude|phone|version)(?:$|_)/;

/** The column by which rows are grouped: few different texts, or a yes and a no; null where there is none. */
export function groupColumn(columns: readonly ColumnFacts[]): ColumnFacts | null {
  const texts = columns.filter(({ distinct }) => distinct !== null && distinct > 1 && distinct <= mostGroups);
  const few = texts.filter(({ distinct }) => distinct !== null && distinct > 2 && distinct <= 24);
  const truths = columns.filter(({ type, isConstant }) => type === "BOOLEAN" && !isConstant);
  return few[0] ?? texts[0] ?? truths[0] ?? null;
}

/** The number that is worth adding up: decimals before fractions before whole numbers; null where there is none. */
export function measureColumn(columns: readonly ColumnFacts[]): ColumnFacts | null {
  const numbers = columns.filter(({ name, isConstant }) => !isConstant && !namesThings.test(name));
  for (const type of [/^DECIMAL/, /^DOUBLE$/, /^(?:INTEGER|BIGINT)$/]) {
    const found = numbers.find((column) => type.test(column.type));
    if (found !== undefined) return found;
  }
  return null;
}

/** The widest text column with a word to look for; null where there is none. */
export function searchColumn(
  columns: readonly ColumnFacts[],
): (ColumnFacts & { readonly word: string }) | null {
  let widest: (ColumnFacts & { readonly word: string }) | null = null;
  for (const column of columns) {
    const { word, textBytes } = column;
    if (word !== null && textBytes !== null && textBytes > (widest?.textBytes ?? 0))
      widest = { ...column, word };
  }
  return widest;
}

/** The longest word of up to twelve letters in the first text that has one of at least three; null where none has. */
export function wordOf(texts: Iterable<string>): string | null {
  for (const text of texts) {
    const words = text.match(/\p{L}{3,}/gu)?.filter((word) => word.length <= 12) ?? [];
    if (words.length > 0)
      return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  }
  return null;
}
