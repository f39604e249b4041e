import "@/app/styles/timeline.css";
import "@/app/styles/pattern.css";
import "@/app/styles/decide.css";
import "@/app/styles/sheet.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { DecisionTree } from "@/components/decide/decision-tree";
import { PrintButton } from "@/components/decide/print-button";
import { SheetCriteria, SheetRules } from "@/components/decide/sheet-tables";
import { dayWords } from "@/components/pattern/day-words";
import { Heading } from "@/components/pattern/heading";
import { PatternLink } from "@/components/pattern/pattern-link";
import { PlacementTimeline } from "@/components/timeline/placement-timeline";
import { readOutline } from "@/lib/adapters/read-manifest";
import { registered } from "@/lib/catalog/registry";
import { currentModel } from "@/lib/decide/model/current-model";

export const metadata: Metadata = {
  title: "The three placements on one page",
  description:
    "The source's decision table, its five situations and our three rules, the way to an answer, and the three timelines, to print on one page.",
  alternates: { canonical: "/decide/sheet/" },
};

export default async function SheetPage() {
  const { partitions } = await readOutline();
  const { source, placements, modelVersion } = currentModel;
  return (
    <article className="one-page">
      <header>
        <h1>The three placements on one page</h1>
        <p className="quiet">
          Words and situations: {source.author}, <cite>{source.title}</cite>, {source.publisher},{" "}
          {dayWords(source.published)}. Readings, and what is marked <em>ours</em>, are ours. Decision model{" "}
          {modelVersion}.
        </p>
        <p className="acts">
          <PrintButton>Print this page</PrintButton>
          <a href="/decide/">Answer the questions</a>
          <a href="/method/">How the answer is made</a>
        </p>
      </header>

      <section aria-labelledby="where">
        <Heading level={2} id="where">
          What lies where
        </Heading>
        <div className="sheet-timelines">
          {placements.map(({ slug, number }) => (
            <div key={slug}>
              <h3>
                Pattern {number}: <PatternLink slug={slug}>{registered(slug)?.title}</PatternLink>
              </h3>
              <PlacementTimeline placement={slug} partitions={partitions} />
            </div>
          ))}
        </div>
      </section>

      <section aria-labelledby="table">
        <Heading level={2} id="table">
          The decision table
        </Heading>
        <SheetCriteria model={currentModel} />
      </section>

      <section aria-labelledby="situations">
        <Heading level={2} id="situations">
          Five situations, and three rules of ours
        </Heading>
        <SheetRules model={currentModel} />
      </section>

      <section aria-labelledby="tree">
        <Heading level={2} id="tree">
          The way to an answer
        </Heading>
        <DecisionTree model={currentModel} />
      </section>
    </article>
  );
}
