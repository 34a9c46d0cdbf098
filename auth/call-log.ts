import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';
import type { Actor } from './actor';

/** Calls that wait in memory at most, those written by one statement, and how long they wait for company. */
const MOST_WAITING = 5_000;
const BATCH = 500;
const PERIOD_MS = 1_000;
const LONGEST_PATH = 300;

/** A call as it was answered: nothing of its query or body, and nothing it proved itself by. */
export interface AnsweredCall {
  method: string;
  operation: string;
  path: string;
  status: number;
  milliseconds: number;
  requestId: string;
}

interface Row extends AnsweredCall {
  at: string;
  userId: number;
  advertiserId: number | null;
  tokenId: number | null;
  applicationId: number | null;
}

/** Writes calls and counts them by token and day, in one statement. Whoever has left meanwhile is not written of. */
async function insertCalls(rows: Row[]): Promise<void> {
  await db().execute(sql`
    with came as (
      select came.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as came (at timestamptz, "userId" int,
        "advertiserId" int, "tokenId" int, "applicationId" int, method text, operation text, path text, status smallint,
        milliseconds int, "requestId" uuid)
      join users on users.id = came."userId" and users.leaving_at is null and users.deleted_at is null
    ), counted as (
      insert into api_call_days as days (token_id, day, user_id, calls, failures)
      select "tokenId", (at at time zone 'UTC')::date, "userId", count(*), count(*) filter (where status >= 400)
      from came where "tokenId" is not null group by 1, 2, 3 order by 1, 2
      on conflict (token_id, day) do update set
        calls = days.calls + excluded.calls, failures = days.failures + excluded.failures
    )
    insert into api_calls (at, user_id, advertiser_id, token_id, application_id, method, operation, path, status,
      milliseconds, request_id)
    select at, "userId", "advertiserId", "tokenId", "applicationId", method, operation, path, status, milliseconds,
      "requestId" from came order by at`);
}

/** Calls on their way to the database. They are written behind the answers, and never in the way of them. */
export class CallLog {
  /** How many were written, and how many were not: there were too many, or the database took none. */
  readonly told = { written: 0, dropped: 0 };
  #waiting: Row[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  constructor(private readonly write: (rows: Row[]) => Promise<void> = insertCalls) {}

  add(row: Row): void {
    if (this.#waiting.length >= MOST_WAITING) {
      this.told.dropped++;
      return;
    }
    this.#waiting.push(row);
    if (this.#waiting.length >= BATCH) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), PERIOD_MS).unref();
  }

  /** Writes everything that waits. */
  flush(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (let rows = this.#take(); rows.length > 0; rows = this.#take()) {
      try {
        await this.write(rows);
        this.told.written += rows.length;
      } catch (error) {
        this.told.dropped += rows.length;
        log().warn({ err: error, calls: rows.length }, 'Calls are missing from the log of calls.');
      }
    }
  }

  #take = () => this.#waiting.splice(0, BATCH);
}

const current = () => singleton('call-log', (): { log?: CallLog } => ({}));

/** Begins to write calls down, as the server does; without it nothing is. Gives the way to write the last ones. */
export function startCallLog(): () => Promise<void> {
  const calls = new CallLog();
  current().log = calls;
  return async () => {
    current().log = undefined;
    await calls.flush();
  };
}

/** How many calls were written down since the start, and how many were not. */
export const callsTold = () => current().log?.told ?? { written: 0, dropped: 0 };

/** Writes a call down where somebody's token or application made it; what strangers and browsers do is not kept. */
export function noteCall(actor: Actor | undefined, { path, ...call }: AnsweredCall): void {
  const calls = current().log;
  if (!calls || actor?.kind !== 'user' || !(actor.token ?? actor.grant)) return;
  calls.add({
    ...call,
    path: path.slice(0, LONGEST_PATH),
    at: new Date(Date.now() - call.milliseconds).toISOString(),
    userId: actor.id,
    advertiserId: actor.role === 'advertiser' ? actor.advertiserId : null,
    tokenId: actor.token?.id ?? null,
    applicationId: actor.grant?.applicationId ?? null,
  });
}
