import { notFound } from 'next/navigation';
import { requirePageUser } from '@/auth/page';
import { resolveDateRange } from '@/components/ui/date-range';
import { paramsOf } from '@/components/ui/search-params';
import { figureTable } from '@/features/stats';
import { columnsOf, csvResponse } from '@/lib/csv';

/** The figures of one part of the overview as CSV, for the days in the address. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/admin/figures/[widget]'>,
): Promise<Response> {
  const user = await requirePageUser('admin');
  const { widget } = await params;
  const range = resolveDateRange(paramsOf(request));
  const rows = await figureTable(user, widget, range, range.against);
  if (!rows) notFound();
  return csvResponse(`${widget}_${range.from}_${range.to}.csv`, columnsOf(rows), rows);
}
