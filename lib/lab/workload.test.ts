import { expect, test } from "vitest";
import { fitWorkload, readWorkload, workloadEntries } from "./workload";

const searchOf = (search: string) =>
  String(new URLSearchParams(workloadEntries(readWorkload(search)).map((entry) => [...entry])));

test("a workload survives the way into an address and back", () => {
  expect(searchOf("?mix=60-25-10-5&history=48&hot=12")).toBe("mix=60-25-10-5&history=48&hot=12");
  expect(searchOf("?hot=0")).toBe("hot=0");
});

test("an address without answers brings no workload, and a part that makes no sense is left out", () => {
  expect(readWorkload("?s=flashback&months=3")).toBeNull();
  for (const mix of ["60-25-10", "60-25-10-6", "-1-1-50-50", "a-b-c-d"])
    expect(searchOf(`?mix=${mix}&hot=12`)).toBe("hot=12");
  for (const months of ["-1", "601", "1.5", "99999", ""]) expect(searchOf(`?history=${months}`)).toBe("");
});

test("what lies beyond the data is cut, and said", () => {
  const workload = readWorkload("?history=84&hot=48")!;
  expect(fitWorkload(workload, 36)).toEqual({
    hotMonths: 36,
    cut: [
      "84 months of history are cut to the 36 that the lab's data have",
      "a window of 48 months is cut to all 36",
    ],
  });
  expect(fitWorkload(readWorkload("?history=36&hot=12")!, 36)).toEqual({ hotMonths: 12, cut: [] });
  expect(fitWorkload(readWorkload("?mix=100-0-0-0")!, 36)).toEqual({ hotMonths: null, cut: [] });
});
