import { saveFile } from "@/components/decide/save-file";
import { CopyLink } from "@/components/ui/copy-link";
import { comparisonCsv } from "@/lib/lab/compare/comparison-csv";
import { comparisonJson, type ExportedComparison } from "@/lib/lab/compare/comparison-export";
import { comparisonMarkdown } from "@/lib/lab/compare/comparison-markdown";
import { CopyText } from "../platform/copy-text";

type Props = { readonly exported: Omit<ExportedComparison, "link">; readonly link: () => string };

/** The figures to take away. The address carries the choices, never what was measured. */
export function ExportBar({ exported, link }: Props) {
  const whole = (): ExportedComparison => ({ ...exported, link: link() });
  const name = `three-placements-${exported.dataSet.id}`;
  return (
    <div className="export-bar">
      <CopyText label="Copy as Markdown" about="tables" text={comparisonMarkdown(whole())} />
      <button
        className="plain"
        type="button"
        onClick={() => saveFile(`${name}.csv`, "text/csv", comparisonCsv(whole()))}
      >
        Download CSV
      </button>
      <button
        className="plain"
        type="button"
        onClick={() => saveFile(`${name}.json`, "application/json", comparisonJson(whole()))}
      >
        Download JSON
      </button>
      <button className="plain" type="button" onClick={() => print()}>
        Print
      </button>
      <CopyLink link={link} ready />
      <p className="label">The link carries your choices. Measured figures are only in the files.</p>
    </div>
  );
}
