import "@/app/styles/pattern.css";
import "@/app/styles/machines.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { ApiTable, OtherTable } from "@/components/machines/address-tables";
import { ExampleList } from "@/components/machines/example-list";
import { examples } from "@/components/machines/examples";
import { Contents } from "@/components/pattern/contents";
import { PageSection } from "@/components/pattern/page-section";
import { siteOrigin } from "@/lib/adapters/site-origin";

export const metadata: Metadata = {
  title: "For machines",
  description:
    "The catalog, its relations and conditions, the decision model and the lab's scenarios as JSON with schemas; every page as Markdown; a feed of changes.",
};

const sections = [
  { id: "json", title: "JSON" },
  { id: "other", title: "Markdown, feed and the rest" },
  { id: "examples", title: "Examples" },
  { id: "versions", title: "Versions and dates" },
  { id: "whole-addresses", title: "Whole addresses" },
];

export default function MachinesPage() {
  return (
    <div className="sheet machines">
      <header className="title">
        <h1>For machines</h1>
        <p className="lead">
          All that the pages say is here as data too: plain files on the same host, without key, account or
          limit. Content is CC BY 4.0.
        </p>
      </header>
      <div className="rail">
        <Contents entries={sections} />
      </div>
      <article className="body">
        <PageSection id="json" title="JSON">
          <p>
            Each file has a JSON Schema (2020-12) made from the schema that checks the content. Links to{" "}
            <code>{"{slug}"}</code> show one pattern as an example.
          </p>
          <ApiTable />
        </PageSection>

        <PageSection id="other" title="Markdown, feed and the rest">
          <OtherTable />
          <p>
            A pattern's page names its Markdown and its JSON as alternates and carries its facts in the words
            of schema.org (<code>DefinedTerm</code>, <code>TechArticle</code>).
          </p>
        </PageSection>

        <PageSection id="examples" title="Examples">
          <ExampleList examples={examples} origin={siteOrigin()} />
        </PageSection>

        <PageSection id="versions" title="Versions and dates">
          <p>
            Every file says its <code>version</code> and when it was <code>generated</code>: the newest date
            among the changes of what it holds, never the time of a build, so that equal content gives equal
            bytes.
          </p>
          <ul className="list">
            <li>
              A pattern carries the version of its page. <code>patterns.json</code> is an array and stays one,
              so version and date stand in each of its entries.
            </li>
            <li>
              The decision model carries its own version, the one that <code>decide --json</code> prints.
            </li>
            <li>
              The other files carry the version of their form, now 1.0. A new field raises the second number;
              anything that could break a reader gets a new folder beside <code>/api/v1/</code>.
            </li>
          </ul>
        </PageSection>

        <PageSection id="whole-addresses" title="Whole addresses">
          <p>
            JSON, Markdown and <code>llms.txt</code> name other files by their path on this site. The feed,
            the sitemap, OpenSearch, previews and schema.org want whole addresses. They begin with what{" "}
            <code>ISOTHERM_ORIGIN</code> said when the site was built, now <code>{siteOrigin()}</code>.
          </p>
        </PageSection>
      </article>
    </div>
  );
}
