"use client";

import { useEffect, useState } from "react";
import { readStoredPages, type StoredPage } from "./read-stored-pages";

/** The pages that this device keeps, in the order of their titles. */
export function StoredPages() {
  const [pages, setPages] = useState<readonly StoredPage[] | null>(null);
  useEffect(() => {
    readStoredPages().then(setPages, () => setPages([]));
  }, []);
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">On this device</h2>
      {pages === null && <p className="quiet">Looking for kept pages.</p>}
      {pages?.length === 0 && <p className="quiet">No page is kept here.</p>}
      {pages !== null && pages.length > 0 && (
        <ul className="stored-pages">
          {pages.map(({ address, title }) => (
            <li key={address}>
              <a href={address}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
