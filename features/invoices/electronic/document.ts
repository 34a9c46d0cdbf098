import { dayText } from '@/lib/dates';
import { type Company, howToPay, issuerOf } from '@/nouns/company';
import { creditReasonWords } from '@/nouns/credit-notes';
import { bicIn, ibanIn, inSepa } from '@/nouns/iban';
import { formatMoney } from '@/nouns/money';
import type { CreditNoteDetail } from '../reads/credit-notes';
import type { Invoice } from '../reads/invoices';
import type { WrittenAmounts, WrittenLine } from '../reads/written';
import type { ElectronicInvoice, ElectronicParty, ElectronicTax } from './model';

/** Why nothing is charged, by the codes of the European list (VATEX); an exemption is said in words alone. */
const reasonCodes = { S: '', E: '', AE: 'VATEX-EU-AE', O: 'VATEX-EU-O' } as const;

/** Three lines at most: what is more goes on in the third. */
function streetOf(lines: string[]): string[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  const [first, second, ...rest] = said;
  return [first, second, rest.join(', ')].filter((line) => line !== undefined && line !== '') as string[];
}

/** The standard has no rate outside the scope of tax. */
const taxesOf = ({ taxes }: WrittenAmounts): ElectronicTax[] =>
  taxes.map((part) => ({
    ...part,
    rate: part.category === 'O' ? '' : part.rate,
    code: reasonCodes[part.category],
  }));

/** The seller as the invoice keeps it, or of an older one as the company is now, with the country and VAT number that it was taxed by. */
function sellerOf(now: Company, invoice: Invoice, outside: boolean): ElectronicParty {
  const issuer = issuerOf(now, invoice);
  return {
    name: invoice.seller ? invoice.seller.name : issuer.name,
    id: outside ? invoice.sellerVatId || issuer.taxId : '',
    vatId: outside ? '' : invoice.sellerVatId,
    taxId: issuer.taxId,
    email: issuer.contact ?? '',
    street: streetOf(issuer.street),
    city: issuer.city,
    postcode: issuer.postcode,
    country: invoice.sellerCountry,
  };
}

/** The buyer as the invoice names it. */
const buyerOf = (invoice: Invoice, outside: boolean): ElectronicParty => ({
  name: invoice.billedName || invoice.advertiser,
  id: outside ? invoice.billedVatId : '',
  vatId: outside ? '' : invoice.billedVatId,
  taxId: invoice.billedTaxId,
  email: invoice.billedEmail,
  street: streetOf(invoice.billedAddress.split('\n')),
  city: invoice.billedCity,
  postcode: invoice.billedPostcode,
  country: invoice.billedCountry,
});

/** What an invoice and its credit notes have in common. */
function common(invoice: Invoice, issuer: Company, amounts: WrittenAmounts) {
  const taxes = taxesOf(amounts);
  const outside = taxes.some(({ category }) => category === 'O');
  const { net, tax, gross, paid, due } = amounts;
  return {
    currency: invoice.currency,
    buyerReference: invoice.buyerReference,
    purchaseOrder: invoice.purchaseOrder,
    seller: sellerOf(issuer, invoice, outside),
    sellerKnown:
      invoice.seller !== null ||
      (invoice.sellerCountry === issuer.country && invoice.sellerVatId === issuer.vatId),
    buyer: buyerOf(invoice, outside),
    period: { from: invoice.periodFrom, to: invoice.periodTo },
    ...{ taxes, net, tax, gross, paid, due },
  };
}

/**
 * Where an invoice is paid to: euros to the account that the company names by its IBAN; else, or beside it, as its words say, which may
 * name an account for each currency.
 */
function paymentOf(invoice: Invoice, issuer: Company) {
  const { reference, currency } = invoice;
  const text = issuer.payment.join('\n');
  const iban = currency === 'EUR' ? ibanIn(text) : null;
  return {
    payment: {
      reference,
      iban,
      holder: issuer.name,
      bic: iban ? bicIn(text) : null,
      means: iban ? (inSepa(iban) ? ('58' as const) : ('30' as const)) : ('1' as const),
    },
    terms: iban ? '' : howToPay(issuer, { ...invoice, status: 'pending', takenOff: 0 }).join('\n'),
  };
}

/** An invoice as it was issued, whatever was paid or credited since. */
export function invoiceDocument(
  invoice: Invoice,
  issuer: Company,
  { lines, ...amounts }: WrittenAmounts & { lines: WrittenLine[] },
): ElectronicInvoice {
  const shared = common(invoice, issuer, amounts);
  const [part] = shared.taxes;
  const tax = { category: part?.category ?? 'O', rate: part?.rate ?? '' };
  const settled = Number(amounts.due) === 0;
  return {
    ...shared,
    kind: 'invoice',
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: settled ? '' : invoice.dueOn,
    note: '',
    ...(settled ? { terms: 'Paid from the prepaid balance. Nothing is due.' } : paymentOf(invoice, issuer)),
    lines: lines.map((line, at) => ({ ...line, id: String(at + 1), tax })),
  };
}

/** A credit note, a line for each tax of its invoice that it takes back. */
export function creditNoteDocument(
  note: CreditNoteDetail,
  issuer: Company,
  amounts: WrittenAmounts,
): ElectronicInvoice {
  const { of: invoice, currency } = note;
  const shared = common(invoice, issuer, amounts);
  const money = (amount: number) => formatMoney(amount, { currency, code: true, precise: true });
  const terms = [
    note.toInvoice > 0 && `${money(note.toInvoice)} of invoice ${note.invoice} is not to be paid any more.`,
    note.toPrepaid > 0 && `${money(note.toPrepaid)} had been paid and was added to the prepaid balance.`,
  ];
  const of = `invoice ${note.invoice} of ${dayText(new Date(invoice.issuedOn))}`;
  return {
    ...shared,
    kind: 'credit_note',
    number: note.number,
    issuedOn: note.issuedOn,
    dueOn: '',
    terms: terms.filter(Boolean).join(' '),
    note: note.note,
    preceding: { number: note.invoice, issuedOn: invoice.issuedOn },
    lines: shared.taxes.map(({ category, rate, net }, at) => ({
      id: String(at + 1),
      name: `${creditReasonWords[note.reason]}: ${of}`,
      note: '',
      net,
      tax: { category, rate },
    })),
  };
}
