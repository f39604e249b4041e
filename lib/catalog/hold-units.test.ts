import { expect, test } from "vitest";
import { holdUnits } from "./hold-units";

test.each([
  ["about 80 % of 2.4 TB", "about 80\u00a0% of 2.4\u00a0TB"],
  ["in 300 ms, 5 s or 2 h.", "in 300\u00a0ms, 5\u00a0s or 2\u00a0h."],
  ["8 MiB (64 KiB)", "8\u00a0MiB (64\u00a0KiB)"],
  ["3 servers, 2 hours, 4 Message brokers", "3 servers, 2 hours, 4 Message brokers"],
  ["Table 3 B2 and part 5 mB-tree", "Table 3 B2 and part 5 mB-tree"],
])("%j", (text, held) => {
  expect(holdUnits(text)).toBe(held);
});
