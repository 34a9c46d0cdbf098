const WIDTH = 4;
const HEIGHT = 20;

/** Figures side by side as small columns, the latest last; what they come to is said beside them. */
export function Sparkline({ values }: { values: number[] }) {
  const most = Math.max(1, ...values);
  return (
    <svg
      aria-hidden="true"
      width={values.length * WIDTH}
      height={HEIGHT}
      className="shrink-0 fill-accent"
      shapeRendering="crispEdges"
    >
      {values.map((value, at) => {
        const height = value === 0 ? 1 : Math.max(2, Math.round((value / most) * HEIGHT));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place
            key={at}
            x={at * WIDTH}
            y={HEIGHT - height}
            width={WIDTH - 1}
            height={height}
            className={value === 0 ? 'fill-line' : undefined}
          />
        );
      })}
    </svg>
  );
}
