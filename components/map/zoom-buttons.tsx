type Props = {
  /** 1 is full size; null fits the picture to the page. */
  readonly zoom: number | null;
  readonly onZoom: (zoom: number | null) => void;
};

const steps = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** Makes the picture larger or smaller in steps; it is moved by scrolling. */
export function ZoomButtons({ zoom, onZoom }: Props) {
  const now = zoom ?? 1;
  const larger = steps.find((step) => step > now);
  const smaller = steps.findLast((step) => step < now);
  return (
    <fieldset className="zoom">
      <legend className="vh">Size of the map</legend>
      <button type="button" disabled={smaller === undefined} onClick={() => onZoom(smaller ?? null)}>
        Smaller
      </button>
      <button type="button" disabled={larger === undefined} onClick={() => onZoom(larger ?? null)}>
        Larger
      </button>
      <button type="button" disabled={zoom === null} onClick={() => onZoom(null)}>
        Fit
      </button>
    </fieldset>
  );
}
