import type { BoxMark, LineMark, Marks } from "./architecture-marks";

type Props = { readonly marks: Marks; readonly className: string; readonly title: string };

/** One drawing of the architecture. Its words are real text; what it shows is told in the list below it as well. */
export function ArchitectureDrawing({
  marks: { width, height, lines, boxes, cells, texts },
  className,
  title,
}: Props) {
  return (
    <svg className={className} viewBox={`0 0 ${width} ${Math.ceil(height)}`} role="img" aria-label={title}>
      {bundlesOf(lines).map((bundle) => (
        <g key={bundle.map(pathOf).join()}>
          {bundle.map((line) => (
            <path key={pathOf(line)} className="halo" d={pathOf(line)} />
          ))}
          {bundle.map((line) => (
            <g key={pathOf(line)} className={`tone-${line.tone}`}>
              <path className="line" d={pathOf(line)} />
              {line.hasHead && <path className="head" d={headOf(line)} />}
            </g>
          ))}
        </g>
      ))}
      {boxes.map((box) => (
        <rect
          key={keyOf(box)}
          className={`box-${box.look}`}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
        />
      ))}
      {cells.map((cell) => (
        <rect
          key={`${cell.x} ${cell.y}`}
          className={cell.step === null ? "hollow" : `t t${cell.step}`}
          x={cell.x}
          y={cell.y}
          width={cell.width}
          height={cell.height}
        />
      ))}
      {texts.map(({ role, text, x, y, anchor }) => (
        <text key={`${x} ${y} ${text}`} className={`text-${role}`} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Lines that may lie on each other together, the coloured ones under the plain ones that they share a way with. */
const bundlesOf = (lines: readonly LineMark[]) =>
  [...new Set(lines.map(({ bundle }) => bundle))].map((bundle) =>
    lines
      .filter((line) => line.bundle === bundle)
      .toSorted((a, b) => Number(a.tone === "plain") - Number(b.tone === "plain")),
  );

const pathOf = ({ points }: LineMark) => `M${points.map((point) => point.join(" ")).join("L")}`;

/** A triangle at the last point, in the direction of the last piece of the line. */
function headOf({ points }: LineMark): string {
  const [fromX = 0, fromY = 0] = points.at(-2) ?? [];
  const [x = 0, y = 0] = points.at(-1) ?? [];
  const [stepX, stepY] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const [backX, backY] = [x - 7 * stepX, y - 7 * stepY];
  return `M${x} ${y}L${backX - 3.5 * stepY} ${backY - 3.5 * stepX}L${backX + 3.5 * stepY} ${backY + 3.5 * stepX}Z`;
}

const keyOf = ({ x, y, width }: BoxMark) => `${x} ${y} ${width}`;
