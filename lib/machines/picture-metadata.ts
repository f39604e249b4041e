import { pictureSize } from "./social-picture";

/**
 * What previews read: kind of page, its picture, its address where it has one of its own. Title and summary are those of the page.
 * `picture` is a slug, or `isotherm` for the site's own. Previews want whole addresses, which begin with `origin`.
 */
export const pictureMetadata = (
  origin: string,
  picture: string,
  type: "website" | "article",
  path?: string,
) => ({
  openGraph: {
    type,
    siteName: "Isotherm",
    locale: "en_GB",
    ...(path === undefined ? {} : { url: `${origin}${path}` }),
    images: [
      {
        url: `${origin}/og/${picture}.png`,
        ...pictureSize,
        type: "image/png",
        alt: "The title and summary of the page above a timeline of partitions, cold to hot, cut by a line",
      },
    ],
  },
  twitter: { card: "summary_large_image" as const },
});
