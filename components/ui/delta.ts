/** A change against the compared period: 0.12 is +12 %. `better` says which direction is good news. */
export type Delta = { ratio: number; better?: 'up' | 'down' | 'neither'; against?: string };

/** Beyond this a percentage says no more than that there was next to nothing before. */
const most = 9.99;

/** The change of a figure against the compared one; none when nothing is compared, one of them is not there, or there was and is nothing. From nothing to something is infinite. */
export function deltaOf(
  now: number | null,
  before: number | null | undefined,
  better?: Delta['better'],
): Delta | undefined {
  if (before === undefined || before === null || now === null) return undefined;
  if (now === 0 && before === 0) return undefined;
  const ratio = now === before ? 0 : before === 0 ? Number.POSITIVE_INFINITY : (now - before) / before;
  return { ratio, better, against: 'the period before' };
}

/** The size of a change in words, without its direction. */
export function deltaWords(ratio: number): string {
  if (ratio === 0) return 'no change';
  if (!Number.isFinite(ratio)) return 'new';
  const size = Math.abs(ratio);
  return size > most ? 'over 999%' : `${(size * 100).toFixed(1)}%`;
}
