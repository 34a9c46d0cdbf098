import { describe, expect, it } from 'vitest';
import { sentOf, standing } from './standing';

const form = (...fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return sentOf(data);
};

describe('what was refused', () => {
  const refused = { email: 'Must be an email address', country_id: 'Choose your country' };
  const sent = form(['email', 'maya'], ['name', 'Maya']);

  it('stands while its field holds what was sent, and is the same object then', () => {
    expect(standing(refused, sent, form(['email', 'maya'], ['name', 'Maya Obi']))).toBe(refused);
  });

  it('goes as soon as its field holds something else', () => {
    const now = form(['email', 'maya@people.example'], ['name', 'Maya'], ['country_id', '7']);
    expect(standing(refused, sent, now)).toEqual({});
    expect(standing(refused, sent, form(['email', 'maya'], ['country_id', '7']))).toEqual({
      email: refused.email,
    });
  });

  it('stays said in the words of a rule until that finds nothing', () => {
    const rules = { email: (value: string) => (value.includes('@') ? undefined : 'Needs an @') };
    expect(standing(refused, sent, form(['email', 'maya.obi']), rules)).toMatchObject({
      email: 'Needs an @',
    });
    expect(standing(refused, sent, form(['email', 'maya@']), rules)).toEqual({
      country_id: refused.country_id,
    });
  });

  it('comes back with what was sent, and follows the members of a list and a box that is ticked', () => {
    expect(standing(refused, sent, sent)).toBe(refused);
    const members = { 'screenshots.1': 'Must be an http(s) URL', terms: 'Agree to the terms to go on' };
    const two = form(['screenshots', 'a'], ['screenshots', 'b']);
    expect(standing(members, two, two)).toBe(members);
    expect(standing(members, two, form(['screenshots', 'a'], ['terms', 'on']))).toEqual({});
  });
});
