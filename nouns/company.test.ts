import { describe, expect, it } from 'vitest';
import { type Company, companyOf, howToPay, howToPayAhead, paymentCode } from './company';

const texts = {
  name: 'Lumen  Müller\nGmbH',
  address: '',
  taxId: '',
  email: '',
  postcode: '',
  city: '',
  country: '',
  vatId: '',
  payment: 'Lumen GmbH; IBAN: de89 3704 0044 0532 0130 00 (Musterbank)',
};
const company = (payment = texts.payment): Company => companyOf({ ...texts, payment }, 'noreply@x.example');
const asked = { reference: 'RF18539007547034', currency: 'EUR', amount: 1200.1 };

describe('how it is paid', () => {
  it('names the reference in groups of four', () => {
    const invoice = { ...asked, number: 'FAN-2026-1', status: 'pending' };
    expect(howToPay(company(), invoice).at(-1)).toBe('Reference: RF18 5390 0754 7034');
    expect(howToPayAhead(company(), asked.reference)).toEqual([
      'Lumen GmbH',
      'IBAN: de89 3704 0044 0532 0130 00 (Musterbank)',
      'Reference: RF18 5390 0754 7034',
    ]);
    expect(howToPayAhead(company(''), asked.reference)).toEqual([
      'Lumen  Müller\nGmbH has not named an account yet.',
    ]);
    expect(howToPayAhead({ ...company(''), contact: 'pay@x.example' }, asked.reference)).toEqual([
      'Write to pay@x.example to learn how to pay ahead, and quote RF18 5390 0754 7034.',
    ]);
  });

  it('is scanned where euros go to one IBAN that SEPA reaches', () => {
    expect(paymentCode(company(), asked)).toBe(
      'BCD\n002\n1\nSCT\n\nLumen Müller GmbH\nDE89370400440532013000\nEUR1200.10\n\nRF18539007547034',
    );
    expect(paymentCode(company(), { ...asked, amount: undefined })).toContain(
      'DE89370400440532013000\n\n\nRF18539007547034',
    );
  });

  it('says the BIC where the bank is outside the EEA', () => {
    const swiss = 'Lumen AG; CH44 3199 9123 0008 8901 2; BIC: UBSWCHZH80A';
    expect(paymentCode(company(swiss), asked)).toContain(
      'BCD\n002\n1\nSCT\nUBSWCHZH80A\nLumen Müller GmbH\nCH4431999123000889012\n',
    );
  });

  it.each([
    ['another currency', company(), { ...asked, currency: 'USD' }],
    ['nothing to pay', company(), { ...asked, amount: 0 }],
    ['more than a transfer may be', company(), { ...asked, amount: 1_000_000_000 }],
    ['no account', company(''), asked],
    ['a mistyped one', company('DE89 3704 0044 0532 0130 01'), asked],
    ['two', company('DE89 3704 0044 0532 0130 00; ES91 2100 0418 4502 0005 1332'), asked],
    ['two on a line', company('DE89 3704 0044 0532 0130 00 AT61 1904 3002 3457 3201'), asked],
    ['one outside the EEA without its BIC', company('CH44 3199 9123 0008 8901 2'), asked],
    ['one in London without its BIC', company('GB29 NWBK 6016 1331 9268 19'), asked],
    ['one out of reach', company('BR15 0000 0000 0000 1093 2840 814P 2'), asked],
  ])('is not scanned with %s', (_, issuer, transfer) => {
    expect(paymentCode(issuer, transfer)).toBeNull();
  });
});
