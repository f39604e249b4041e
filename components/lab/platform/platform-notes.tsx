import type { PlatformScript } from "@/lib/lab/platform/script";
import { SourceLinks } from "./source-links";

/** What a practitioner needs to know before this runs every day. */
export function PlatformNotes({ notes }: { readonly notes: PlatformScript["notes"] }) {
  return (
    <section className="platform-notes" aria-label="Notes">
      <h3>Before it runs every day</h3>
      <dl>
        {notes.map(({ title, text, source }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {text}{" "}
              <span className="label">
                <SourceLinks sources={[source]} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
