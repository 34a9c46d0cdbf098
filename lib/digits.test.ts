import { describe, expect, it } from 'vitest';
import { plainDigits } from './digits';

describe('digits', () => {
  it.each([
    ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
    ['Devanagari', '०१२३४५६७८९'],
    ['Bengali', '০১২৩৪৫৬৭৮৯'],
    ['full width', '０１２３４５６７８９'],
    ['double struck, behind other tens', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'],
  ])('of %s are 0 to 9', (_script, digits) => {
    expect(plainDigits(digits)).toBe('0123456789');
  });

  it('are all that changes', () => {
    expect(plainDigits('a1 ٢²Ⅳ-')).toBe('a1 2²Ⅳ-');
  });
});
