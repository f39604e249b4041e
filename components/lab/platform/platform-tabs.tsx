import { type PlatformId, platformList } from "@/lib/lab/platform/platform-list";

type Props = {
  readonly current: PlatformId;
  readonly onChoose: (platform: PlatformId) => void;
};

/** The platforms to choose from; one is always chosen. */
export function PlatformTabs({ current, onChoose }: Props) {
  return (
    <fieldset className="platform-tabs">
      <legend className="vh">Platform</legend>
      {platformList.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="platform"
            value={id}
            checked={id === current}
            onChange={() => onChoose(id)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
