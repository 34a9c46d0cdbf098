import { notFound } from 'next/navigation';
import type { UserActor } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { type Days, resolveDateRange } from '@/components/ui/date-range';
import {
  ageShares,
  campaignsByNetwork,
  campaignsByStatus,
  financialSteps,
  preferenceShares,
  sexShares,
} from '@/features/stats';
import { csvResponse } from '@/lib/csv';

type Figures = (user: UserActor, days: Days) => Promise<Record<string, number>>;

const counted: Record<string, Figures> = {
  'campaign-status': campaignsByStatus,
  'campaign-networks': (user) => campaignsByNetwork(user),
  sex: (user) => sexShares(user),
  age: (user) => ageShares(user),
  interests: (user) => preferenceShares(user),
};

/** The figures of one widget of the overview as CSV, for the days in the address. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/admin/figures/[widget]'>,
): Promise<Response> {
  const user = await requirePageUser('admin');
  const { widget } = await params;
  const days = resolveDateRange(Object.fromEntries(new URL(request.url).searchParams));
  if (widget === 'money') {
    const { steps } = await financialSteps(user, days);
    const columns = {
      from: (step: (typeof steps)[number]) => step.at,
      'campaign revenue': (step: (typeof steps)[number]) => step.revenue,
      'ad revenue': (step: (typeof steps)[number]) => step.adsRevenue,
      'rewards paid': (step: (typeof steps)[number]) => step.payouts,
      margin: (step: (typeof steps)[number]) => step.margin,
    };
    return csvResponse(`money_${days.from}_${days.to}.csv`, columns, steps);
  }
  const figures = Object.hasOwn(counted, widget) ? counted[widget] : undefined;
  if (!figures) notFound();
  const rows = Object.entries(await figures(user, days));
  return csvResponse(
    `${widget}.csv`,
    { name: ([name]: [string, number]) => name, value: ([, value]) => value },
    rows,
  );
}
