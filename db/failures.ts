import { Failure } from '@/lib/failure';

/** The SQLSTATE of a database error, however deep the driver or the query builder wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

export const isSerialisationFailure = (error: unknown) => ['40001', '40P01'].includes(sqlState(error) ?? '');

/**
 * Whether a connection held a plan of before a migration. The driver plans anew by itself, but not within a transaction, which is
 * over by then; and each connection may hold such a plan.
 */
export function isStalePlan(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('routine' in at && at.routine === 'RevalidateCachedQuery') return true;
  }
  return false;
}

/** The name of the constraint that refused a write, e.g. `users_email_key`. */
export function constraintOf(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('constraint_name' in at && typeof at.constraint_name === 'string') return at.constraint_name;
  }
  return undefined;
}

const unavailable =
  /^(08|57P|53)|^(CONNECTION_CLOSED|CONNECTION_ENDED|CONNECTION_DESTROYED|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;

/** Whether the connection is gone with the statement, rather than the statement alone refused. */
export function connectionLost(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('severity_local' in at) return 'severity' in at && at.severity !== 'ERROR';
    if ('code' in at && typeof at.code === 'string' && /^(CONNECTION_|E[A-Z]+$)/.test(at.code)) return true;
  }
  return false;
}

/** Whether another server might answer: this one is away, or ended what was asked for reasons of its own. */
export const cannotAnswer = (error: unknown): boolean => {
  const state = sqlState(error);
  return !(error instanceof Failure) && (state === undefined || unavailable.test(state) || state === '40001');
};

/** Whether the database answered, and refused this one statement for a reason of its own. */
export function refusedStatement(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && !unavailable.test(state);
}

/**
 * The one place where a database error becomes a failure the platform speaks of; undefined when the error
 * is not of the database, or is a defect of ours.
 */
export function databaseFailure(error: unknown): Failure | undefined {
  const state = sqlState(error);
  if (!state) return undefined;
  if (unavailable.test(state) || state === '55P03' || state === '57014' || isSerialisationFailure(error)) {
    return new Failure('unavailable', 'The service is busy. Try again in a moment.', { cause: error });
  }
  if (state === '23505') return new Failure('conflict', 'This already exists.', { cause: error });
  if (state === '23503')
    return new Failure('conflict', 'Something this refers to is not there.', { cause: error });
  if (state.startsWith('22') || state === '23514' || state === '23502') {
    return new Failure('invalid', 'A value is outside its allowed range.', { cause: error });
  }
  return undefined;
}

/** Any thrown thing as a failure; what we did not foresee becomes `internal` and says nothing of itself. */
export function toFailure(error: unknown): Failure {
  // Drizzle wraps whatever a statement throws, refusals of ours included.
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof Failure) return at;
  return (
    databaseFailure(error) ??
    new Failure('internal', 'Something went wrong on our side. The request id helps us find it.', {
      cause: error,
    })
  );
}
