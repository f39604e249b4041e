import { cpus } from "node:os";
import type { Browser } from "playwright-core";
import type { StepBlocking } from "./blocking";
import type { EngineStart } from "./engine-start";
import type { DataSetFigures } from "./scenarios";
import type { StepTasks } from "./tasks";
import type { TwelveMonths } from "./twelve-months";

/** What the figures were measured on: they mean nothing without it. */
export type Machine = {
  readonly date: string;
  readonly command: string;
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly browser: string;
};

/** Parts that were not asked for are missing. */
export type LabFigures = {
  readonly machine: Machine;
  readonly engineStartMs?: EngineStart;
  readonly dataSets?: readonly DataSetFigures[];
  readonly twelveMonths?: TwelveMonths;
  readonly tasks?: readonly StepTasks[];
  readonly blocking?: readonly StepBlocking[];
};

export const machineOf = (browser: Browser, command: string): Machine => ({
  date: new Date().toISOString(),
  command,
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  node: process.version,
  browser: `Chromium ${browser.version()}`,
});
