import type { MDXComponents } from "mdx/types";
import { registered } from "@/lib/catalog/registry";
import type { Source } from "@/lib/catalog/schema";
import { Heading } from "./heading";
import { PatternLink } from "./pattern-link";
import { ScrollArea } from "./scroll-area";
import { SourceMark, SourceNote } from "./source-mark";

type Parts = {
  readonly sources: readonly Source[];
  readonly diagrams: readonly React.ReactNode[];
  readonly runners: readonly React.ReactNode[];
};

type HeadingProps = { readonly id?: string; readonly children?: React.ReactNode };

/** What the components of a page's MDX stand for. `diagrams` and `runners` are in the order of the page. */
export function bodyComponents({ sources, diagrams, runners }: Parts): MDXComponents {
  return {
    h2: ({ id = "", children }: HeadingProps) => (
      <Heading level={2} id={id}>
        {children}
      </Heading>
    ),
    h3: ({ id = "", children }: HeadingProps) => (
      <Heading level={3} id={id}>
        {children}
      </Heading>
    ),
    h4: ({ id = "", children }: HeadingProps) => (
      <Heading level={4} id={id}>
        {children}
      </Heading>
    ),
    table: ({ children }: { readonly children?: React.ReactNode }) => (
      <ScrollingTable>{children}</ScrollingTable>
    ),
    th: ({ children }: { readonly children?: React.ReactNode }) =>
      children === undefined ? <td /> : <th scope="col">{children}</th>,
    pre: ({ children }: { readonly children?: React.ReactNode }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
      <pre className="listing" tabIndex={0}>
        {children}
      </pre>
    ),
    Cite: ({ id, at, first }: { readonly id: string; readonly at?: string; readonly first?: string }) => (
      <>
        <SourceMark id={id} sources={sources} {...(at === undefined ? {} : { at })} />
        {first === undefined ? null : (
          <SourceNote id={id} sources={sources} {...(at === undefined ? {} : { at })} />
        )}
      </>
    ),
    Pattern: ({ slug, children }: { readonly slug: string; readonly children?: React.ReactNode }) => (
      <PatternLink slug={slug}>{children ?? lowerFirst(registered(slug)?.title ?? slug)}</PatternLink>
    ),
    Note: ({ children }: { readonly children?: React.ReactNode }) => (
      <span className="note" role="note">
        {children}
      </span>
    ),
    Diagram: ({ index }: { readonly index: string }) => diagrams[Number(index)] ?? null,
    RunnableSql: ({ index }: { readonly index: string }) => runners[Number(index)] ?? null,
  };
}

/** Titles keep their capital only where it is part of the name: "data mesh", but "Extract, load, transform" in mid-sentence reads lower too. */
const lowerFirst = (title: string) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`;

function ScrollingTable({ children }: { readonly children: React.ReactNode }) {
  return (
    <ScrollArea name="Table, may scroll sideways" wide>
      <table className="data">{children}</table>
    </ScrollArea>
  );
}
