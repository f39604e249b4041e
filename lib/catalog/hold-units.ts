const unit = /(?<=\d) (?=(?:%|‰|[kKMGTP]i?B|B|[mµn]?s|min|h|[kM]?W|[mck]?m|rpm)(?![\p{L}\p{N}]))/gu;

/** The text with a no-break space between a figure and the symbol of its unit. */
export const holdUnits = (text: string): string => text.replace(unit, "\u00a0");
