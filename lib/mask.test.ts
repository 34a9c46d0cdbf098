import { expect, test } from 'vitest';
import { maskedAccount, withHolder } from './mask';

test.each([
  ['Bank transfer, ES91 2100 0418 4502 0005 1332', 'Bank transfer, •••• 1332'],
  ['PayPal, maya@people.example', 'PayPal, m•••@people.example'],
  ['PayPal, maya.moves@people.example', 'PayPal, ma•••@people.example'],
  ['maya.moves@people.example', 'ma•••@people.example'],
  ['DE89370400440532013000', '•••• 3000'],
  ['Other, 1234567', 'Other, ••••'],
  ['12345678, Bank of X', '•••• kofX'],
  ['short', '••••'],
  ['', '••••'],
])('%s is shown as %s', (text, shown) => {
  expect(maskedAccount(text)).toBe(shown);
});

test('whose account it is stays with whoever pays', () => {
  const account = 'Bank transfer, ES91 2100 0418 4502 0005 1332';
  expect(withHolder(account, null)).toBe(account);
  expect(maskedAccount(withHolder(account, 'Maya Obi (sole trader)'))).toBe('Bank transfer, •••• 1332');
});
