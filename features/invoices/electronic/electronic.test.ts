import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sampleCreditNote, sampleInvoice, samples } from '@/testing/electronic';
import { ciiFile } from './cii';
import type { ElectronicInvoice } from './model';
import { electronicProblems } from './rules';
import { ublFile } from './ubl';

const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true, ignoreAttributes: false });
const golden = (name: string) => path.join(import.meta.dirname, 'golden', name);
const german = { category: 'S', rate: '19', reason: '' } as const;
const facts = { address: 'Am Kai 4', postcode: '20457', city: 'Hamburg', taxId: '', email: '' };
const rulesOf = (document: ElectronicInvoice) => electronicProblems(document).map(({ rule }) => rule);

describe('the files of every kind of document', () => {
  it.each(Object.entries(samples))('%s', async (name, document) => {
    expect(electronicProblems(document)).toEqual([]);
    for (const [syntax, text] of [
      ['ubl', ublFile(document)],
      ['cii', ciiFile(document)],
    ] as const) {
      await expect(text).toMatchFileSnapshot(golden(`${name}-${syntax}.xml`));
      expect(text).not.toMatch(/<[a-z]+:[A-Za-z]+(?: [^>]*)?><\//);
    }
  });
});

describe('what is written', () => {
  it('is the same in both syntaxes', () => {
    const document = sampleInvoice();
    const { Invoice: ubl } = parser.parse(ublFile(document));
    const { SupplyChainTradeTransaction: cii } = parser.parse(ciiFile(document)).CrossIndustryInvoice;
    const { ApplicableHeaderTradeAgreement: agreed, ApplicableHeaderTradeSettlement: settled } = cii;
    expect(ubl.BuyerReference).toBe(agreed.BuyerReference);
    expect(ubl.OrderReference.ID).toBe(agreed.BuyerOrderReferencedDocument.IssuerAssignedID);
    expect(ubl.PaymentMeans.PayeeFinancialAccount.ID).toBe('DE89370400440532013000');
    expect(settled.SpecifiedTradeSettlementPaymentMeans).toMatchObject({
      TypeCode: '58',
      PayeePartyCreditorFinancialAccount: { IBANID: 'DE89370400440532013000' },
      PayeeSpecifiedCreditorFinancialInstitution: { BICID: 'COBADEFFXXX' },
    });
    expect(settled.PaymentReference).toBe(ubl.PaymentMeans.PaymentID);
    expect(ubl.LegalMonetaryTotal.PayableAmount['#text']).toBe('1586.71');
    expect(settled.SpecifiedTradeSettlementHeaderMonetarySummation.DuePayableAmount).toBe('1586.71');
  });

  it('names the number for VAT as a mere number outside the scope of tax, where nothing else may', () => {
    const text = ublFile(samples['outside-scope'] as ElectronicInvoice);
    const { Invoice: invoice } = parser.parse(text);
    const { PartyIdentification: id, PartyTaxScheme: scheme } = invoice.AccountingSupplierParty.Party;
    expect(id.ID).toBe('DE136695976');
    expect(scheme.TaxScheme.ID).toBe('TAX');
    expect(text).not.toContain('<cbc:Percent>');
  });

  it('holds nothing that no XML file may hold, and every letter else', () => {
    const { Invoice: invoice } = parser.parse(ublFile(samples['below-a-cent'] as ElectronicInvoice));
    expect(invoice.InvoiceLine.Item.Name).toBe('Ad: <Winter> "coats" & boots');
    expect(ublFile(sampleInvoice({ invoice: { purchaseOrder: ' \u0001' } }))).not.toContain('OrderReference');
    expect(invoice.AccountingCustomerParty.Party.PostalAddress.AddressLine.Line).toBe('Bât. B, 2e étage');
  });
});

describe('rules that our data could break', () => {
  const broken: [rule: string, document: ElectronicInvoice][] = [
    ['BR-06', sampleInvoice({ invoice: { seller: { ...facts, name: '' } } })],
    ['BR-06', sampleInvoice({ issuer: { country: 'AT' } })],
    ['BR-07', sampleInvoice({ invoice: { billedName: '', advertiser: '' } })],
    ['BR-09', sampleInvoice({ invoice: { sellerCountry: '' }, issuer: { country: '' } })],
    ['BR-11', sampleInvoice({ invoice: { billedCountry: '' } })],
    ['BR-16', { ...sampleInvoice({ sums: ['0.00', '0.00', '0.00'] }), lines: [] }],
    ['BR-25', sampleInvoice({ lines: [{ id: '1', name: ' ', net: '1333.37', note: '' }] })],
    ['BR-29', sampleInvoice({ invoice: { periodTo: '2026-09-30' } })],
    ['BR-55', sampleCreditNote({ note: { invoice: '' } })],
    [
      'BR-61',
      { ...sampleInvoice(), payment: { reference: 'RF', iban: null, holder: '', bic: null, means: '30' } },
    ],
    ['BR-CL-04', sampleInvoice({ invoice: { currency: 'STN' } })],
    ['BR-CO-10', { ...sampleInvoice(), net: '1333.36' }],
    ['BR-CO-14', { ...sampleInvoice(), tax: '253.33' }],
    ['BR-CO-15', { ...sampleInvoice(), gross: '1586.70' }],
    ['BR-CO-16', { ...sampleInvoice(), due: '1.00' }],
    ['BR-CO-17', sampleInvoice({ sums: ['1333.37', '263.34', '1596.71'] })],
    ['BR-CO-18', sampleInvoice({ tax: null, sums: ['1333.37', '0.00', '1333.37'] })],
    ['BR-CO-25', { ...sampleInvoice(), dueOn: '' }],
    [
      'BR-CO-26',
      sampleInvoice({
        invoice: { sellerVatId: '' },
        issuer: { taxId: '' },
        tax: null,
        sums: ['1333.37', '0.00', '1333.37'],
      }),
    ],
    ['BR-DEC', sampleInvoice({ invoice: { currency: 'KWD' }, sums: ['1333.375', '253.341', '1586.716'] })],
    ['BR-S-02', sampleInvoice({ invoice: { sellerVatId: '' } })],
    ['BR-S-05', sampleInvoice({ tax: { ...german, rate: '0' } })],
    [
      'BR-S-08',
      {
        ...sampleInvoice(),
        lines: sampleInvoice().lines.map((line) => ({ ...line, tax: { category: 'E', rate: '0' } })),
      },
    ],
    ['BR-S-10', sampleInvoice({ tax: { ...german, reason: 'none' } })],
    [
      'BR-AE-02',
      sampleInvoice({
        invoice: { billedVatId: '' },
        tax: { category: 'AE', rate: '0', reason: 'Reverse charge' },
      }),
    ],
    ['BR-AE-05', sampleInvoice({ tax: { category: 'AE', rate: '19', reason: 'Reverse charge' } })],
    ['BR-AE-09', sampleInvoice({ tax: { category: 'AE', rate: '0', reason: 'Reverse charge' } })],
    ['BR-E-10', sampleInvoice({ tax: { category: 'E', rate: '0', reason: '' } })],
    [
      'BR-O-11',
      { ...sampleInvoice(), taxes: [...sampleInvoice().taxes, ...(samples['outside-scope']?.taxes ?? [])] },
    ],
  ];

  it.each(broken)('%s', (rule, document) => {
    expect(rulesOf(document)).toContain(rule);
  });
});
