import type { Category } from "@/lib/catalog/vocabulary";

/** The category as a heading writes it. */
export const categoryTitle = (category: Category) =>
  `${category.charAt(0).toUpperCase()}${category.slice(1)}`;
