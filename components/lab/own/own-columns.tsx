import type { DroppedColumn, OwnColumn } from "@/lib/lab/own/own-columns";

type Props = { readonly columns: readonly OwnColumn[]; readonly dropped: readonly DroppedColumn[] };

/** What becomes of each column of a file. */
export function OwnColumns({ columns, dropped }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the names are long
    <section className="own-columns" tabIndex={0} aria-label="Columns">
      <table>
        <thead>
          <tr>
            <th scope="col">In SQL</th>
            <th scope="col">Type</th>
            <th scope="col">In the file</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ source, name, type, note }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{type}</td>
              <td>
                <bdi>{source === name ? "" : source}</bdi>
              </td>
              <td>{note}</td>
            </tr>
          ))}
          {dropped.map(({ source, reason }) => (
            <tr key={source}>
              <th scope="row">left out</th>
              <td />
              <td>
                <bdi>{source}</bdi>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "7 columns, 2 with another name or type than in the file, 1 left out". */
export function columnsInShort({ columns, dropped }: Props): string {
  const changed = columns.filter(({ source, name, note }) => source !== name || note !== null).length;
  return [
    `${columns.length} ${columns.length === 1 ? "column" : "columns"}`,
    ...(changed > 0 ? [`${changed} with another name or type than in the file`] : []),
    ...(dropped.length > 0 ? [`${dropped.length} left out`] : []),
  ].join(", ");
}
