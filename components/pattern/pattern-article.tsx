import { SqlRunner } from "@/components/runner/sql-runner";
import type { PatternPage } from "@/lib/adapters/pattern-page";
import { bodySections } from "@/lib/catalog/schema";
import { fitSources } from "@/lib/decide/fit";
import type { Rule } from "@/lib/decide/model/model";
import { bodyComponents } from "./body";
import { ChangeList } from "./change-list";
import { Comparison } from "./comparison";
import { Contents } from "./contents";
import { Diagram } from "./diagram";
import { FailureTable } from "./failure-table";
import { FitLine } from "./fit-line";
import { Neighbours } from "./neighbours";
import { PageSection } from "./page-section";
import { PatternHeader } from "./pattern-header";
import { QualityTable } from "./quality-table";
import { RelationList } from "./relation-list";
import { ReviewList } from "./review-list";
import { SourceList } from "./source-list";
import { TechnologyTable } from "./technology-table";
import { WhenToUse } from "./when-to-use";

type Props = {
  readonly page: PatternPage;
  readonly rules: readonly Rule[];
  /** Stands above the conditions; the placements show their timeline. */
  readonly picture: React.ReactNode;
  /** Stands below the failure modes; the placements link the lab. */
  readonly breaks: React.ReactNode;
};

type Section = { readonly id: string; readonly title: string; readonly content: React.ReactNode };

/** The page of a pattern: facts, body and facts again, each section with its address. */
export function PatternArticle({ page, rules, picture, breaks }: Props) {
  const { pattern, Body } = page;
  const components = bodyComponents({
    sources: pattern.sources,
    diagrams: page.diagrams.map((diagram) => <Diagram key={diagram.title} {...diagram} />),
    runners: page.blocks.map(({ index, title, sql, expected }) => (
      <SqlRunner
        key={title}
        index={index}
        title={title}
        sql={sql}
        priorSql={page.blocks.slice(0, index).map((block) => block.sql)}
        expected={expected}
      />
    )),
  });
  const before: Section = {
    id: "when-to-use",
    title: "When to use it",
    content: (
      <>
        <FitLine slug={pattern.slug} sources={fitSources(pattern.slug, page.patterns)} />
        {picture}
        <WhenToUse pattern={pattern} rules={rules} />
      </>
    ),
  };
  const compared = page.comparisons.map(({ comparison, Body: Table }) => (
    <Comparison key={comparison.id} comparison={comparison}>
      <Table components={components} />
    </Comparison>
  ));
  const after: readonly Section[] = [
    {
      id: "how-it-fails",
      title: "How it fails",
      content: (
        <>
          <FailureTable modes={pattern.failureModes} />
          {breaks}
        </>
      ),
    },
    { id: "qualities", title: "Qualities", content: <QualityTable values={pattern.qualities} /> },
    {
      id: "technologies",
      title: "Technologies",
      content: <TechnologyTable technologies={pattern.technologies} />,
    },
    {
      id: "relations",
      title: "Relations",
      content: <RelationList slug={pattern.slug} relations={page.relations} />,
    },
    ...(compared.length === 0
      ? []
      : [{ id: "compared", title: "Compared with its neighbours", content: compared }]),
    {
      id: "review",
      title: "Review",
      content: <ReviewList slug={pattern.slug} questions={pattern.reviewQuestions} />,
    },
    { id: "sources", title: "Sources", content: <SourceList sources={pattern.sources} /> },
    { id: "changes", title: "Changes", content: <ChangeList changes={pattern.changes} /> },
  ];
  const printed = ({ id, title, content }: Section) => (
    <PageSection key={id} id={id} title={title}>
      {content}
    </PageSection>
  );

  return (
    <div className="sheet">
      <PatternHeader pattern={pattern} />
      <div className="rail">
        <Contents entries={[before, ...bodySections, ...after].map(({ id, title }) => ({ id, title }))} />
      </div>
      <article className="body">
        {printed(before)}
        <Body components={components} />
        {after.map(printed)}
        <Neighbours previous={page.previous} next={page.next} />
      </article>
    </div>
  );
}
