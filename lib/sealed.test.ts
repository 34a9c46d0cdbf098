import { expect, test } from 'vitest';
import { markOf, seal, sealedBy, sealKey, unseal } from './sealed';

const key = sealKey('a secret of at least thirty-two characters');
const other = sealKey('another secret of thirty-two characters!');

test('a sealed text opens with its key, never looks the same twice and says nothing', () => {
  const [one, two] = [seal('ES91 2100 Łódź', key), seal('ES91 2100 Łódź', key)];
  expect(one).not.toBe(two);
  expect(one).not.toContain('2100');
  expect(unseal(one, [other, key])).toBe('ES91 2100 Łódź');
  expect(sealedBy(one)).toBe(key.id);
  expect(unseal(seal('', key), [key])).toBe('');
});

test('another key opens nothing, and a changed text is refused', () => {
  const sealed = seal('ES91 2100', key);
  expect(() => unseal(sealed, [other])).toThrow('None of the keys');
  expect(() => unseal('ES91 2100', [key])).toThrow('None of the keys');
  const last = sealed.at(-3) === 'A' ? 'B' : 'A';
  expect(() => unseal(`${sealed.slice(0, -3)}${last}${sealed.slice(-2)}`, [key])).toThrow();
  expect(() => unseal(sealed.replace(key.id, other.id), [key, other])).toThrow();
});

test('a mark is found again by the same key alone', () => {
  expect(markOf('iban:ES91', key)).toBe(markOf('iban:ES91', key));
  expect(markOf('iban:ES91', key)).not.toBe(markOf('iban:ES92', key));
  expect(markOf('iban:ES91', key)).not.toBe(markOf('iban:ES91', other));
});
