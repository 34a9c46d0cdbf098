import { describe, expect, it } from 'vitest';
import {
  accountCountries,
  accountIdentity,
  accountInFull,
  accountLabel,
  bankCountry,
  describedAccount,
  PayoutAccount,
} from './payouts';

const sepa = {
  kind: 'sepa',
  name: 'Maya Obi',
  iban: ' es91 2100-0418 4502 0005 1332',
  bic: 'caixesbb xxx',
  town: 'Sevilla',
  country: 'es',
} as const;
const bank = {
  kind: 'bank',
  name: 'Ada Byron',
  account: '12345678',
  routing: '021000021',
  bank: 'First Bank',
  country: 'US',
} as const;

const problems = (account: unknown) => {
  const read = PayoutAccount.safeParse(account);
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]));
};

describe('an account', () => {
  it('is kept as banks print it', () => {
    expect(PayoutAccount.parse({ ...sepa, street: '', postcode: ' 41001 ' })).toEqual({
      ...sepa,
      iban: 'ES91 2100 0418 4502 0005 1332',
      bic: 'CAIXESBBXXX',
      country: 'ES',
      postcode: '41001',
    });
  });

  it.each([
    [{ ...sepa, iban: '12345678' }, 'iban', 'must be an IBAN'],
    [{ ...sepa, iban: 'ES91 2100 0418 4502 0005 1333' }, 'iban', 'check digits do not fit'],
    [{ ...sepa, iban: 'BR1500000000000010932840814P2' }, 'iban', 'SEPA does not reach'],
    [{ ...sepa, bic: 'CAIX' }, 'bic', 'must be a BIC'],
    [{ ...sepa, name: ' ' }, 'name', 'must not be empty'],
    [{ ...sepa, name: 'Maya\nObi' }, 'name', 'must be one line'],
    [{ ...sepa, town: undefined }, 'town', 'is missing'],
    [{ ...sepa, country: 'XX' }, 'country', 'must be a country'],
    [{ ...bank, routing: '' }, 'routing', 'is missing'],
    [{ ...bank, account: '1' }, 'account', 'must be the account number'],
    [{ ...bank, account: 'DE89370400440532013001' }, 'account', 'check digits do not fit'],
    [{ kind: 'paypal', email: 'not an address' }, 'email', 'must be'],
    [{ kind: 'other', text: ' ' }, 'text', 'must not be empty'],
    [{ kind: 'cash' }, 'kind', 'must be one of: sepa, bank, paypal, other'],
    [{}, 'kind', 'must be one of'],
  ])('is refused with the field that is wrong: %j', (account, field, message) => {
    expect(problems(account)[field]).toContain(message);
  });

  it('of a bank with an IBAN needs no routing number, and reaches where SEPA does not', () => {
    const brazil = PayoutAccount.parse({
      ...bank,
      routing: undefined,
      account: 'br1500000000000010932840814p2',
      country: 'BR',
    });
    expect(brazil).toMatchObject({ account: 'BR15 0000 0000 0000 1093 2840 814P 2' });
  });

  it('is masked for people and in full for whoever pays', () => {
    const [one, two] = [PayoutAccount.parse(sepa), PayoutAccount.parse(bank)];
    expect(accountLabel(one)).toBe('Bank transfer, •••• 1332');
    expect(accountInFull(one)).toBe(
      'Bank transfer, ES91 2100 0418 4502 0005 1332, BIC CAIXESBBXXX (account holder: Maya Obi)',
    );
    expect(accountLabel(two)).toBe('Bank transfer, •••• 5678');
    expect(accountInFull(two)).toBe(
      'Bank transfer, 12345678, routing 021000021, First Bank, United States (account holder: Ada Byron)',
    );
    expect([bankCountry(one), bankCountry(two)]).toEqual(['Spain', 'United States']);
    const said = (text: string) => accountLabel(PayoutAccount.parse({ kind: 'other', text }));
    expect(said('Bank transfer, ES91 2100 0418 4502 0005 1332')).toBe('Bank transfer, •••• 1332');
    expect(said('cash')).toBe('Other, ••••');
  });

  it('is known again however it was typed', () => {
    const identity = (account: unknown) => accountIdentity(PayoutAccount.parse(account));
    expect(identity(sepa)).toBe(
      identity({ ...bank, account: 'ES9121000418450200051332', routing: 'CAIXESBB' }),
    );
    expect(identity(bank)).toBe(identity({ ...bank, account: '1234 5678', routing: '0210-00021' }));
    expect(identity(bank)).not.toBe(identity({ ...bank, routing: '021000022' }));
    expect(identity({ kind: 'paypal', email: 'Maya@People.example' })).toBe(
      identity({ kind: 'paypal', email: 'maya@people.example ' }),
    );
    const said = 'Bank transfer, es91 2100 0418 4502 0005 1332 (account holder: Maya)';
    expect(identity({ kind: 'other', text: said })).toBe(identity(sepa));
    expect(identity({ kind: 'other', text: 'Cash  please' })).toBe(
      identity({ kind: 'other', text: 'cash please' }),
    );
  });

  it('that is described in words is for people to read, unless it is an address of PayPal', () => {
    expect(describedAccount('PayPal, Maya@people.example')).toEqual({
      kind: 'paypal',
      email: 'maya@people.example',
    });
    for (const text of [
      'Bank transfer, ES91 2100 0418 4502 0005 1332',
      'PayPal, ask me',
      'maya@people.example',
    ]) {
      expect(describedAccount(text)).toEqual({ kind: 'other', text });
    }
  });

  it('is in a country with a name', () => {
    expect(accountCountries.length).toBeGreaterThan(240);
    expect(accountCountries).toContainEqual({ code: 'NG', name: 'Nigeria' });
  });
});
