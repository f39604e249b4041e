import { integer, megabytes } from "@/components/timeline/figures";
import { type Cut, type Partition, type Share, share } from "@/lib/lab/timeline";

type Props = { readonly cut: Cut; readonly partitions: readonly Partition[] };

/** What lies on each side of the line: the picture in figures. */
export function ReadingTable({ cut, partitions }: Props) {
  return (
    <table className="data reading-table">
      <caption className="vh">Rows and bytes on each side of the line</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col" className="num">
            Months
          </th>
          <th scope="col" className="num">
            Rows
          </th>
          <th scope="col" className="num">
            Bytes
          </th>
        </tr>
      </thead>
      <tbody>
        <ShareRow name="Warehouse and lake" of={cut.hot} />
        <ShareRow name="Lake only" of={cut.cold} />
      </tbody>
      <tfoot>
        <ShareRow name="The lake in all" of={share(partitions)} />
      </tfoot>
    </table>
  );
}

function ShareRow({ name, of: { months, rows, bytes } }: { readonly name: string; readonly of: Share }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{months}</td>
      <td className="num">{integer(rows)}</td>
      <td className="num">{megabytes(bytes, 1)}</td>
    </tr>
  );
}
