'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import {
  type ChartPoint,
  type ChartSeries,
  type ChartUnit,
  figuresOf,
  formatAt,
  formatFigure,
  seriesColour,
} from './chart-unit';

/** What every chart takes. */
export type ChartProps = {
  title: string;
  description?: ReactNode;
  data: ChartPoint[];
  series: ChartSeries[];
  unit?: ChartUnit;
  /** Counts that only the table shows, under their keys of the data. */
  figures?: { key: string; label: string }[];
  /** What a point is, for the table's first column: "Day" unless said otherwise. */
  pointName?: string;
  /** Height of the drawing in pixels. */
  height?: number;
  /** Buttons beside the switch to the table. */
  action?: ReactNode;
};

/** Title, legend and the switch between a drawing and its figures; the drawing comes as children. */
export function ChartFrame({
  title,
  description,
  data,
  series,
  unit = { kind: 'count' },
  figures = [],
  pointName = 'Day',
  height = 260,
  action,
  children,
}: ChartProps & { children: ReactNode }) {
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  // Lines along nought under a scale that nothing gave would look like figures.
  const empty = !figuresOf(data, series).some((figure) => figure !== 0);
  const Icon = asTable ? ChartLine : Table2;
  return (
    <section aria-labelledby={titleId} className="grid min-w-0 content-start overflow-hidden card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-5">
        <div className="grid min-w-0 flex-1 basis-52 gap-0.5">
          <h2 id={titleId} className="font-semibold text-base">
            {title}
          </h2>
          {description && <p className="text-muted text-sm">{description}</p>}
        </div>
        <div className="-mr-2 flex items-center gap-1">
          {action}
          <Button
            variant="ghost"
            size="sm"
            className="text-muted"
            onClick={() => setAsTable(!asTable)}
            icon={Icon}
          >
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </div>
      </div>
      {asTable ? (
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="overflow-y-auto border-line border-t focus-visible:-outline-offset-2"
          style={{ maxHeight: height + 48 }}
        >
          <Figures
            title={title}
            data={data}
            series={series}
            unit={unit}
            figures={figures}
            pointName={pointName}
          />
        </div>
      ) : (
        <div className="grid gap-3 px-2 pb-4 sm:px-3">
          {series.length > 1 && !empty && <Legend series={series} />}
          {empty ? (
            <p className="grid place-items-center text-muted text-sm" style={{ height }}>
              Nothing in these days yet.
            </p>
          ) : (
            <div style={{ height }} className="min-w-0 text-xs [&_.recharts-surface:focus-visible]:outline-2">
              {children}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function Legend({ series }: { series: ChartSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 px-2 text-muted text-xs">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 16 4" className="h-1 w-4">
            <path
              d="M0 2h16"
              stroke={seriesColour(series, index)}
              strokeWidth="3"
              strokeDasharray={one.comparison ? '4 2' : undefined}
            />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}

function Figures({
  title,
  data,
  series,
  unit,
  figures,
  pointName,
}: Required<Pick<ChartProps, 'title' | 'data' | 'series' | 'unit' | 'figures' | 'pointName'>>) {
  return (
    <Table caption={title} scroll framed={false}>
      <TableHead>
        <Th>{pointName}</Th>
        {series.map((one) => (
          <Th key={one.key} numeric>
            {one.label}
          </Th>
        ))}
        {figures.map(({ key, label }) => (
          <Th key={key} numeric>
            {label}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {data.map((point) => (
          <Tr key={point.at} className="h-9">
            <Td className="whitespace-nowrap">
              {typeof point.href === 'string' ? (
                <Link href={point.href} className="underline underline-offset-4">
                  {formatAt(point.at)}
                </Link>
              ) : (
                formatAt(point.at)
              )}
            </Td>
            {series.map((one) => {
              const value = point[one.key];
              return (
                <Td key={one.key} numeric>
                  {value === null || value === undefined ? '–' : formatFigure(Number(value), unit)}
                </Td>
              );
            })}
            {figures.map(({ key }) => (
              <Td key={key} numeric>
                {formatFigure(Number(point[key] ?? 0), { kind: 'count' })}
              </Td>
            ))}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
