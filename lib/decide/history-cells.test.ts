import { expect, test } from "vitest";
import { historyCells } from "./history-cells";

test("the hybrid keeps everything in the lake and the hot months in the warehouse as well", () => {
  expect(historyCells("purposeful-hybrid", 4, 12)).toEqual({
    cells: 48,
    inWarehouse: 12,
    inLake: 48,
    line: 36,
  });
});

test("a long history shares 48 cells, and the line keeps its proportion", () => {
  expect(historyCells("purposeful-hybrid", 10, 30)).toEqual({
    cells: 48,
    inWarehouse: 12,
    inLake: 48,
    line: 36,
  });
});

test("fast months beyond the history are cut to it", () => {
  expect(historyCells("purposeful-hybrid", 1, 24)).toEqual({
    cells: 12,
    inWarehouse: 12,
    inLake: 12,
    line: 0,
  });
});

test("the other placements have no line, and neither has a hybrid whose fast months are open", () => {
  expect(historyCells("warehouse-as-platform", 2, 6)).toEqual({
    cells: 24,
    inWarehouse: 24,
    inLake: 0,
    line: null,
  });
  expect(historyCells("no-warehouse", 2, 6)).toEqual({ cells: 24, inWarehouse: 0, inLake: 24, line: null });
  expect(historyCells("purposeful-hybrid", 2, null)).toEqual({
    cells: 24,
    inWarehouse: 0,
    inLake: 24,
    line: null,
  });
});

test("without a known history there is nothing to draw", () => {
  expect(historyCells("no-warehouse", null, 6)).toBeUndefined();
  expect(historyCells("no-warehouse", 0, 6)).toBeUndefined();
});
