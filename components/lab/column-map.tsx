import { megabytes } from "@/components/timeline/figures";
import { runsOf } from "@/lib/lab/console/plan-fates";
import type { LakeOutline, PlanPicture } from "@/lib/lab/outline";
import { plural, temperatureStep } from "@/lib/lab/timeline";

type Props = { readonly outline: LakeOutline; readonly picture: PlanPicture };

/** Height of a column's line of text in the list, and the least height of its band, in pixels. */
const lineHeight = 17;
const leastHeight = 2;

/** More months or days than this are drawn without lines between them. */
const dense = 90;

/**
 * The table's bytes as an area: months or days across, one band for each column, as high as its share of the bytes.
 * A list beside it names the bands; thin lines lead from name to band.
 */
export function ColumnMap({ outline, picture }: Props) {
  const months = picture.months.length;
  const height = outline.columns.length * lineHeight;
  const bands = bandsOf(outline, height);
  const steps = runsOf(picture.months.map((read, month) => (read ? temperatureStep(month, months) : null)));
  return (
    <>
      <div className="key column-key">
        <ol className="column-names">
          {outline.columns.map(({ name, bytes }, place) => (
            <li key={name} className={picture.columns[place] ? "read" : undefined}>
              <span>{name}</span>
              <span>{megabytes(bytes, 2)}</span>
            </li>
          ))}
        </ol>
        <svg
          className="leaders"
          height={height}
          viewBox={`0 0 24 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bands.map(({ y, tall }, place) => (
            <path
              key={outline.columns[place]!.name}
              className={picture.columns[place] ? "read" : undefined}
              d={`M4 ${(place + 0.5) * lineHeight}L20 ${y + tall / 2}H24`}
            />
          ))}
        </svg>
        <p className="label columns-said">{columnsInWords(outline, picture)}</p>
      </div>
      <svg
        className="column-map"
        height={height}
        viewBox={`0 0 ${months} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bands.map(({ y, tall }, place) => (
          <rect
            key={outline.columns[place]!.name}
            className="skipped"
            y={y}
            width={months}
            height={Math.max(1, tall - 1)}
          />
        ))}
        {bands.flatMap(({ y, tall }, place) =>
          steps.map(({ from, to, value }) =>
            value !== null && picture.columns[place] ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column and its first month
                key={`${place}-${from}`}
                className={`t t${value}`}
                x={from}
                y={y}
                width={to - from}
                height={Math.max(1, tall - 1)}
              />
            ) : null,
          ),
        )}
        {months <= dense && (
          <path
            className="between"
            d={Array.from({ length: months - 1 }, (_, month) => `M${month + 1} 0V${height}`).join("")}
          />
        )}
      </svg>
    </>
  );
}

/** Bands from the top, adding up to `height`. Columns of almost no bytes get the least height; the others share what is left. */
function bandsOf({ columns, bytes }: LakeOutline, height: number) {
  const isSmall = (of: number) => (of / bytes) * height < leastHeight;
  const small = columns.filter((column) => isSmall(column.bytes));
  const left = height - small.length * leastHeight;
  const rest = bytes - small.reduce((sum, column) => sum + column.bytes, 0);
  let y = 0;
  return columns.map((column) => {
    const tall = isSmall(column.bytes) ? leastHeight : (column.bytes / rest) * left;
    y += tall;
    return { y: y - tall, tall };
  });
}

/** For narrow screens, where the list has no room. */
function columnsInWords({ columns }: LakeOutline, picture: PlanPicture): string {
  const read = columns.filter((_, place) => picture.columns[place]);
  const others = columns.filter((_, place) => !picture.columns[place]);
  const sum = megabytes(others.reduce((of, { bytes }) => of + bytes, 0));
  const names = read.map(({ name, bytes }) => `${name} (${megabytes(bytes, 2)})`).join(", ");
  if (read.length === 0) return `${plural(columns.length, "column")}, ${sum} in all.`;
  return `Of the whole lake: ${names}. Not read: ${plural(others.length, "column")}, ${sum}.`;
}
