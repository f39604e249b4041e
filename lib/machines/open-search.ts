import { xmlDocument, xmlElement } from "./xml";

/** The OpenSearch description (1.1) with which a browser adds the catalog to its search engines. */
export const openSearch = (origin: string): string =>
  xmlDocument("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/", [
    xmlElement("ShortName", {}, "Isotherm"),
    xmlElement("Description", {}, "Data-architecture patterns by name, product or complaint"),
    xmlElement("InputEncoding", {}, "UTF-8"),
    xmlElement("Image", { width: "22", height: "22", type: "image/svg+xml" }, `${origin}/icon.svg`),
    xmlElement("Url", {
      type: "text/html",
      method: "get",
      template: `${origin}/patterns/?q={searchTerms}`,
    }),
    xmlElement("Url", {
      type: "application/opensearchdescription+xml",
      rel: "self",
      template: `${origin}/opensearch.xml`,
    }),
  ]);
