import { expect, test } from 'vitest';
import { bankText, isBankText } from './bank-text';

test.each([
  ['Łukasz Żółty', 'Lukasz Zolty'],
  ['Müller & Söhne GmbH', 'Muller + Sohne GmbH'],
  ['Straße 7, Köln', 'Strasse 7, Koln'],
  ['Æsir Ørsted', 'AEsir Orsted'],
  ['Νίκος Παπαδάκης', 'Nikos Papadakis'],
  ['Петър Щерев', 'Petar Shterev'],
  ['D’Arcy “Dee” O`Neil', "D'Arcy 'Dee' O'Neil"],
  ['two\n lines\tand  more ', 'two lines and more'],
  ['a@b.example', 'a(at)b.example'],
  ['東京', '..'],
  ['ﬁne №5', 'fine No5'],
])('%s goes to the bank as %s', (text, written) => {
  expect(bankText(text, 70)).toBe(written);
});

test('a text is cut where the bank cuts it, and full stops alone are no name', () => {
  expect(bankText('Maya Obi the Third', 8)).toBe('Maya Obi');
  expect(isBankText(bankText('東京', 70))).toBe(false);
  expect(isBankText('Maya')).toBe(true);
});
