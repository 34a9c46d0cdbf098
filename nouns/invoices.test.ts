import { expect, test } from 'vitest';
import { arrearsText } from './invoices';

const late = { number: 'FAN-2026-13', due: new Date('2026-11-18') };

test('whoever may not activate reads which invoice, since when, and how late is too late', () => {
  expect(arrearsText(late, 7)).toBe(
    'Invoice FAN-2026-13 was due on 18 Nov 2026 and is not paid. Nothing is activated while an invoice is more than 7 days overdue.',
  );
  expect(arrearsText(late, 1)).toContain('more than a day overdue.');
  expect(arrearsText(late, 0)).toContain('while an invoice is overdue.');
});
