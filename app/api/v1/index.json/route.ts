import { readIndex } from "@/lib/adapters/api-files";

export const dynamic = "force-static";

/** What there is under this address and beside it. */
export const GET = async () => Response.json(await readIndex());
