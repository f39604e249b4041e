"use client";

import { useMemo } from "react";
import { useAddress, useSetAddress } from "@/components/ui/use-address";
import type { LakeOutline } from "@/lib/lab/outline";
import { describeTable } from "@/lib/lab/platform/describe-table";
import { platformList } from "@/lib/lab/platform/platform-list";
import { DataSetChoice } from "../data-set-choice";
import { useOwn } from "../own/own-state";
import { useDataSet } from "../use-data-set";
import { PlatformPanel } from "./platform-panel";

type Outline = Pick<LakeOutline, "columns" | "partitions">;
type Props = {
  /** By the id of the data set. */
  readonly outlines: Readonly<Record<string, Outline>>;
};

const nothing: Outline = { columns: [], partitions: [] };

/** The statements for the chosen data set, platform and window, all of them in the address. */
export function PlatformLab({ outlines }: Props) {
  const { dataSet, choose } = useDataSet();
  const own = useOwn();
  const { search } = useAddress();
  const setAddress = useSetAddress();
  const query = new URLSearchParams(search);
  const platform = platformList.find(({ id }) => id === query.get("platform")) ?? platformList[0]!;
  const ownOutline = own.kind === "open" ? own.made.lake.set.outline : nothing;
  const outline = outlines[dataSet.id] ?? ownOutline;
  const window = windowIn(query.get("window"), outline.partitions.length) ?? dataSet.usualWindow;
  const model = useMemo(() => describeTable(dataSet, outline, window), [dataSet, outline, window]);
  const put = (key: string, value: string, step: "push" | "replace") => {
    query.set(key, value);
    setAddress(`?${query}`, step);
  };
  const unit = dataSet.grain === "day" ? "days" : "months";
  return (
    <>
      <DataSetChoice current={dataSet} onChoose={choose} />
      <p className="window-choice">
        <label htmlFor="window">
          Hot window: the newest {window} of {outline.partitions.length} {unit}
        </label>
        <input
          id="window"
          type="range"
          min={1}
          max={outline.partitions.length - 1}
          value={window}
          onChange={({ target }) => put("window", target.value, "replace")}
        />
      </p>
      <PlatformPanel model={model} platform={platform.id} onPlatform={(id) => put("platform", id, "push")} />
    </>
  );
}

/** A window of an address, or undefined where it makes no sense for so many partitions. */
const windowIn = (text: string | null, partitions: number) =>
  text !== null && /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) < partitions
    ? Number(text)
    : undefined;
