import type { CitationForm } from "@/lib/cite/citation-forms";

type Props = { readonly form: CitationForm; readonly onCopy: () => void };

export function CiteForm({ form: { id, name, text }, onCopy }: Props) {
  return (
    <div>
      <dt>
        {name}
        <button className="plain" type="button" onClick={onCopy}>
          Copy <span className="vh">{name}</span>
        </button>
      </dt>
      <dd>
        <pre data-form={id}>{text}</pre>
      </dd>
    </div>
  );
}
