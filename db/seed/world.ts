import type { auditLog } from '@/db/schema';
import { createRandom, type Random } from './random';

type AuditEntry = Omit<typeof auditLog.$inferInsert, 'id'> & { createdAt: Date };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The moment so many milliseconds after another. */
export const after = (moment: Date, milliseconds: number) =>
  new Date(Math.round(moment.getTime() + milliseconds));

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
  /** Adds what somebody (null: the platform) did at a moment; nothing where either is not known, because it did not happen. */
  tell(
    action: string,
    subject: readonly [type: string, id: string | number],
    by: number | null | undefined,
    at: Date | null | undefined,
    details?: Record<string, unknown>,
  ): void;
}

/** An empty world on the UTC day of `now`. */
export function createWorld(now: Date): World {
  const today = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const random = createRandom('fanfare');
  const history: AuditEntry[] = [];
  return {
    today,
    history,
    ago: (days) => after(today, -days * DAY),
    random: (part) => random.fork(part),
    tell(action, [subjectType, id], actorId, createdAt, details = {}) {
      if (actorId === undefined || !createdAt) return;
      history.push({ action, actorId, subjectType, subjectId: String(id), details, createdAt });
    },
  };
}
