import { pictureSize } from "./social-picture";

/**
 * What previews read: kind of page, its picture, its address where it has one of its own. Title and summary are those of the page.
 * `picture` is a slug, or `isotherm` for the site's own; addresses are completed with the site's.
 */
export const pictureMetadata = (picture: string, type: "website" | "article", url?: string) => ({
  openGraph: {
    type,
    siteName: "Isotherm",
    locale: "en_GB",
    ...(url === undefined ? {} : { url }),
    images: [
      {
        url: `/og/${picture}.png`,
        ...pictureSize,
        type: "image/png",
        alt: "The title and summary of the page above a timeline of partitions, cold to hot, cut by a line",
      },
    ],
  },
  twitter: { card: "summary_large_image" as const },
});
