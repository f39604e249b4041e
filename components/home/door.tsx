import type { ReactNode } from "react";

type Row = { readonly key: string; readonly name: ReactNode; readonly detail?: string };

type Props = {
  readonly title: string;
  readonly href: string;
  readonly children: ReactNode;
  readonly rows: readonly Row[];
};

/** One way into the product: what it is, and what lies behind it. */
export function Door({ title, href, children, rows }: Props) {
  return (
    <section className="door">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p>{children}</p>
      <ul className="index">
        {rows.map(({ key, name, detail }) => (
          <li key={key}>
            {name}
            {detail !== undefined && (
              <span className={/^\d/.test(detail) ? "num" : "num words"}>{detail}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
