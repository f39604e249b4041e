import { EngineError, QueryError } from "@/lib/lab/engine";

/** Whether this page or its worker had no memory left. */
export const isOutOfRoom = (error: unknown): error is RangeError =>
  error instanceof RangeError && /allocation|array length|invalid typed array/i.test(error.message);

/** Whether anything had no memory left, the engine among it. */
export function isOutOfMemory(error: unknown): boolean {
  if (isOutOfRoom(error)) return true;
  const isEngine = error instanceof QueryError || error instanceof EngineError;
  // A message may quote a line of the file, so its beginning decides.
  const says = error instanceof Error ? error.message.slice(0, 300) : "";
  return isEngine && /out of memory|could not allocate|memory limit|bad_alloc|crashed/i.test(says);
}

/**
 * What is wrong with damaged bytes, one clause. What the machine says of them itself, such as "Cannot read properties of undefined",
 * would help nobody.
 */
export function damageIn(cause: unknown): string {
  if (cause instanceof TypeError || cause instanceof RangeError || !(cause instanceof Error))
    return "its parts do not fit together";
  return cause.message.replace(/\.$/, "");
}
