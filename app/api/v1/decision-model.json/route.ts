import { readDecisionModel } from "@/lib/adapters/api-files";

export const dynamic = "force-static";

/** The decision model. */
export const GET = () => Response.json(readDecisionModel());
