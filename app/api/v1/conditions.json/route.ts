import { readConditions } from "@/lib/adapters/api-files";

export const dynamic = "force-static";

/** Every condition for and against a pattern. */
export const GET = async () => Response.json(await readConditions());
