import { readLabScenarios } from "@/lib/adapters/api-files";

export const dynamic = "force-static";

/** The lab's data sets and scenarios. */
export const GET = async () => Response.json(await readLabScenarios());
