import { sql } from 'drizzle-orm';
import type { Invariant } from './invariant';

export const tallyInvariants: Invariant[] = [
  {
    name: 'What statistics count equals the rows they stand for',
    differences: sql`
      select abs(sum(counted)) + abs(sum(reach)) + abs(sum(engagement)) + abs(sum(amount))
      from (
        select kind, subject, part, day, counted, reach, engagement, amount from tallies
        union all
        select kind, subject, part, day, -counted, -reach, -engagement, -amount from counted_rows
        union all
        select kind, subject, part, day, -counted, 0, 0, 0 from counted_people
      ) compared group by kind, subject, part, day`,
  },
  {
    name: 'Publishers are counted as they stand',
    differences: sql`
      select 1 from users full join publisher_standings standing on standing.user_id = users.id
      where publisher_words(users) is distinct from coalesce(standing.words, '')
        or standing.words <> '' and standing.country_id <> coalesce(users.country_id, 0)`,
  },
];
