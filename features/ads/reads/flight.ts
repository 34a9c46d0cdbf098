import { type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import type { AdFlight } from '@/nouns/ads';

/** SQL: the flight of the statement's `ads` row is over. Nothing is written when it begins or ends: the clock decides. */
export const flightOver: SQL<boolean> = sql<boolean>`coalesce(${ads.endsAt} <= now(), false)`;

/** SQL: the statement's `ads` row is within its flight. */
export const inFlight: SQL<boolean> = sql<boolean>`(${ads.startsAt} is null or ${ads.startsAt} <= now())
  and (${ads.endsAt} is null or ${ads.endsAt} > now())`;

/** SQL: where the statement's `ads` row is in its flight. */
export const flight: SQL<AdFlight> = sql<AdFlight>`case when ${flightOver} then 'ended'
  when ${ads.startsAt} > now() then 'scheduled' else 'running' end`;
