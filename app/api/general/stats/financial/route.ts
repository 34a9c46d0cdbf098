import { platformFinancials, toWindow } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { platformFinancials as financials } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(platformFinancials, async ({ actor, input }) => {
    const { revenue, adsRevenue, payouts, currency } = await financials(actor, toWindow(input.body));
    return { total_revenue: revenue, total_payouts: payouts, currency, ads_revenue: adsRevenue };
  }),
);
