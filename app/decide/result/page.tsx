import type { Metadata } from "next";
import { toRecommendSources } from "@/components/decide/result/pattern-sources";
import { Result } from "@/components/decide/result/result";
import { readCatalog } from "@/lib/adapters/content";

export const metadata: Metadata = {
  title: "Your answer",
  description: "The recommended placement, its reasons, the rules and points behind it, and how it breaks.",
  alternates: { canonical: "/decide/result/" },
};

export default async function ResultPage() {
  const { patterns } = await readCatalog();
  return <Result sources={toRecommendSources(patterns.values())} />;
}
