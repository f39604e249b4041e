import { useAddress, useSetAddress } from "@/components/ui/use-address";
import { delays, parseCrowd, withCrowd } from "@/lib/lab/breakages/crowd";

/** What each request to the lake waits while the dashboards are timed. */
export function CrowdDelay({ isBusy }: { readonly isBusy: boolean }) {
  const { search, hash } = useAddress();
  const setAddress = useSetAddress();
  const choice = parseCrowd(search);
  return (
    <label className="crowd-delay">
      Each request to the lake waits{" "}
      <select
        value={choice.delayMs}
        disabled={isBusy}
        onChange={({ target }) => {
          const delayMs = delays.find((delay) => delay === Number(target.value)) ?? choice.delayMs;
          setAddress(`${withCrowd(search, { ...choice, delayMs })}${hash}`, "replace");
        }}
      >
        {delays.map((delay) => (
          <option key={delay} value={delay}>
            {delay} ms
          </option>
        ))}
      </select>
    </label>
  );
}
