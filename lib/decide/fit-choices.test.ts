import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { fitOf, fitSources } from "./fit";
import { fitChoices, judgedSources } from "./fit-choices";
import { currentModel } from "./model/current-model";
import { recommend } from "./recommend";
import { unprobed } from "./sensitivity/probes";
import { fromSearch } from "./url";

const full =
  "?mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
  "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
  "&domainTeams=2&sourceSystems=12&futureChange=possible";
const choices = {
  must: "for",
  should: "for",
  consider: "for",
  recommended: "for",
  possible: "possible",
  "not-recommended": "against",
  nothing: undefined,
};

test.each([full, "?freshness=seconds&sensitivity=regulated", "?teamSize=4&sqlSkill=none&needs=cards"])(
  "the catalog says of each pattern what its own page says: %s",
  async (search) => {
    const { patterns } = await readCatalog();
    const { answers } = fromSearch(search);
    const result = recommend(currentModel, answers, [], unprobed);
    const found = fitChoices(currentModel, answers, judgedSources(patterns.values()));
    const pages = [...patterns.keys()].map((slug) => {
      const { verdict } = fitOf(currentModel, slug, fitSources(slug, patterns.values()), result);
      return [slug, choices[verdict]] as const;
    });
    expect(pages.map(([slug]) => [slug, found.get(slug)])).toEqual(pages);
    expect(new Set(found.values()).size).toBeGreaterThan(1);
  },
);
