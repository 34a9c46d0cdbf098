import type { CreditNoteDetail } from '@/features/invoices';
import type { Company } from '@/nouns/company';
import { creditReasonWords } from '@/nouns/credit-notes';
import { formatMoney } from '@/nouns/money';
import { dayWords, linesOf, taxedSums } from './invoice-words';
import { isLacking, lacksLetters, lettersHint } from './pdf-letters';
import {
  foot,
  letterhead,
  margin,
  muted,
  rule,
  startFile,
  sums,
  width,
  writeFigures,
  writeOn,
} from './pdf-page';

/** A credit note as a PDF of A4 pages, with `xml` inside where that is given. */
export async function creditNotePdf(note: CreditNoteDetail, issuer: Company, xml?: string): Promise<Buffer> {
  const { of: invoice, currency } = note;
  const { document, whole } = startFile({
    title: `Credit note ${note.number}`,
    author: issuer.name,
    subject: `Of invoice ${note.invoice}`,
    createdAt: note.createdAt,
    xml,
  });
  const money = (amount: number) => formatMoney(amount, { currency, code: true, precise: true });
  let y = letterhead(document, {
    kind: 'Credit note',
    facts: [
      ['Number', note.number],
      ['Issued', dayWords(note.issuedOn)],
      ['Of invoice', `${note.invoice}, ${dayWords(invoice.issuedOn)}`],
    ],
    invoice,
    issuer,
  });
  const net = note.amount - note.tax;
  rule(document, y - 6);
  // Before the text, which may go on to further pages.
  writeFigures(document, money(net), margin, y);
  const said = linesOf(note.note).filter((line) => line.trim() !== '');
  for (const line of [creditReasonWords[note.reason], ...said]) {
    y = writeOn(document, line, y, { within: width - 130 });
  }
  y = sums(document, y + 14, {
    currency,
    above: taxedSums({ net, taxes: note.taxes }),
    total: note.amount,
  });
  const became = [
    note.toInvoice > 0 && `${money(note.toInvoice)} of invoice ${note.invoice} is not to be paid any more.`,
    note.toPrepaid > 0 && `${money(note.toPrepaid)} had been paid and was added to the prepaid balance.`,
    (said.some(isLacking) || lacksLetters(invoice, issuer)) && lettersHint(invoice),
  ].filter((line) => line !== false);
  for (const line of became) y = writeOn(document, line, y, { colour: muted });
  foot(document, note.number, issuer);
  document.end();
  return whole;
}
