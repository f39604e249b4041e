import { NoScript } from "@/components/ui/no-script";

/** What of the lab can be read without script. `says` is the sentence about the page at hand. */
export function LabNoScript({ says }: { readonly says: string }) {
  return (
    <NoScript>
      {says} Without it you can read what was run: the pages of{" "}
      <a href="/patterns/warehouse-as-platform/#try-it">the warehouse as the platform</a>,{" "}
      <a href="/patterns/no-warehouse/#try-it">no warehouse</a> and{" "}
      <a href="/patterns/purposeful-hybrid/#try-it">the purposeful hybrid</a> carry statements with the rows
      that they returned. <a href="/api/v1/scenarios.json">Every question of the lab</a> is there as data, and{" "}
      <code>npm run lab</code> answers it in a terminal.
    </NoScript>
  );
}
