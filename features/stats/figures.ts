import type { Actor } from '@/auth/actor';
import type { Window } from '@/db/window';
import { campaignTotals } from './campaigns';
import { platformFinancials } from './money';
import { publisherActivity } from './publishers';

/** What the platform took, paid and achieved in a window, by the documented operations; administrators only. */
export async function platformFigures(actor: Actor, window: Window) {
  const [money, activity, campaigns] = await Promise.all([
    platformFinancials(actor, window),
    publisherActivity(actor, window),
    campaignTotals(actor, window),
  ]);
  return { ...money, ...activity, campaigns: campaigns.total };
}

export type PlatformFigures = Awaited<ReturnType<typeof platformFigures>>;
