const names = new Set(
  "ref ref_src source fbclid gclid gbraid wbraid dclid msclkid twclid ttclid yclid li_fat_id igshid mc_cid mc_eid _ga _gl _hsenc _hsmi".split(
    " ",
  ),
);

/** Whether mail, searches and campaigns put a parameter of this name into links to any site: `utm_source`, `fbclid`, `gclid`, `ref`. */
export const isCampaignParameter = (name: string): boolean =>
  names.has(name) || /^(?:utm|mtm|pk|hsa|gad)_/.test(name);
