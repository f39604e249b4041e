"use client";

import { useMemo, useRef, useState } from "react";
import { Heading } from "@/components/pattern/heading";
import { architectureOf } from "@/lib/decide/architecture/architecture";
import { toMermaid } from "@/lib/decide/architecture/architecture-mermaid";
import { architectureInWords } from "@/lib/decide/architecture/architecture-words";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Recommendation } from "@/lib/decide/result";
import { copyText, selectFolded } from "../copy-text";
import { ArchitectureDrawing } from "./architecture-drawing";
import { layOutTall } from "./architecture-tall";
import { layOutWide } from "./architecture-wide";

/** The recommended architecture with its companions in place: drawn, in words, and as Mermaid source. Nothing without a recommendation. */
export function ArchitectureFigure({ result }: { readonly result: Recommendation }) {
  const drawn = useMemo(() => {
    const architecture = architectureOf(currentModel, result);
    return architecture === undefined
      ? undefined
      : {
          architecture,
          roomy: layOutWide(architecture, "roomy"),
          compact: layOutWide(architecture, "compact"),
          tall: layOutTall(architecture),
        };
  }, [result]);
  if (drawn === undefined) return null;
  const { architecture, roomy, compact, tall } = drawn;
  const { title, leftOut } = architecture;
  return (
    <section className="block" aria-labelledby="architecture">
      <Heading level={2} id="architecture">
        The architecture
      </Heading>
      <figure className="architecture">
        <ArchitectureDrawing className="roomy" marks={roomy} title={title} />
        <ArchitectureDrawing className="compact" marks={compact} title={title} />
        <ArchitectureDrawing className="tall" marks={tall} title={title} />
        <figcaption>
          Cells are history from cold to hot, where it is kept. Patterns stand where they belong: musts in
          bold, shoulds in italics{leftOutWords(leftOut)}.
        </figcaption>
        <details className="in-words">
          <summary>The diagram in words</summary>
          <ol>
            {architectureInWords(architecture).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </details>
      </figure>
      <MermaidSource source={toMermaid(architecture)} />
    </section>
  );
}

const leftOutWords = (count: number) =>
  count === 0
    ? ""
    : count === 1
      ? "; one that is only to be considered is left out"
      : `; ${count} that are only to be considered are left out`;

function MermaidSource({ source }: { readonly source: string }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [message, setMessage] = useState("");
  const copy = async () => {
    setMessage("");
    if (await copyText(source)) return setMessage("The source is copied.");
    selectFolded(fold.current);
    setMessage("The browser did not allow copying. The source is selected below.");
  };
  return (
    <div className="architecture-source">
      <p className="acts">
        <button className="plain" type="button" onClick={copy}>
          Copy Mermaid source
        </button>
        <span role="status" className="label">
          {message}
        </span>
      </p>
      <details ref={fold}>
        <summary>Read the Mermaid source</summary>
        <pre className="record-text">{source}</pre>
      </details>
    </div>
  );
}
