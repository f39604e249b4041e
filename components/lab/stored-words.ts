import { plural } from "@/lib/lab/timeline";

/** Said wherever figures stand that are no measurement of the lake. */
export const storedWords = ({ stored }: { readonly stored?: number }): string =>
  stored === undefined
    ? ""
    : ` The network is away: ${plural(stored, "request")} took parts kept on this device, so bytes and times here are not measured on the lake.`;
