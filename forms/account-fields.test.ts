import { describe, expect, it } from 'vitest';
import { wrongFields } from '@/lib/fields';
import { enquiryOf, SignUpForm } from './account-fields';

const wrongOf = (values: unknown) =>
  Object.keys(wrongFields(SignUpForm.safeParse(values).error?.issues ?? [], undefined, 'form')).sort();

describe('the sign-up form', () => {
  it('tells everything that is wrong in one round', () => {
    expect(
      wrongOf({ role: 'influencer', name: '', username: 'a b', email: 'maya', password: 'short' }),
    ).toEqual(['country_id', 'email', 'name', 'password', 'terms', 'username']);
    expect(wrongOf({ role: 'advertiser', name: 'Kai', password: 'long enough', terms: 'on' })).toEqual([
      'email',
      'organisation_name',
      'username',
    ]);
    expect(wrongOf({})).toContain('role');
  });

  it('asks the database about what is right by itself, of the role that was chosen', () => {
    const given = {
      role: 'influencer',
      name: '',
      username: 'maya',
      email: 'MAYA@people.example',
      country_id: '7',
    };
    expect(enquiryOf({ ...given, birth_date: 'soon', organisation_email: 'x@y.example' })).toEqual({
      role: 'influencer',
      username: 'maya',
      email: 'maya@people.example',
      countryId: 7,
    });
    expect(enquiryOf({ ...given, role: 'advertiser', username: '!' })).toEqual({
      role: 'advertiser',
      email: 'maya@people.example',
      organisationEmail: 'maya@people.example',
    });
    expect(enquiryOf('nothing')).toEqual({});
  });
});
