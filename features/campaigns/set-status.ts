import { and, eq, sql } from 'drizzle-orm';
import { type Actor, isAdmin, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { reasonsInLine } from '@/nouns/reasons';
import { statusWords } from '@/nouns/status';
import { requireNoArrears, withinCover } from './cover';
import { bounded, complete, requireBound, requireComplete } from './readiness';
import { type Campaign, findCampaign, visibleTo } from './reads/campaigns';
import { advertiserSuspended, type CampaignStatus, statusNow } from './reads/status';
import { isApproval, sourcesOf } from './transitions';

/** The status the campaign had, or undefined when the table does not allow the step from there. */
async function move(actor: Actor, id: number, to: CampaignStatus): Promise<CampaignStatus | undefined> {
  const sources = sql.join(
    sourcesOf(to, isAdmin(actor)).map((from) => sql`${from}`),
    sql`, `,
  );
  const [moved] = await db().execute<{ from: CampaignStatus }>(sql`
    with before as (
      select campaigns.id, ${statusNow} as status from campaigns
      where campaigns.id = ${id} and ${visibleTo(actor)} for no key update
    )
    update campaigns set status = ${to}::campaign_status, updated_at = now(),
      activated_at = case when ${to}::text = 'active' then coalesce(activated_at, now()) else activated_at end
    from before
    where campaigns.id = before.id and before.status in (${sources})
      and (${to}::text <> 'active' or (campaigns.date_end > now() and ${bounded} and not ${advertiserSuspended}))
      and (${to}::text <> 'pending' or ${complete})
    returning before.status as "from"`);
  return moved?.from;
}

/** Takes a step to active within the organisation's cover, and not while it owes for too long. */
const activate = (id: number, step: () => ReturnType<typeof move>) =>
  withinCover({ type: 'campaign', id }, async () => {
    const from = await step();
    if (from !== undefined) await requireNoArrears({ type: 'campaign', id });
    return from;
  });

/** Tells an organisation's people what administrators decided about their campaign. */
async function tellOwners(
  actor: Actor,
  { id, name, advertiserId }: Campaign,
  to: CampaignStatus,
  reason: string | undefined,
): Promise<void> {
  if (!isAdmin(actor)) return;
  const outcome: Partial<Record<CampaignStatus, string>> = {
    active: 'is active',
    draft: 'was sent back to draft',
  };
  const news = `${name} ${outcome[to] ?? `is now ${to}`}`;
  const message = reason ? `${news}: ${reasonsInLine(reason)}` : `${news}.`;
  const people = await db()
    .select({ userId: users.id })
    .from(users)
    .where(and(eq(users.advertiserId, advertiserId), eq(users.status, 'active')));
  await notify(
    ...people.map(({ userId }) => ({
      userId,
      type: 'campaign' as const,
      subject: subjectOf(`Campaign ${outcome[to] ?? `is now ${to}`}`, name),
      message,
      link: addresses.campaignDesk(id),
    })),
  );
}

/**
 * Moves a campaign to another status by the table of transitions; the same status again changes nothing. The
 * reason is kept in its history and, from an administrator, goes to the organisation's people.
 * `forbidden` when an advertiser approves its own, `wrong_state` for a step the table lacks or an activation past
 * the end or for a suspended organisation, `invalid` for the activation of a campaign whose cost nothing bounds, `limit_reached` when the
 * organisation's cover is too small to reserve what the campaign may cost, `wrong_state` while an invoice is long overdue.
 */
export async function setCampaignStatus(
  actor: Actor,
  id: number,
  to: CampaignStatus,
  reason?: string,
): Promise<void> {
  requireEditor(actor);
  const campaign = await findCampaign(actor, id);
  await transaction(async () => {
    const step = () => move(actor, id, to);
    const from = await (to === 'active' ? activate(id, step) : step());
    if (from !== undefined) {
      await recordAudit(
        actor,
        'campaigns.status',
        { type: 'campaign', id },
        { from, to, ...(reason && { reason }) },
      );
      await tellOwners(actor, campaign, to, reason);
      return;
    }
    const now = await findCampaign(actor, id);
    const { status } = now;
    if (status === to) return;
    if (isApproval(status, to) && !isAdmin(actor)) {
      throw new Failure('forbidden', 'An administrator approves campaigns.');
    }
    if (status === 'draft' && to === 'pending') await requireComplete(id);
    const allowed = sourcesOf(to, true).includes(status);
    if (allowed && to === 'active' && now.advertiserSuspended) {
      throw new Failure('wrong_state', 'The organisation of this campaign is suspended. Lift the ban first.');
    }
    if (allowed && to === 'active' && now.dateEnd > new Date()) requireBound(now);
    throw new Failure(
      'wrong_state',
      allowed
        ? 'This campaign is past its end; give it a later one first.'
        : `A campaign that is ${statusWords('campaign', status)} cannot become ${statusWords('campaign', to)}.`,
    );
  });
}
