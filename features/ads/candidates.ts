import { randomInt } from 'node:crypto';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { organisationSuspended } from '@/features/advertisers';
import { singleton } from '@/lib/singleton';

/** SQL: the owner of the statement's `ads` row, or the organisation that pays for it, is suspended. */
export const ownerSuspended: SQL<boolean> = sql<boolean>`exists (
  select 1 from users payer where payer.id = ads.user_id
    and (payer.status = 'suspended' or ${organisationSuspended(sql`payer.advertiser_id`)}))`;

/** Active, not deleted, not spent, and nobody's who is suspended: the ads that may be served. */
export const servable = and(
  eq(ads.status, 'active'),
  isNull(ads.deletedAt),
  sql`${ads.spentBudget} < ${ads.budget}`,
  sql`not ${ownerSuspended}`,
);

const freshForMs = 1_000;

/**
 * The ids of the servable ads, kept for a second so that the cost of one call does not grow with their
 * number. They are candidates only: whoever picks one must still find it servable in the database.
 */
class Candidates {
  #ids: string[] = [];
  #readAt = 0;
  #reading: Promise<void> | undefined;

  async #read(): Promise<void> {
    const rows = await db().select({ id: ads.id }).from(ads).where(servable);
    this.#ids = rows.map((row) => row.id);
    this.#readAt = Date.now();
  }

  async #refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /** One of the ids, each as likely as any other; undefined when nothing can be served. */
  async pick(): Promise<string | undefined> {
    if (this.#ids.length === 0 || Date.now() - this.#readAt > freshForMs) await this.#refresh();
    return this.#ids.length > 0 ? this.#ids[randomInt(this.#ids.length)] : undefined;
  }

  /** The id turned out not to be servable any more. */
  drop(id: string): void {
    this.#ids = this.#ids.filter((each) => each !== id);
  }

  /** An ad changed here: read again before the next pick. */
  forget(): void {
    this.#readAt = 0;
  }
}

export const candidates = () => singleton('ads.candidates', () => new Candidates());
