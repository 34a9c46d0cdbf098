'use client';

import { useRouter } from 'next/navigation';
import {
  Bar,
  CartesianGrid,
  LabelList,
  BarChart as RechartsBarChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { Link } from '@/components/ui/link';
import { ChartFrame, type ChartProps } from './chart-frame';
import { ChartTooltip } from './chart-tooltip';
import { formatFigure, seriesColour } from './chart-unit';

const rowHeight = 34;

/**
 * Figures by name (country, reason, network) as horizontal bars with their values written beside them. A point with
 * an `href` leads there, from its name, its bar and its row of the table.
 */
export function BarChart({
  height,
  ...frame
}: ChartProps & {
  /** The column of the table that names the bars, such as "Country". */ pointName: string;
}) {
  const { data, series, unit = { kind: 'count' } } = frame;
  const router = useRouter();
  const leads = data.some(({ href }) => typeof href === 'string');
  const tall = height ?? Math.max(120, data.length * rowHeight * Math.max(1, series.length * 0.7) + 24);
  return (
    <ChartFrame {...frame} height={tall}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: tall }}>
        <RechartsBarChart
          data={data}
          layout="vertical"
          margin={{ top: 0, right: 56, bottom: 0, left: 8 }}
          title={frame.title}
        >
          <CartesianGrid horizontal={false} stroke="var(--grid)" />
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="at"
            width="auto"
            tick={(tick) => <Name {...tick} href={data[tick.index]?.href} />}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--sunken)' }}
            content={(props) => <ChartTooltip {...props} series={series} unit={unit} />}
          />
          {series.map((one, index) => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.label}
              fill={seriesColour(series, index)}
              fillOpacity={one.comparison ? 0.35 : 1}
              radius={[0, 4, 4, 0]}
              maxBarSize={18}
              isAnimationActive={false}
              className={leads ? 'cursor-pointer' : undefined}
              onClick={({ payload }: { payload?: { href?: unknown } }) => {
                if (typeof payload?.href === 'string') router.push(payload.href);
              }}
            >
              <LabelList
                dataKey={one.key}
                position="right"
                fill="var(--ink)"
                formatter={(value) => (value === null ? '' : formatFigure(Number(value), unit, true))}
              />
            </Bar>
          ))}
        </RechartsBarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

/** The name of a bar, as a link where the bar leads somewhere. */
function Name({
  x,
  y,
  payload,
  href,
}: {
  x: string | number;
  y: string | number;
  payload: { value: string };
  href: unknown;
}) {
  const text = (
    // The axis is as wide as what bears this class.
    <text x={x} y={y} dy="0.355em" textAnchor="end" className="recharts-cartesian-axis-tick-value">
      {payload.value}
    </text>
  );
  if (typeof href !== 'string') return <g fill="var(--muted)">{text}</g>;
  return (
    <Link href={href} prefetch={false} className="fill-ink hover:underline">
      {text}
    </Link>
  );
}
