import { ScrollArea } from "./scroll-area";

type Props = {
  readonly svg: string;
  readonly caption: string | undefined;
  readonly title: string;
  readonly description: string;
};

/** A diagram drawn ahead of the build, with its description in words for those who prefer or need it. */
export function Diagram({ svg, caption, title, description }: Props) {
  return (
    <figure className="diagram wide later-part">
      <ScrollArea name={`Diagram: ${title}, may scroll sideways`}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, drawn and committed before the build */}
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </ScrollArea>
      {caption ? <figcaption>{caption}</figcaption> : null}
      <details className="in-words">
        <summary>
          The diagram in words<span className="vh">: {title}</span>
        </summary>
        <p>{description}</p>
      </details>
    </figure>
  );
}
