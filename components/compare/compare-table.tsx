import type { CompareGroup } from "@/lib/compare/compare-row";
import type { ComparedPattern } from "@/lib/compare/compared-pattern";
import { CompareRows } from "./compare-rows";

type Props = {
  readonly patterns: readonly ComparedPattern[];
  readonly groups: readonly CompareGroup[];
};

/** The comparison as one table: a column for each pattern, a body for each group of rows. */
export function CompareTable({ patterns, groups }: Props) {
  const titles = patterns.map(({ title }) => title);
  return (
    <div className={`compare-sheet of-${patterns.length}`}>
      <table className="data compare-table">
        <caption className="vh">
          {titles.join(", ")} compared. In each part the rows that differ come first.
        </caption>
        <thead>
          <tr>
            <td />
            {patterns.map(({ slug, title, version }) => (
              <th key={slug} scope="col">
                <a href={`/patterns/${slug}/`}>{title}</a> <span className="label">version {version}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">In one sentence</th>
            {patterns.map(({ slug, title, summary }) => (
              <td key={slug} data-l={title}>
                {summary}
              </td>
            ))}
          </tr>
        </tbody>
        {groups.map((group) => (
          <CompareRows key={group.id} group={group} titles={titles} />
        ))}
      </table>
    </div>
  );
}
