import {
  campaignCategories,
  campaignCountries,
  campaignHashtags,
  campaignNetworks,
  campaigns,
} from '@/db/schema';
import type { BonusRules } from '@/nouns/bonuses';
import { type DemoBrief, type DemoCampaign, campaigns as plans } from './data/campaigns';
import { insertRows } from './insert';
import { categoryIds, countryIds } from './lists';
import type { People, Person } from './people';
import { besideHashtags } from './requirements';
import { after, MINUTE, type World } from './world';

/** The campaign that leaves what nobody decided on to administrators. */
export const escalates = 'First Light Hikes';

/** Half of a bonus for a post that does well, all of it for one that does very well. */
function rulesOf(bonus: DemoCampaign['bonus']): BonusRules {
  const steps = (from: [number, number], most = 0) =>
    most > 0
      ? [
          { from: from[0], pays: Math.round(most / 2) },
          { from: from[1], pays: most },
        ].filter(({ pays }, at, all) => pays > 0 && pays !== all[at + 1]?.pays)
      : [];
  return {
    reach: steps([8000, 25_000], bonus?.reach),
    engagement_rate: steps([6, 9], bonus?.engagementRate),
  };
}

export type Campaign = typeof campaigns.$inferInsert & {
  id: number;
  dateStart: Date;
  dateEnd: Date;
  activatedAt: Date | null;
  plan: DemoCampaign;
  /** Where its participants live; everywhere without any. */
  countryIds: readonly number[];
  /** Who acts for its advertiser. */
  staff: Person;
  briefs: readonly DemoBrief[];
  /** The last moment at which anything happened in it: its end, its cancellation or today. */
  closedAt: Date;
};

const morning = 8 / 24;
const night = 22 / 24;

/** The campaigns with their networks, categories and hashtags, and how each came to its status. */
export async function seedCampaigns(world: World, people: People): Promise<Campaign[]> {
  const random = world.random('campaigns');
  const idOfCountry = await countryIds();
  const rows = plans.map((plan, index): Campaign => {
    const { type, name, tagline, description, status, currency, budget, participantsLimit, featured } = plan;
    const advertiser = people.advertisers.find(({ key }) => key === plan.advertiser);
    const staff = people.staff[plan.advertiser];
    const ran = plan.status !== 'draft' && plan.status !== 'pending';
    const dateStart = world.ago(-plan.startsInDays - morning);
    const dateEnd = world.ago(-plan.endsInDays - night);
    const lead = Math.max(-plan.startsInDays + random.int(9, 16), random.int(3, 8));
    const createdAt = world.ago(lead + random.next());
    const preRegisteredAt = plan.status === 'draft' ? null : world.ago(lead - 1 + random.next() * 0.5);
    const activatedAt = ran ? world.ago(Math.max(-plan.startsInDays + 1, 1) + random.next() * 0.8) : null;
    const stoppedAt =
      plan.status === 'paused'
        ? world.ago(2 + random.next())
        : plan.status === 'cancelled'
          ? world.ago(-plan.endsInDays + 6 + random.next())
          : plan.status === 'completed'
            ? after(dateEnd, random.int(5, 300) * MINUTE)
            : null;
    return {
      id: index + 1,
      advertiserId: advertiser?.id ?? 0,
      createdBy: staff.id,
      ...{ type, name, tagline, description, status, currency, budget, participantsLimit, featured },
      leaderboard: plan.leaderboard,
      postRate: plan.postRate,
      requirementItems: besideHashtags(plan),
      dateStart,
      dateEnd,
      hasBonus: plan.bonus !== null,
      promoReachBonus: plan.bonus?.reach ?? 0,
      promoEngagementRateBonus: plan.bonus?.engagementRate ?? 0,
      promoBestPostBonus: plan.bonus?.bestPost ?? 0,
      bonusDays: plan.bonus ? 14 : 0,
      bonusRules: rulesOf(plan.bonus),
      maximumTaskCompleteHours: plan.hours,
      reviewEnd: plan.name === escalates ? ('escalate' as const) : ('accept' as const),
      preRegisteredAt,
      activatedAt,
      createdAt,
      updatedAt: stoppedAt ?? activatedAt ?? preRegisteredAt ?? createdAt,
      plan,
      countryIds: (plan.countries ?? []).map(idOfCountry),
      staff,
      briefs: plan.briefs,
      closedAt: stoppedAt ?? world.today,
    };
  });
  await insertRows(campaigns, rows);
  const ids = await categoryIds();
  const links = <T>(make: (plan: DemoCampaign, campaign: Campaign) => readonly T[]) =>
    rows.flatMap((row) =>
      make(row.plan, row).map((link, position) => ({ campaignId: row.id, position, ...link })),
    );
  await insertRows(
    campaignNetworks,
    links(({ networks }) => networks.map((network) => ({ network }))),
  );
  await insertRows(
    campaignCategories,
    links(({ categories }) => categories.map((name) => ({ categoryId: ids(name) }))),
  );
  await insertRows(
    campaignCountries,
    links((_, { countryIds: of }) => of.map((countryId) => ({ countryId }))),
  );
  await insertRows(
    campaignHashtags,
    links(({ hashtags }) => hashtags.map((hashtag) => ({ hashtag }))),
  );
  for (const campaign of rows) tellHistory(world, people, campaign);
  return rows;
}

function tellHistory(world: World, { admin }: People, campaign: Campaign): void {
  const { id, plan, staff, advertiserId, createdAt, preRegisteredAt, activatedAt, updatedAt } = campaign;
  const subject = ['campaign', id] as const;
  world.tell('campaigns.create', subject, staff.id, createdAt, { name: plan.name, advertiserId });
  world.tell('campaigns.pre_register', subject, staff.id, preRegisteredAt);
  world.tell('campaigns.status', subject, admin.id, activatedAt, { from: 'pending', to: 'active' });
  if (plan.status === 'paused' || plan.status === 'cancelled' || plan.status === 'completed') {
    world.tell('campaigns.status', subject, staff.id, updatedAt, { from: 'active', to: plan.status });
  }
}
