import { parseOrigin } from "@/lib/machines/origin";

/** The address that the build is for: ISOTHERM_ORIGIN, else that of `npm start`. @throws Error as `parseOrigin` does. */
export const siteOrigin = (): string => parseOrigin(process.env.ISOTHERM_ORIGIN);
