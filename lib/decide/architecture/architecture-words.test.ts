import { expect, test } from "vitest";
import type { Architecture } from "./architecture";
import { toMermaid } from "./architecture-mermaid";
import { architectureInWords } from "./architecture-words";

const must = (slug: string, title: string) => ({ slug, title, strength: "must" as const });
const small: Architecture = {
  placement: "purposeful-hybrid",
  title: "Architecture of Pattern 3, the purposeful hybrid",
  lanes: [
    { id: "keep", title: "Keep" },
    { id: "serve", title: "Serve" },
    { id: "protect", title: "Protect" },
    { id: "use", title: "Use" },
  ],
  nodes: [
    {
      id: "lake",
      lane: "keep",
      title: "Lake",
      detail: "every month",
      parts: [must("data-lake", "Data lake")],
    },
    { id: "warehouse", lane: "serve", title: "Warehouse", detail: "", parts: [] },
    {
      id: "protection",
      lane: "protect",
      title: "Before anybody reads",
      detail: "",
      parts: [must("data-masking", "Data masking")],
    },
    { id: "dashboards", lane: "use", title: 'The "9 a.m." <screens> #1', detail: "", parts: [] },
  ],
  edges: [
    {
      from: "lake",
      to: "warehouse",
      label: "newest in",
      tone: "hot",
      isProtected: false,
      parts: [must("data-lifecycle-management", "Data lifecycle management")],
    },
    { from: "warehouse", to: "dashboards", label: "", tone: "plain", isProtected: true, parts: [] },
  ],
  across: {
    title: "Across all of it",
    parts: [{ slug: "data-auditing", title: "Data auditing", strength: "should" }],
  },
  hotShare: 0.25,
  leftOut: 0,
};

test("the text twin says for every part what it is, what stands there and where it leads", () => {
  expect(architectureInWords(small)).toEqual([
    "Keep: Lake, every month. Patterns here: Data lake, must. Next: Warehouse (newest in; Data lifecycle management, must).",
    'Serve: Warehouse. Next, protected: The "9 a.m." <screens> #1.',
    "Protect: Before anybody reads. Patterns here: Data masking, must.",
    'Use: The "9 a.m." <screens> #1.',
    "Across all of it: Data auditing, should.",
  ]);
});

test("the Mermaid source has a subgraph for each lane, quoted and escaped labels, and a description", () => {
  expect(toMermaid(small).split("\n")).toEqual([
    "flowchart LR",
    "  accTitle: Architecture of Pattern 3, the purposeful hybrid",
    `  accDescr: ${architectureInWords(small).join(" ").replaceAll(";", ",")}`,
    '  subgraph lane_keep["Keep"]',
    '    lake["Lake<br/>every month<br/>Data lake, must"]',
    "  end",
    '  subgraph lane_serve["Serve"]',
    '    warehouse["Warehouse"]',
    "  end",
    '  subgraph lane_protect["Protect"]',
    '    protection["Before anybody reads<br/>Data masking, must"]',
    "  end",
    '  subgraph lane_use["Use"]',
    '    dashboards["The #34;9 a.m.#34; #60;screens#62; #35;1"]',
    "  end",
    '  subgraph across["Across all of it"]',
    '    part_data_auditing["Data auditing, should"]',
    "  end",
    '  lake -- "newest in<br/>Data lifecycle management, must" --> warehouse',
    "  warehouse --> protection",
    '  protection -- "from: Warehouse" --> dashboards',
  ]);
});
