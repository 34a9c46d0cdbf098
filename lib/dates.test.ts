import { describe, expect, it } from 'vitest';
import { dateParts, dateText, dayOf, isoSeconds } from './dates';

describe('one moment in its four renderings', () => {
  const at = new Date('2024-08-31T23:59:59.999Z');

  it('reads in UTC whatever the machine thinks', () => {
    expect(dateParts(at)).toEqual({ year: 2024, month: 8, day: 31, hour: 23, minute: 59, second: 59 });
    expect(dateText(at)).toBe('August 31, 2024 - 23:59:59');
    expect(isoSeconds(at)).toBe('2024-08-31T23:59:59Z');
    expect(dayOf(at)).toBe('2024-08-31');
  });

  it('pads days and hours', () => {
    expect(dateText(new Date('2025-07-07T02:11:06Z'))).toBe('July 07, 2025 - 02:11:06');
  });
});
