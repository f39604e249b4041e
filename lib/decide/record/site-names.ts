import { registered } from "@/lib/catalog/registry";

/** How a text calls and finds a pattern. */
export type PatternNames = {
  readonly titleOf: (slug: string) => string;
  readonly addressOf: (slug: string) => string;
};

/** The catalog's own titles, and addresses on the site without its host, which a text cannot know. */
export const siteNames: PatternNames = {
  titleOf: (slug) => registered(slug)?.title ?? slug,
  addressOf: (slug) => `/patterns/${slug}/`,
};
