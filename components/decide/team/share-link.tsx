import { CopyLink } from "@/components/ui/copy-link";

/** The link that everybody answers by themselves: the questionnaire without any answer. */
export function ShareLink({ ready }: { readonly ready: boolean }) {
  return (
    <span className="share-link">
      <a href="/decide/">The questionnaire, with nothing answered</a>
      <CopyLink link={() => new URL("/decide/", location.href).href} ready={ready} />
    </span>
  );
}
