/** Whether something failed for want of memory. */
export const isOutOfRoom = (error: unknown): error is RangeError =>
  error instanceof RangeError && /allocation|array length|invalid typed array/i.test(error.message);

/**
 * What is wrong with damaged bytes, one clause. What the machine says of them itself, such as "Cannot read properties of undefined",
 * would help nobody.
 */
export function damageIn(cause: unknown): string {
  if (cause instanceof TypeError || cause instanceof RangeError || !(cause instanceof Error))
    return "its parts do not fit together";
  return cause.message.replace(/\.$/, "");
}
