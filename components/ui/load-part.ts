/** A part of the site's own code did not come. The message says which and what to do. */
export class PartError extends Error {
  override readonly name = "PartError";
}

/**
 * Waits for a part of the site's own code, which can be lost or blocked like any file. The next `import` of it tries again.
 *
 * @throws PartError
 */
export async function loadPart<Part>(what: string, part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new PartError(
      `${what} could not be loaded: the network failed, or a newer version has replaced the page.`,
      {
        cause,
      },
    );
  }
}
