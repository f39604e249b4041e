/** One page of each kind. What a visitor's answers or choices put into an address is part of it. */
export const routes = {
  home: "/",
  "short pattern": "/patterns/polyglot-persistence/",
  "long pattern": "/patterns/master-data-management/",
  catalog: "/patterns/",
  compare: "/compare/?p=data-lake,data-warehouse",
  map: "/map/",
  method: "/method/",
  machines: "/machines/",
  decide: "/decide/",
  result:
    "/decide/result/?mix=80-12-5-3&volumeTb=90&growthPercentPerYear=15&costPressure=moderate&sqlSkill=expert&distributedSkill=basic&teamSize=12&latency=seconds&concurrentUsers=300&freshness=daily&sensitivity=personal-data&historyYears=10&hotMonths=13&domainTeams=3&sourceSystems=14&futureChange=none&needs=transactional-sources.full-audit.shared-entities&model=1.1.0",
  lab: "/lab/",
  "lab, compare": "/lab/compare/",
  "lab, breaks": "/lab/breaks/",
} as const;

export type RouteName = keyof typeof routes;

export const routeNames = Object.keys(routes).filter((name): name is RouteName => name in routes);
