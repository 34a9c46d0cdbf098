import { describe, expect, it } from 'vitest';
import { dateParts, dateText, dayOf, dayText, isoSeconds, monthBefore } from './dates';

describe('one moment in its four renderings', () => {
  const at = new Date('2024-08-31T23:59:59.999Z');

  it('reads in UTC whatever the machine thinks', () => {
    expect(dateParts(at)).toEqual({ year: 2024, month: 8, day: 31, hour: 23, minute: 59, second: 59 });
    expect(dateText(at)).toBe('August 31, 2024 - 23:59:59');
    expect(isoSeconds(at)).toBe('2024-08-31T23:59:59Z');
    expect(dayOf(at)).toBe('2024-08-31');
    expect(dayText(at)).toBe('31 Aug 2024');
  });

  it('pads days and hours', () => {
    expect(dateText(new Date('2025-07-07T02:11:06Z'))).toBe('July 07, 2025 - 02:11:06');
  });
});

describe('the month before', () => {
  it('is a whole calendar month in UTC, over the turn of a year and in leap years', () => {
    const billed = (at: string) => monthBefore(new Date(at));
    expect(billed('2024-03-31T23:59:59Z')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(billed('2025-03-01T02:00:00Z')).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(billed('2025-01-01T00:00:00Z')).toEqual({ from: '2024-12-01', to: '2024-12-31' });
  });
});
