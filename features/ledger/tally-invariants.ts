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
      ) compared group by kind, subject, part, day`,
  },
];
