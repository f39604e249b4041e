"use client";

import { useId } from "react";
import type { PlatformModel } from "@/lib/lab/platform/model";
import { type PlatformId, platformList } from "@/lib/lab/platform/platform-list";
import { CopyText } from "./copy-text";
import { PlatformNotes } from "./platform-notes";
import { PlatformTabs } from "./platform-tabs";
import { ScriptFacts } from "./script-facts";
import { StatementBlock } from "./statement-block";
import { type Loaded, useScript } from "./use-script";

type Props = {
  /** The chosen data set and window; keep the same object while neither changes. */
  readonly model: PlatformModel;
  readonly platform: PlatformId;
  /** The reader chose another platform: write it into the address and hand it back. */
  readonly onPlatform: (platform: PlatformId) => void;
};

/** The lab's lake and window on the reader's own platform, as statements to copy. */
export function PlatformPanel({ model, platform, onPlatform }: Props) {
  const id = useId();
  const loaded = useScript(platform, model);
  const name = platformList.find((each) => each.id === platform)?.name ?? platform;
  return (
    <section className="lab-section platform" aria-labelledby={id}>
      <h2 id={id}>On your platform</h2>
      <p className="intro">
        The same table, window and line as statements for your own engine. The lake keeps every day, the hot
        ones included; the warehouse holds copies. So a step may fail half way and be repeated: the view's cut
        shows each day once, whatever the hot table holds at the moment.
      </p>
      <PlatformTabs current={platform} onChoose={onPlatform} />
      <p className={loaded.kind === "loading" ? "label scripted" : "vh"} role="status">
        {loaded.kind === "loading"
          ? "Loading the statements."
          : loaded.kind === "failed"
            ? ""
            : `${loaded.script.statements.length} statements for ${name}.`}
      </p>
      <Script name={name} loaded={loaded} />
    </section>
  );
}

function Script({ name, loaded }: { readonly name: string; readonly loaded: Loaded }) {
  if (loaded.kind === "loading") return null;
  if (loaded.kind === "failed")
    return (
      <div className="problem" role="alert">
        <pre>{loaded.says}</pre>
        {loaded.retry !== null && (
          <button className="act" type="button" onClick={loaded.retry}>
            Load again
          </button>
        )}
      </div>
    );
  const { script, whole } = loaded;
  return (
    <>
      <ScriptFacts script={script} />
      <div className="platform-head platform-all">
        <p>
          {script.statements.length} statements for {name}, in order.
        </p>
        <CopyText text={whole} label="Copy all" about="" />
      </div>
      <ol className="platform-statements">
        {script.statements.map((statement) => (
          <StatementBlock key={statement.id} statement={statement} />
        ))}
      </ol>
      <PlatformNotes notes={script.notes} />
    </>
  );
}
