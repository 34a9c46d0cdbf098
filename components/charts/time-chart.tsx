'use client';

import { useRouter } from 'next/navigation';
import { useId } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisOf } from './axis';
import { ChartFrame, type ChartProps } from './chart-frame';
import { ChartTooltip } from './chart-tooltip';
import { type ChartPoint, type ChartSeries, figuresOf, formatAt, seriesColour } from './chart-unit';

type Drawing = 'line' | 'area' | 'bar';

/**
 * Figures over days as lines, areas or bars, with the compared period dashed. A point with an `href` leads there, from
 * the drawing and from its row of the table.
 */
export function TimeChart({
  as = 'line',
  partial = false,
  marks = [],
  ...frame
}: ChartProps & {
  as?: Drawing;
  /** The last day is still running: it is hatched, and its bar pale. */
  partial?: boolean;
  /** Events to show on the time axis, such as a changed budget. */
  marks?: { at: string; label: string }[];
}) {
  const hatch = useId();
  const router = useRouter();
  const { data, series, unit = { kind: 'count' }, height = 260 } = frame;
  const axis = axisOf(figuresOf(data, series), unit);
  const [last, beforeLast] = [data.at(-1), data.at(-2)];
  const leads = data.some(({ href }) => typeof href === 'string');
  return (
    <ChartFrame {...frame}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
        <ComposedChart
          data={data}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          title={frame.title}
          className={leads ? 'cursor-pointer' : undefined}
          onClick={({ activeLabel }) => {
            const href = data.find(({ at }) => at === activeLabel)?.href;
            if (typeof href === 'string') router.push(href);
          }}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0v6" stroke="var(--line-strong)" strokeWidth="1.5" strokeOpacity="0.5" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <XAxis
            dataKey="at"
            tickFormatter={(at: string) => formatAt(at, true)}
            tick={{ fill: 'var(--muted)' }}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            minTickGap={32}
            tickMargin={8}
          />
          <YAxis
            width="auto"
            ticks={axis.ticks}
            domain={[axis.ticks[0] ?? 0, axis.ticks.at(-1) ?? 1]}
            tickFormatter={axis.label}
            tick={{ fill: 'var(--muted)' }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={as === 'bar' ? { fill: 'var(--sunken)' } : { stroke: 'var(--line-strong)' }}
            content={(props) => <ChartTooltip {...props} series={series} unit={unit} />}
          />
          {partial && last && beforeLast && as !== 'bar' && (
            <ReferenceArea x1={beforeLast.at} x2={last.at} fill={`url(#${hatch})`} fillOpacity={1} />
          )}
          {marks.map((mark) => (
            <ReferenceLine
              key={`${mark.at} ${mark.label}`}
              x={mark.at}
              stroke="var(--line-strong)"
              strokeDasharray="2 3"
              label={{ value: mark.label, position: 'insideTopLeft', fill: 'var(--muted)', fontSize: 11 }}
            />
          ))}
          {series.map((one, index) =>
            drawing(one, { as, colour: seriesColour(series, index), data, pale: partial }),
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function drawing(
  series: ChartSeries,
  { as, colour, data, pale }: { as: Drawing; colour: string; data: ChartPoint[]; pale: boolean },
) {
  const shared = { dataKey: series.key, name: series.label, isAnimationActive: false } as const;
  const line = { type: 'linear', stroke: colour, strokeWidth: 2, activeDot: { r: 4 } } as const;
  if (series.comparison) {
    return (
      <Line
        key={series.key}
        {...shared}
        {...line}
        strokeOpacity={0.6}
        strokeWidth={1.5}
        strokeDasharray="5 4"
        dot={false}
        activeDot={false}
      />
    );
  }
  if (as === 'bar') {
    return (
      <Bar key={series.key} {...shared} fill={colour} radius={[3, 3, 0, 0]} maxBarSize={28}>
        {data.map((point, index) => (
          <Cell key={point.at} fillOpacity={pale && index === data.length - 1 ? 0.4 : 1} />
        ))}
      </Bar>
    );
  }
  if (as === 'area') {
    return <Area key={series.key} {...shared} {...line} fill={colour} fillOpacity={0.12} />;
  }
  return <Line key={series.key} {...shared} {...line} dot={false} />;
}
