import { type SQL, sql } from 'drizzle-orm';
import type { AgeBand, Interest, Publishing } from '@/nouns/demographics';

/** SQL: the age band of the `users` row of the statement today (UTC); null under 18 and without a birth date. */
export const ageBand: SQL<AgeBand | null> = sql`(array['18-24', '25-34', '35-44', '45+'])[
  width_bucket(date_part('year', age((now() at time zone 'UTC')::date, users.birth_date)), array[18, 25, 35, 45]::float8[])]`;

/** SQL: how statistics name the `categories` row of the statement. */
export const interestName: SQL<Interest> = sql`(case
  when categories.slug in ('fashion', 'beauty', 'technology', 'food', 'travel') then categories.slug else 'other' end)`;

/** SQL: the `users` row of the statement chose a category of that name. */
export const interestedIn = (interest: Interest): SQL => sql`exists (
  select 1 from user_categories choice join categories on categories.id = choice.category_id
  where choice.user_id = users.id and ${interestName} = ${interest})`;

const hasNetwork = sql`exists (select 1 from networks profile where profile.user_id = users.id)`;
const canPublish = sql`(users.status = 'active' and exists (
  select 1 from networks profile where profile.user_id = users.id and profile.status = 'accepted'))`;

/** SQL: the `users` row of the statement is an influencer who is so far from publishing. */
export const publishes = (how: Publishing): SQL => {
  const so = {
    submitted: hasNetwork,
    can: canPublish,
    could: sql`users.status <> 'suspended' and not ${canPublish}`,
  }[how];
  return sql`(users.role = 'influencer' and ${so})`;
};
