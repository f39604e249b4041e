"use client";

import { usePathname } from "next/navigation";

const places = [
  { href: "/patterns/", label: "Patterns" },
  { href: "/decide/", label: "Decide" },
  { href: "/lab/", label: "Lab" },
  { href: "/method/", label: "Method" },
];

export function MainNavigation() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      {places.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          {...(path === href
            ? { "aria-current": "page" as const }
            : path.startsWith(href)
              ? { "aria-current": "true" as const }
              : {})}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
