import { type ComparedPattern, parseComparedPattern } from "@/lib/compare/compared-pattern";

const loading = new Map<string, Promise<ComparedPattern>>();

/** A pattern's record, loaded once. A failed load is forgotten, so that the next call tries again. */
export function loadRecord(slug: string): Promise<ComparedPattern> {
  const known = loading.get(slug);
  if (known !== undefined) return known;
  const record = fetchRecord(slug);
  loading.set(slug, record);
  record.catch(() => loading.delete(slug));
  return record;
}

async function fetchRecord(slug: string): Promise<ComparedPattern> {
  const address = `/api/v1/patterns/${slug}.json`;
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address}: the server cannot be reached. Check the connection and try again.`, {
      cause,
    });
  });
  if (!response.ok)
    throw new Error(
      `${address}: the server refused it (found status ${response.status}, allowed 200). Try again, or reload the page.`,
    );
  const text = await response.text();
  return parseComparedPattern(slug, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
