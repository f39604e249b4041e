/** Longer parts of a link are cut where a note quotes them: whoever made the link would else write the page. */
const longestShown = 60;

/** A part of a link for a note. */
export const shownPart = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/** As many parts of a link as a note names. */
export const mostShownParts = 12;
