import { keyValue } from "./calendar";
import type { PartitionKey } from "./model";

/** How a dialect writes a partition key's name and one of its values. */
export type KeyWriter = {
  readonly name: (key: PartitionKey) => string;
  readonly value: (key: PartitionKey, day: string) => string;
};

/**
 * A condition on the partition keys that holds for exactly the partitions before the one that starts at `day`.
 *
 * The outermost key gets a plain range, so that engines which push only single columns down still skip whole years:
 * `year <= 2025 AND (year < 2025 OR month < 10)`.
 */
export function partitionsBefore(keys: readonly PartitionKey[], day: string, writer: KeyWriter): string {
  return compare(keys, day, writer, "<");
}

/** The same for the partition that starts at `day` and all later ones. */
export function partitionsFrom(keys: readonly PartitionKey[], day: string, writer: KeyWriter): string {
  return compare(keys, day, writer, ">=");
}

/** Exactly the partition that starts at `day`. */
export function onePartition(keys: readonly PartitionKey[], day: string, writer: KeyWriter): string {
  return keys.map((key) => `${writer.name(key)} = ${writer.value(key, day)}`).join(" AND ");
}

function compare(
  keys: readonly PartitionKey[],
  day: string,
  writer: KeyWriter,
  operator: "<" | ">=",
): string {
  const [key, ...inner] = keys;
  if (key === undefined) return operator === "<" ? "1 = 0" : "1 = 1";
  const [name, value] = [writer.name(key), writer.value(key, day)];
  // The start of a year or month: nothing of it lies before the day, all of it from the day on.
  if (inner.every((other) => keyValue(other, day) === 1)) return `${name} ${operator} ${value}`;
  const strict = operator === "<" ? "<" : ">";
  return `${name} ${strict}= ${value} AND (${name} ${strict} ${value} OR ${withBrackets(compare(inner, day, writer, operator))})`;
}

const withBrackets = (condition: string) => (condition.includes(" AND ") ? `(${condition})` : condition);
