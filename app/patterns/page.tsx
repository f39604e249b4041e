import "@/app/styles/catalog.css";
import type { Metadata } from "next";
import { Catalog } from "@/components/catalog/catalog";
import { QualityKey } from "@/components/catalog/quality-key";
import { toCatalogRows } from "@/components/catalog/to-catalog-rows";
import { NoScript } from "@/components/ui/no-script";
import { readCatalog } from "@/lib/adapters/content";

export const metadata: Metadata = {
  title: "Patterns",
  description:
    "The catalog of data-architecture patterns: search by name, product or problem, and compare qualities.",
  alternates: { canonical: "/patterns/" },
};

export default async function PatternsPage() {
  const { patterns } = await readCatalog();
  return (
    <>
      <header className="catalog-title">
        <h1>Patterns</h1>
        <div>
          <p className="lead">Find a pattern by its name, by a product, or by what hurts.</p>
          <p className="catalog-doors">
            <a href="/map/">See them as a map</a>
            <a href="/compare/">Compare two to four</a>
          </p>
        </div>
      </header>
      <NoScript>
        Searching, sorting and narrowing need JavaScript. Without it every pattern is listed below, by
        category, and your browser's own search (Ctrl+F or Command+F) finds a word among them.
      </NoScript>
      <Catalog rows={toCatalogRows([...patterns.values()])} />
      <QualityKey />
    </>
  );
}
