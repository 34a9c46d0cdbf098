import type { SceneKind } from '@/lib/art/scenes';
import type { AdvertiserKey } from './people';
import rows from './watch.data.json' with { type: 'json' };

/** A geo-verified campaign of the demo world, as somebody would have written it. */
export interface WatchPlan {
  id: string;
  type: 'individual' | 'group' | 'task';
  /** The company it runs for, or Maya's own. */
  by: AdvertiserKey | 'maya';
  description: string;
  tags: readonly string[];
  /** What its pictures show, the poster first. */
  scenes: readonly [SceneKind, ...SceneKind[]];
  place: { latitude: number; longitude: number; radius: number };
  /** Days before today; negative numbers lie in the future. */
  startedDaysAgo: number;
  endedDaysAgo: number;
  paused?: true;
  fuel: number;
  reward: number | null;
  pool: number | null;
  max: number;
  perWitness?: number;
  locationLimit?: number;
  tasks?: Readonly<Record<string, { description: string; fuel_required?: number }>>;
  group?: { size: number; minutes: number };
  /** Only people with a linked wallet on the list may take part. */
  invited?: true;
  /** Witnesses, or groups, that took part by today. */
  turnout: number;
}

/** All geo-verified campaigns of the demo world. */
export const watchPlans = rows.campaigns as unknown as readonly WatchPlan[];

/** Reasons for a refusal by how often reviewers give them, with a word to the witness. */
export const refusals: Readonly<Record<string, { weight: number; notes: readonly string[] }>> = rows.refusals;
