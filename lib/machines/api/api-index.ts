import { apiFiles, otherAddresses } from "../addresses";
import { schemaUrl } from "./api-schemas";
import { type Dated, listVersion } from "./api-version";

/** The list of what `/api/v1/` and its neighbours give. `dates` holds what each file says of itself, by its schema's name. */
export const apiIndex = (dates: Readonly<Record<string, Dated>>, generated: string) => ({
  version: listVersion,
  generated,
  files: apiFiles.map(({ url, schema, gives }) => {
    const own = dates[schema];
    return {
      url,
      schema: schemaUrl(schema),
      gives,
      ...(own === undefined ? {} : { version: own.version }),
      generated: own?.generated ?? generated,
    };
  }),
  others: otherAddresses,
});
