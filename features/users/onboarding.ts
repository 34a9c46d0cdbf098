import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { env, isForOneself } from '@/lib/env';
import { found } from '@/lib/failure';
import type { Role } from '@/nouns/users';

/** What somebody does to get going, for each role in the order it makes sense. */
const stepsOf = {
  influencer: [
    'verify_email',
    'connect_network',
    'fill_profile',
    'join_campaign',
    'submit_post',
    'payout_method',
  ],
  advertiser: ['verify_email', 'create_campaign', 'publish_campaign', 'create_ad', 'activate_ad'],
  admin: ['name_company', 'send_mails', 'fresh_rates', 'second_admin'],
} as const satisfies Record<Role, readonly string[]>;

export type OnboardingStep = (typeof stepsOf)[Role][number];

export interface Onboarding {
  /** All steps of the person's role, in order. */
  steps: { step: OnboardingStep; done: boolean }[];
  /** How many of them are done. */
  done: number;
  /** Whether the person put the list away; it is not shown any more then, nor once everything is done. */
  dismissed: boolean;
  /** The page they came for when they signed up, until they take part in something; null for everybody else. */
  returnTo: string | null;
}

const campaigns = sql`campaigns campaign where campaign.advertiser_id = users.advertiser_id`;
const ads = sql`ads ad join users owner on owner.id = ad.user_id where owner.advertiser_id = users.advertiser_id`;

const rates = sql`exchange_rates rate where rate.as_of > current_date - 8`;

/** SQL: whether the statement's `users` row has done each step. */
const isDone = {
  verify_email: sql`users.email_verified_at is not null`,
  connect_network: sql`exists (select 1 from networks where user_id = users.id and status <> 'rejected')`,
  fill_profile: sql`users.birth_date is not null and users.country_id is not null
    and exists (select 1 from user_categories where user_id = users.id)`,
  join_campaign: sql`exists (select 1 from participations where user_id = users.id)`,
  submit_post: sql`exists (select 1 from tasks where user_id = users.id and completed_at is not null)`,
  payout_method: sql`exists (
    select 1 from payout_methods method where method.user_id = users.id and method.removed_at is null)`,
  create_campaign: sql`exists (select 1 from ${campaigns})`,
  publish_campaign: sql`exists (select 1 from ${campaigns} and campaign.status <> 'draft')`,
  create_ad: sql`exists (select 1 from ${ads})`,
  activate_ad: sql`exists (select 1 from ${ads} and ad.status <> 'draft')`,
  get name_company() {
    const { COMPANY_ADDRESS, COMPANY_PAYMENT } = env();
    return sql`(${COMPANY_ADDRESS !== ''}::boolean or exists (select 1 from company_facts where address <> ''))
      and (${COMPANY_PAYMENT !== ''}::boolean or exists (select 1 from company_facts where payment <> ''))`;
  },
  get send_mails() {
    return sql`${env().SMTP_URL !== undefined}::boolean`;
  },
  fresh_rates: sql`exists (select 1 from ${rates})`,
  second_admin: sql`(select count(*) from users other where other.role = 'admin' and other.status = 'active') > 1`,
};

/** How far the acting user has come with the first steps of their role. */
export async function onboarding(actor: Actor): Promise<Onboarding> {
  const { id, role } = requireUser(actor);
  // Who tries the platform by themselves has nobody to send emails or invoices to.
  const own = role === 'admin' && isForOneself() ? [] : stepsOf[role];
  const [row] = await db()
    .select({
      dismissed: sql<boolean>`users.onboarding_dismissed_at is not null`,
      returnTo: sql<string | null>`case when not (${isDone.join_campaign}) then users.return_to end`,
      done: sql<Record<OnboardingStep, boolean>>`json_build_object(${sql.join(
        own.map((step) => sql`${step}::text, (${isDone[step]})`),
        sql`, `,
      )})`,
    })
    .from(users)
    .where(eq(users.id, id));
  const { done, dismissed, returnTo } = found(row, 'This account');
  const steps = own.map((step) => ({ step, done: done[step] }));
  return { steps, done: steps.filter((each) => each.done).length, dismissed, returnTo };
}

/** Puts the acting user's list of first steps away for good. */
export async function dismissOnboarding(actor: Actor): Promise<void> {
  const { id } = requireUser(actor);
  await db()
    .update(users)
    .set({ onboardingDismissedAt: sql`now()` })
    .where(and(eq(users.id, id), isNull(users.onboardingDismissedAt)));
}
