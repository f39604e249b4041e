import "../styles/missing.css";
import type { Metadata } from "next";
import { StoredPages } from "@/components/offline/stored-pages";

export const metadata: Metadata = {
  title: "No network",
  description: "Shown in the place of a page that this device does not keep while there is no network.",
  robots: { index: false },
};

/** What the service worker answers with where neither the network nor the device has a page. */
export default function OfflinePage() {
  return (
    <div className="missing">
      <h1>There is no network, and this page is not on this device</h1>
      <p className="quiet">
        Pages that you have visited are kept and can be read without a network. Nothing that you have written
        is lost.
      </p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: the empty address is the one that was asked for, in whose place this page stands */}
        <a href="">Try this address again</a>
      </p>
      <StoredPages />
    </div>
  );
}
