import type { WatchPlan } from './campaign';
import { individual } from './individual';
import { together } from './together';

export type { WatchPlan } from './campaign';

/** All geo-verified campaigns of the demo world. */
export const watchPlans: readonly WatchPlan[] = [...individual, ...together];
