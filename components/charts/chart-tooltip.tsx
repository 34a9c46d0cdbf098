'use client';

import type { TooltipContentProps } from 'recharts';
import { DeltaMark } from '@/components/ui/stat-tile';
import { type ChartSeries, type ChartUnit, formatAt, formatFigure, seriesColour } from './chart-unit';

/** The figures under the pointer; a series followed by its comparison also shows the change. */
export function ChartTooltip({
  active,
  payload,
  label,
  series,
  unit,
}: Pick<TooltipContentProps, 'active' | 'payload' | 'label'> & { series: ChartSeries[]; unit: ChartUnit }) {
  if (!active || payload.length === 0) return null;
  const point: Record<string, unknown> = payload[0]?.payload ?? {};
  return (
    <div className="grid gap-1.5 rounded-control border border-line bg-raised px-3 py-2 text-ink text-xs shadow-float">
      <p className="font-medium">{formatAt(String(label))}</p>
      {series.map((one, index) => {
        const value = point[one.key];
        if (value === null || value === undefined) return null;
        const next = series[index + 1];
        const before = next?.comparison ? Number(point[next.key]) : Number.NaN;
        return (
          <p key={one.key} className="flex items-center gap-2 tabular-nums">
            <span className="size-2 rounded-full" style={{ background: seriesColour(series, index) }} />
            <span className="mr-3 text-muted">{one.label}</span>
            <span className="ml-auto font-medium">{formatFigure(Number(value), unit)}</span>
            {before > 0 && <DeltaMark ratio={(Number(value) - before) / before} better="neither" />}
          </p>
        );
      })}
    </div>
  );
}
