import "@/app/styles/missing.css";
import type { Metadata } from "next";

export const metadata: Metadata = { title: "No such page" };

export default function NotFound() {
  return (
    <div className="missing">
      <h1>There is no page at this address</h1>
      <p className="quiet">
        The address may be mistyped, or it may come from a document that is older than the page it names.
        Search for the pattern by its name, by a product, or by what hurts.
      </p>
      <search>
        <form className="seek" action="/patterns/" method="get">
          <label htmlFor="find-missing">Find a pattern</label>
          <div className="find">
            <input
              id="find-missing"
              name="q"
              type="search"
              placeholder="by name, or by what hurts"
              autoComplete="off"
            />
            <button className="plain" type="submit">
              Search
            </button>
          </div>
        </form>
      </search>
      <p>
        <a href="/patterns/">All patterns</a>, <a href="/decide/">decide where data lives</a>, or{" "}
        <a href="/lab/">run the placements</a>.
      </p>
    </div>
  );
}
