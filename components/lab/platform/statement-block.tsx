import { useId } from "react";
import { PrintedSql } from "@/components/runner/printed-sql";
import type { Statement } from "@/lib/lab/platform/script";
import { CopyText } from "./copy-text";
import { SourceLinks } from "./source-links";

const checkWords = {
  executed: "Executed",
  parsed: "Parsed",
  "not machine-checked": "Not machine-checked",
} as const satisfies Record<Statement["check"], string>;

/** One statement: what it is for, its text, who checked it and by which page. */
export function StatementBlock({ statement }: { readonly statement: Statement }) {
  const { title, purpose, sql, check, checkedBy, sources } = statement;
  const id = useId();
  return (
    <li className="platform-statement" aria-labelledby={id}>
      <div className="platform-head">
        <h3 id={id}>{title}</h3>
        <CopyText text={sql} label="Copy" about={`the statement: ${title}`} />
      </div>
      <p>{purpose}</p>
      <PrintedSql sql={sql} />
      <p className="label">
        <b>{checkWords[check]}.</b> {checkedBy} <SourceLinks sources={sources} />.
      </p>
    </li>
  );
}
