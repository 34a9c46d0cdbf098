import { creditNoteDocument, invoiceDocument } from '@/features/invoices/electronic/document';
import type { ElectronicInvoice } from '@/features/invoices/electronic/model';
import type { CreditNoteDetail } from '@/features/invoices/reads/credit-notes';
import type { Invoice } from '@/features/invoices/reads/invoices';
import type { WrittenAmounts, WrittenLine, WrittenTax } from '@/features/invoices/reads/written';
import { type Company, companyOf } from '@/nouns/company';

const seller = companyOf(
  {
    name: 'Lunavere Media GmbH',
    address: 'Am Kai 4\nHinterhaus',
    postcode: '20457',
    city: 'Hamburg',
    country: 'DE',
    vatId: 'DE136695976',
    taxId: '22/815/08154',
    email: 'billing@lunavere.example',
    payment: 'Lunavere Media GmbH\nDE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX',
  },
  '',
);

const issued = {
  id: 1,
  number: 'FAN-2026-1',
  reference: 'RF44FAN20261',
  status: 'pending',
  advertiser: 'Orkla Fjord',
  billedName: 'Orkla Fjord GmbH',
  billedEmail: 'invoices@orkla.example',
  billedAddress: 'Seestraße 9',
  billedTaxId: '',
  billedPostcode: '80331',
  billedCity: 'München',
  billedCountry: 'DE',
  billedVatId: 'DE129273398',
  purchaseOrder: 'PO-7781',
  buyerReference: '04011000-12345-34',
  sellerCountry: 'DE',
  sellerVatId: 'DE136695976',
  seller: null,
  currency: 'EUR',
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  issuedOn: '2026-11-01',
  dueOn: '2026-12-01',
} as Invoice;

const line = (id: number, name: string, net: string, note = ''): WrittenLine => ({
  id: String(id),
  name,
  net,
  note,
});

type Sums = [net: string, tax: string, gross: string];

function amounts([net, tax, gross]: Sums, part: Pick<WrittenTax, 'category' | 'rate' | 'reason'> | null) {
  const taxes = part ? [{ ...part, net, tax }] : [];
  const nothing = gross.includes('.') ? '0.00' : '0';
  return { net, tax, gross, paid: nothing, due: gross, taxes };
}

const german = { category: 'S', rate: '19', reason: '' } as const;
const two = [line(11, 'Campaign: Harbour lights', '1250.00'), line(12, 'Ad: Winter coats & boots', '83.37')];

/** An invoice of these facts, the ordinary one unless they say otherwise. */
export const sampleInvoice = ({
  invoice = {},
  issuer = {},
  sums = ['1333.37', '253.34', '1586.71'],
  tax = german,
  lines = two,
  over = {},
}: {
  invoice?: Partial<Invoice>;
  issuer?: Partial<Company>;
  sums?: Sums;
  tax?: Parameters<typeof amounts>[1];
  lines?: WrittenLine[];
  over?: Partial<WrittenAmounts>;
} = {}): ElectronicInvoice =>
  invoiceDocument(
    { ...issued, ...invoice },
    { ...seller, ...issuer },
    { ...amounts(sums, tax), lines, ...over },
  );

/** A credit note of a part of the ordinary invoice. */
export const sampleCreditNote = ({
  invoice = {},
  note = {},
  sums,
  tax = german,
}: {
  invoice?: Partial<Invoice>;
  note?: Partial<CreditNoteDetail>;
  sums?: Sums;
  tax?: Parameters<typeof amounts>[1];
} = {}): ElectronicInvoice => {
  const { number } = { ...issued, ...invoice };
  const credited = {
    number: 'CN-2026-1',
    invoice: number,
    currency: 'EUR',
    issuedOn: '2026-11-12',
    reason: 'bad_traffic',
    note: 'Clicks of 3 and 4 October came from a data centre.',
    toInvoice: 119,
    toPrepaid: 0,
    of: { ...issued, ...invoice },
    ...note,
  } as CreditNoteDetail;
  return creditNoteDocument(credited, seller, amounts(sums ?? ['100.00', '19.00', '119.00'], tax));
};

const one = (net: string, note = '') => [line(1, 'Campaign: Harbour lights', net, note)];

/** Each kind of document that the platform issues, by the name of its golden files. */
export const samples: Record<string, ElectronicInvoice> = {
  ordinary: sampleInvoice(),
  'reverse-charge': sampleInvoice({
    invoice: {
      billedName: 'Molino Vero S.r.l.',
      billedCountry: 'IT',
      billedVatId: 'IT00743110157',
      billedCity: 'Milano',
      billedPostcode: '20121',
    },
    sums: ['1333.37', '0.00', '1333.37'],
    tax: { category: 'AE', rate: '0', reason: 'Reverse charge' },
  }),
  exempt: sampleInvoice({
    sums: ['1333.37', '0.00', '1333.37'],
    tax: { category: 'E', rate: '0', reason: 'Exempt by Article 151 of Directive 2006/112/EC' },
  }),
  'outside-scope': sampleInvoice({
    invoice: {
      billedName: 'Harrow & Vale Ltd',
      billedCountry: 'GB',
      billedVatId: 'GB980780684',
      currency: 'GBP',
    },
    sums: ['1333.37', '0.00', '1333.37'],
    tax: { category: 'O', rate: '0', reason: 'Not subject to VAT' },
  }),
  yen: sampleInvoice({
    invoice: { currency: 'JPY' },
    sums: ['150', '29', '179'],
    lines: one('150', 'Spent USD 1.00, converted at 150'),
  }),
  dinars: sampleInvoice({
    invoice: { currency: 'KWD' },
    sums: ['12.50', '2.38', '14.88'],
    lines: one('12.50'),
  }),
  'below-a-cent': sampleInvoice({
    invoice: { billedAddress: 'c/o Ødegård\r\nRue de l’Église 1\nBât. B\n2e étage' },
    sums: ['0.07', '0.01', '0.08'],
    lines: [
      line(1, 'Ad: <Winter> "coats" & boots \u0001', '0.07', 'Spent USD 0.09, converted at 0.8123456789'),
    ],
  }),
  prepaid: sampleInvoice({ over: { paid: '1586.71', due: '0.00' } }),
  'credit-note': sampleCreditNote(),
  'credit-note-of-what-rounding-left': sampleCreditNote({
    note: { number: 'CN-2026-2', toInvoice: 0, toPrepaid: 0.01, note: '' },
    sums: ['0.00', '0.01', '0.01'],
  }),
  'credit-note-outside-scope': sampleCreditNote({
    invoice: { billedCountry: 'GB', billedVatId: 'GB980780684' },
    sums: ['119.00', '0.00', '119.00'],
    tax: { category: 'O', rate: '0', reason: 'Not subject to VAT' },
  }),
};
