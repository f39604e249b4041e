import "@/app/styles/catalog.css";
import "@/app/styles/notice.css";
import "@/app/styles/map.css";
import type { Metadata } from "next";
import { MapExplorer } from "@/components/map/map-explorer";
import { readCatalog } from "@/lib/adapters/content";
import { currentLayout } from "@/lib/map/current-layout";
import { toRelationGraph, toRelationMap } from "@/lib/map/relation-graph";
import { stagedRoutes } from "@/lib/map/staged-routes";

export const metadata: Metadata = {
  title: "Map",
  description:
    "How the patterns relate: what each requires, pairs with, replaces and evolves into, drawn and in words, with the staged paths between them.",
  alternates: { canonical: "/map/" },
};

export default async function MapPage() {
  const { patterns } = await readCatalog();
  const graph = toRelationGraph([...patterns.values()]);
  return (
    <>
      <header className="catalog-title">
        <h1>Map</h1>
        <p className="lead">What each pattern needs, goes with, replaces, and grows into.</p>
      </header>
      <MapExplorer map={toRelationMap(graph)} layout={currentLayout} routes={stagedRoutes(graph)} />
    </>
  );
}
