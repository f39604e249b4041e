/**
 * Waits for a part of the site's own code, which can be lost or blocked like any file. The next `import` of it tries again.
 *
 * @throws Error that says what is missing and what to do.
 */
export async function loadPart<Part>(what: string, part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new Error(`${what} could not be loaded. Check the connection and try again.`, { cause });
  }
}
