import type { auditLog } from '@/db/schema';
import { createRandom, type Random } from './random';

type AuditEntry = Omit<typeof auditLog.$inferInsert, 'id'> & { createdAt: Date };

/** What every part of the demo world shares: its day, its luck and its history. */
export interface World {
  /** The start of today in UTC. The past of the world ends here, so that one day always gives the same world. */
  today: Date;
  /** A moment so many days before `today`; fractions are hours, negative numbers lie in the future. */
  ago(days: number): Date;
  /** A sequence of draws for one part, which other parts do not move. */
  random(part: string): Random;
  /** The audit log in the making; it is written in the order of its moments. */
  history: AuditEntry[];
}

const DAY = 86_400_000;

/** An empty world on the UTC day of `now`. */
export function createWorld(now: Date): World {
  const today = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const random = createRandom('fanfare');
  return {
    today,
    ago: (days) => new Date(Math.round(today.getTime() - days * DAY)),
    random: (part) => random.fork(part),
    history: [],
  };
}
