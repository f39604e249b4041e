import { apiFiles, otherAddresses } from "@/lib/machines/addresses";
import { schemaUrl } from "@/lib/machines/api/api-schemas";

/** Stands for `{slug}` where an address is linked. */
const exampleSlug = "data-masking";

function Address({ url }: { readonly url: string }) {
  return (
    <a href={url.replace("{slug}", exampleSlug)}>
      <code>{url}</code>
    </a>
  );
}

/** A media type that breaks after its slash where it must. */
function MediaType({ type }: { readonly type: string }) {
  const [family = "", kind = ""] = type.split("/");
  return (
    <code>
      {family}/<wbr />
      {kind}
    </code>
  );
}

/** The files of `/api/v1/` with their schemas. */
export function ApiTable() {
  return (
    <table className="data addresses stack">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it gives</th>
          <th scope="col">Schema</th>
        </tr>
      </thead>
      <tbody>
        {apiFiles.map(({ url, schema, gives }) => (
          <tr key={url}>
            <th scope="row">
              <Address url={url} />
            </th>
            <td>{gives}.</td>
            <td data-l="Schema">
              <a href={schemaUrl(schema)}>{schema}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The addresses beside the API, with their media types. */
export function OtherTable() {
  return (
    <table className="data addresses stack">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it gives</th>
          <th scope="col">Type</th>
        </tr>
      </thead>
      <tbody>
        {otherAddresses.map(({ url, type, gives }) => (
          <tr key={url}>
            <th scope="row">
              <Address url={url} />
            </th>
            <td>{gives}.</td>
            <td data-l="Type">
              <MediaType type={type} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
