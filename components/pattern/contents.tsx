"use client";

import { useEffect, useState } from "react";

export type ContentsEntry = { readonly id: string; readonly title: string };

/** The page's sections; the one being read is marked. */
export function Contents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const headings = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
    const observer = new IntersectionObserver(
      () => {
        const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4);
        setCurrent((passed.at(-1) ?? headings[0])?.id);
      },
      { rootMargin: "0px 0px -60% 0px", threshold: [0, 1] },
    );
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [entries]);

  return (
    <nav aria-label="On this page">
      {entries.map(({ id, title }) => (
        <a key={id} href={`#${id}`} {...(id === current ? { "aria-current": "true" as const } : {})}>
          {title}
        </a>
      ))}
    </nav>
  );
}
