"use client";

import { useState } from "react";
import { PartitionTable } from "@/components/timeline/partition-table";
import { QuestionLane } from "@/components/timeline/question-lane";
import { Timeline } from "@/components/timeline/timeline";
import { cutAt, describeCut, latest, type Partition } from "@/lib/lab/timeline";
import { ReadingTable } from "./reading-table";

/** How many months are loaded before a reader moves the line. */
const atFirst = 12;

/** The live picture of the idea: drag the line and see what stays in the warehouse. */
export function HomeTimeline({ partitions }: { readonly partitions: readonly Partition[] }) {
  const [hotMonths, setHotMonths] = useState(atFirst);
  const cut = cutAt(partitions, hotMonths);
  return (
    <>
      <Timeline partitions={partitions} cut={cut} onChange={setHotMonths}>
        {questions(partitions).map(({ label, span }) => (
          <QuestionLane
            key={label}
            label={label}
            span={span}
            partitions={partitions}
            hotMonths={cut.hotMonths}
          />
        ))}
      </Timeline>
      <div className="reading later-part">
        <p className="say">{describeCut(cut)}</p>
        <div className="sum">
          <ReadingTable cut={cut} partitions={partitions} />
          <PartitionTable partitions={partitions} hotMonths={cut.hotMonths} />
        </div>
      </div>
    </>
  );
}

const questions = (partitions: readonly Partition[]) => [
  { label: "Stock on hand today", span: latest(partitions, 1) },
  { label: "Last quarter, by store", span: latest(partitions, 3) },
  { label: "The same month last year", span: latest(partitions, 1, 12) },
  { label: "Three-year trend", span: latest(partitions, 36) },
];
