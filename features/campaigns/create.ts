import { eq } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers, campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { requireCurrency } from '@/features/lists';
import { found } from '@/lib/failure';
import { type CampaignChanges, replaceLists, requirePayableCampaign, rowOf } from './changes';
import { withPictures } from './pictures';

/** What must be known from the start. */
type Essential =
  | 'name'
  | 'tagline'
  | 'description'
  | 'hashtags'
  | 'networks'
  | 'categories'
  | 'dateEnd'
  | 'currency';

/** A campaign to be, and the advertiser it belongs to. */
export type CampaignPlan = CampaignChanges &
  Required<Pick<CampaignChanges, Essential>> & { advertiserId: number };

/**
 * Creates a campaign as a draft and returns its id. Advertisers create their own only; another advertiser, like
 * an unknown one, is `not_found`.
 */
export async function createCampaign(actor: Actor, { advertiserId, ...plan }: CampaignPlan): Promise<number> {
  const user = requireEditor(actor);
  const owned = user.role === 'admin' || user.advertiserId === advertiserId;
  const row = rowOf(plan);
  return transaction(async () => {
    const [advertiser] = owned
      ? await db().select({ id: advertisers.id }).from(advertisers).where(eq(advertisers.id, advertiserId))
      : [];
    found(advertiser, 'This advertiser');
    await requireCurrency(plan.currency);
    requirePayableCampaign(row, plan);
    const [campaign] = await withPictures(actor, null, plan, (pictures) =>
      db()
        .insert(campaigns)
        .values({
          ...row,
          ...pictures,
          name: plan.name,
          tagline: plan.tagline,
          description: row.description ?? '',
          dateEnd: plan.dateEnd,
          currency: plan.currency,
          advertiserId,
          createdBy: user.id,
        })
        .returning({ id: campaigns.id }),
    );
    const { id } = found(campaign, 'The new campaign');
    await replaceLists(id, plan);
    await recordAudit(actor, 'campaigns.create', { type: 'campaign', id }, { name: plan.name, advertiserId });
    return id;
  });
}
