"use client";

import { useEffect, useState } from "react";

/** Makes every link marked `data-copy-link` copy its full address, and says so. */
export function CopyLinks() {
  const [message, setMessage] = useState("");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const copy = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-copy-link]") : null;
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      clearTimeout(timer);
      const done = (text: string) => {
        setMessage(text);
        timer = setTimeout(() => setMessage(""), 3000);
      };
      const refused = () => done("The browser did not allow copying. The address is in the address bar.");
      if (navigator.clipboard)
        navigator.clipboard.writeText(link.href).then(() => done("Link copied"), refused);
      else refused();
    };
    document.addEventListener("click", copy);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", copy);
    };
  }, []);

  return (
    <p className="copied" role="status">
      {message}
    </p>
  );
}
