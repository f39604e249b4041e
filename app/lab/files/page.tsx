import "@/app/styles/timeline.css";
import "@/app/styles/lab.css";
import "@/app/styles/own.css";
import type { Metadata } from "next";
import { LabNoScript } from "@/components/lab/lab-no-script";
import { LabParts } from "@/components/lab/lab-parts";
import { OwnFilesPage } from "@/components/lab/own/own-files-page";

export const metadata: Metadata = {
  title: "Your files",
  description:
    "Open a CSV or Parquet file of your own in the lab: pick the column of the day, move the boundary, and measure every placement on it. The file stays on your device.",
  alternates: { canonical: "/lab/files/" },
};

export default function FilesPage() {
  return (
    <>
      <div className="labhead">
        <h1>Your files</h1>
        <LabParts current="files" />
        <p className="q">What do the three placements do on my own data?</p>
        <p className="look">
          Open a CSV or Parquet file. It is cut by date into a small lake on your device, and everything the
          lab measures works on it. Nothing is uploaded: the page has no place to send it to.
        </p>
      </div>
      <LabNoScript says="A file of your own is read in this page, which needs JavaScript." />
      <OwnFilesPage />
    </>
  );
}
