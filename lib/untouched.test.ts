import { expect, test } from 'vitest';
import { dropUntouched } from './untouched';

const form = (fields: Record<string, string>) => {
  const values = new FormData();
  for (const [name, value] of Object.entries(fields)) values.append(name, value);
  return values;
};

test('only what was touched is sent, emptied fields too, and what frames it', () => {
  const values = form({ id: '7', name: 'Brand', address: 'One\r\nTwo', tax_id: '', legal_name: 'Brand Ltd' });
  dropUntouched(values, { name: 'Brand', address: 'One\nTwo', tax_id: 'DE1', legal_name: 'Brand' });
  expect(Object.fromEntries(values)).toEqual({ id: '7', tax_id: '', legal_name: 'Brand Ltd' });
});
