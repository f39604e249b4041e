import "@/app/styles/timeline.css";
import "@/app/styles/pattern.css";
import "@/app/styles/diagram.css";
import "@/app/styles/runner.css";
import "@/app/styles/fit.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MovedOn } from "@/components/cite/moved-on";
import { MachineTwins } from "@/components/machines/machine-twins";
import { PatternArticle } from "@/components/pattern/pattern-article";
import { PatternCrumbs } from "@/components/pattern/pattern-header";
import { PlacementBreaks } from "@/components/pattern/placement-breaks";
import { PlacementTimeline } from "@/components/timeline/placement-timeline";
import { readCatalog } from "@/lib/adapters/content";
import { readPatternPage } from "@/lib/adapters/pattern-page";
import { readOutline } from "@/lib/adapters/read-manifest";
import { siteOrigin } from "@/lib/adapters/site-origin";
import { placements } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/model/current-model";
import { patternJsonLd } from "@/lib/machines/json-ld";
import { pictureMetadata } from "@/lib/machines/picture-metadata";

type Props = { readonly params: Promise<{ readonly slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return Array.from((await readCatalog()).pages.keys(), (slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { pattern } = (await readCatalog()).pages.get(slug) ?? notFound();
  return {
    title: pattern.title,
    description: pattern.summary,
    ...pictureMetadata(siteOrigin(), slug, "article", `/patterns/${slug}/`),
  };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const page = (await readPatternPage(slug)) ?? notFound();
  const placement = placements.find((candidate) => candidate === slug);
  const picture = placement && (
    <PlacementTimeline placement={placement} partitions={(await readOutline()).partitions} />
  );
  return (
    <>
      <MovedOn history={page.pattern.changes} listed="#changes" />
      <MachineTwins slug={slug} jsonLd={patternJsonLd(page.pattern, siteOrigin())} />
      <PatternCrumbs pattern={page.pattern} />
      <PatternArticle
        page={page}
        rules={currentModel.rules}
        picture={picture}
        breaks={placement && <PlacementBreaks placement={placement} />}
      />
    </>
  );
}
