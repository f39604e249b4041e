import { CiteLink } from "@/components/cite/cite-link";

/** A heading with its permanent address and the ways to cite it, which stand beside it so that its name is its words alone. */
export function Heading({
  level,
  id,
  children,
}: {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly children: React.ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <div className={`anchored anchored-${level}`}>
      <Tag id={id}>{children}</Tag> <CiteLink anchor={id} />
    </div>
  );
}
