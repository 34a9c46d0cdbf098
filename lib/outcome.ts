import type { FailureCode } from './failure';

/** What a form is told: the verb's value, or what was wrong and with which fields. */
export type ActionResult<V> =
  | { ok: true; value: V }
  | { ok: false; code: FailureCode; message: string; fields: Record<string, string>; retryAfter?: number };

/** What became of one of several things that were asked for at once. */
export type ItemResult<Id = number> =
  | { id: Id; ok: true }
  | { id: Id; ok: false; code: FailureCode; message: string; fields?: Record<string, string> };
