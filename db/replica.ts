import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';
import { bounded, boundedPool, type Database, inTransaction, open, pool, readingFrom } from './client';
import { cannotAnswer } from './failures';
import * as schema from './schema';

/** A replica that is further behind is left alone; in milliseconds. */
const MOST_BEHIND_MS = 5_000;
/** Whoever changed something reads from the primary for so long: more than a replica in use is behind, and a long transaction. */
const OWN_WRITES = '20 seconds';
const LOOK_EVERY_MS = 1_000;
const LOOK_PATIENCE_MS = 1_500;
/** More than any statement may take. */
const READ_PATIENCE_MS = 6_000;
/** Without an answer it is not asked for so long. */
const AWAY_MS = 5_000;

interface Standing {
  standby: boolean;
  cluster: string;
  /** How much of the write-ahead log was written, or has arrived and counts. */
  at: string;
}

/** A copy of the database that follows it; whether it may be read is looked at every second while somebody asks. */
class Replica {
  readonly database: Database;
  readonly #client: postgres.Sql;
  /** What the primary had written, by the moments we asked, that the replica may not have yet. */
  #written: { asked: number; at: bigint }[] = [];
  /** The latest of those moments that the replica has seen everything of. */
  #seenUntil = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #awayUntil = 0;
  #usable = false;
  #looking: Promise<void> | undefined;

  constructor(url: string) {
    this.#client = open(url);
    this.database = drizzle(bounded(this.#client), { schema });
  }

  /** Whether reads may go there now. */
  async usable(): Promise<boolean> {
    const now = performance.now();
    if (now < this.#awayUntil) return false;
    const age = now - this.#lookedAt;
    if (age > LOOK_EVERY_MS) {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = undefined;
      });
      if (age > 2 * LOOK_EVERY_MS + LOOK_PATIENCE_MS) await this.#looking;
    }
    return this.#usable;
  }

  async #look(): Promise<void> {
    const asked = performance.now();
    try {
      const [primary, replica] = await within(
        LOOK_PATIENCE_MS,
        Promise.all([standing(pool()), standing(this.#client)]),
      );
      if (primary.standby || primary.cluster !== replica.cluster)
        throw new Error('it follows another database');
      if (!replica.standby) throw new Error('it follows no database');
      this.#written.push({ asked, at: BigInt(primary.at) });
      const seen = this.#written.filter(({ at }) => at <= BigInt(replica.at));
      this.#written.splice(0, seen.length);
      // A look a second, and what is older than this is as good as never.
      if (this.#written.length > 600) this.#written.shift();
      this.#seenUntil = seen.at(-1)?.asked ?? this.#seenUntil;
      this.#note(asked - this.#seenUntil <= MOST_BEHIND_MS ? undefined : new Error('it is too far behind'));
    } catch (error) {
      this.#note(error);
    }
    this.#lookedAt = performance.now();
  }

  #note(problem: unknown): void {
    if (problem && this.#usable)
      log().warn({ err: problem }, 'The replica is not read from; the primary is.');
    this.#usable = problem === undefined;
  }

  /** It did not answer. */
  away(problem: unknown): void {
    this.#note(problem);
    this.#awayUntil = performance.now() + AWAY_MS;
  }
}

/** Where a server stands; on a primary, what it has written. */
async function standing(sql: postgres.Sql): Promise<Standing> {
  const [row] = await sql<[Standing]>`
    select pg_is_in_recovery() as standby, system_identifier::text as cluster,
      pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, '0/0')::text as at
    from pg_control_system()`;
  return row;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), ms);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const replica = () =>
  singleton('db.replica', () => {
    const { DATABASE_REPLICA_URL: url } = env();
    return url === undefined ? null : new Replica(url);
  });

/** Whether this person changed something so lately that a replica may not know. */
async function wroteLately(userId: number): Promise<boolean> {
  const [row] = await boundedPool().unsafe<{ lately: boolean | null }[]>(
    `select (select created_at from audit_log where actor_id = $1::integer order by id desc limit 1)
      > now() - interval '${OWN_WRITES}' as lately`,
    [userId],
  );
  return row?.lately ?? false;
}

/**
 * Does work that only reads, and on which nothing is decided, on the replica where there is one: whoever asks then sees at
 * least what they changed themselves, and of others what was there five seconds ago. A replica that is away or behind is
 * not asked; whoever had asked it is answered by the primary. In a transaction everything is read where it writes.
 */
export async function onReplica<T>(userId: number | undefined, work: () => Promise<T>): Promise<T> {
  const copy = replica();
  if (!copy || inTransaction() || !(await copy.usable())) return work();
  if (userId !== undefined && (await wroteLately(userId))) return work();
  try {
    return await within(READ_PATIENCE_MS, readingFrom(copy.database, work));
  } catch (error) {
    if (!cannotAnswer(error)) throw error;
    copy.away(error);
    return work();
  }
}
