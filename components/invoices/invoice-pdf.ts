import type { InvoiceDetail } from '@/features/invoices';
import { qrPath } from '@/lib/qr';
import { type Company, howToPay, invoiceCode } from '@/nouns/company';
import { formatMoney } from '@/nouns/money';
import { dayWords, partOf, rateWords, stateWords, taxedSums } from './invoice-words';
import { drawnLetters, lacksLetters, lettersHint } from './pdf-letters';
import {
  bottom,
  type Document,
  foot,
  ink,
  letterhead,
  margin,
  muted,
  rule,
  startFile,
  sums,
  width,
  write,
  writeFigures,
} from './pdf-page';

const codeWidth = 96;

interface Column {
  label: string;
  x: number;
  width: number;
  right?: boolean;
}

/** An invoice as it was issued, whatever was paid or credited since; prepaid money may have paid it in that moment. */
function asIssued(invoice: InvoiceDetail): InvoiceDetail {
  const { fromPrepaid, paidAt, createdAt, amount } = invoice;
  if (fromPrepaid && paidAt?.getTime() === createdAt.getTime()) return invoice;
  return { ...invoice, status: 'pending', paidAt: null, received: 0, credited: 0, takenOff: 0, open: amount };
}

/**
 * An invoice as a PDF of A4 pages, with the fonts of the screens embedded: as it stands now, or with `xml` as it was issued, which is
 * what that says.
 */
export async function invoicePdf(now: InvoiceDetail, issuer: Company, xml?: string): Promise<Buffer> {
  const invoice = xml ? asIssued(now) : now;
  const { document, whole } = startFile({
    title: `Invoice ${invoice.number}`,
    author: issuer.name,
    subject: `${invoice.periodFrom} to ${invoice.periodTo}`,
    createdAt: invoice.createdAt,
    xml,
  });
  const facts: [string, string][] = [
    ['Number', invoice.number],
    ['Issued', dayWords(invoice.issuedOn)],
    ['Due', dayWords(invoice.dueOn)],
    ['Period', `${dayWords(invoice.periodFrom)} – ${dayWords(invoice.periodTo)}`],
  ];
  if (!xml) facts.push(['Status', stateWords(invoice)]);
  let y = letterhead(document, { kind: 'Invoice', facts, invoice, issuer });
  y = table(document, invoice, y);
  y = sums(document, y, {
    currency: invoice.currency,
    above: taxedSums(invoice),
    total: invoice.amount,
    below: partOf(invoice),
  });
  payment(document, invoice, issuer, y);
  foot(document, invoice.number, issuer);
  document.end();
  return whole;
}

function columnsOf(converted: boolean): Column[] {
  const amount = { label: 'Amount', x: margin + width - 110, width: 110, right: true };
  if (!converted) return [{ label: 'Description', x: margin, width: width - 122 }, amount];
  return [
    { label: 'Description', x: margin, width: width - 316 },
    { label: 'Spent', x: margin + width - 304, width: 100, right: true },
    { label: 'Rate', x: margin + width - 198, width: 82, right: true },
    amount,
  ];
}

function tableHead(document: Document, columns: Column[], y: number): number {
  for (const { label, x, width: within, right } of columns) {
    write(document, label, x, y, { colour: muted, size: 8, right, within });
  }
  rule(document, y + 14, ink);
  return y + 20;
}

/** The lines, going on to further pages with the head repeated. */
function table(document: Document, invoice: InvoiceDetail, from: number): number {
  const { currency } = invoice;
  const money = (amount: number, code: string) =>
    formatMoney(amount, { currency: code, code: true, precise: true });
  const columns = columnsOf(invoice.lines.some((line) => line.originalCurrency !== currency));
  let y = tableHead(document, columns, from);
  for (const line of invoice.lines) {
    const covers =
      line.campaignId === null ? '' : `\n${line.tasks} accepted ${line.tasks === 1 ? 'task' : 'tasks'}`;
    const cells: Record<string, string> = {
      Description: line.description + covers,
      Spent: money(line.originalAmount, line.originalCurrency),
      Rate: line.originalCurrency === currency ? '–' : rateWords(line.rate),
      Amount: money(line.amount, currency),
    };
    document.font('regular').fontSize(9);
    const height = document.heightOfString(drawnLetters(cells.Description ?? ''), {
      width: columns[0]?.width,
    });
    if (y + height > bottom) {
      document.addPage();
      y = tableHead(document, columns, margin);
    }
    for (const { label, x, width: within, right } of columns) {
      (right ? writeFigures : write)(document, cells[label] ?? '', x, y, { within });
    }
    y += height + 7;
    rule(document, y - 3);
    y += 3;
  }
  return y;
}

function payment(document: Document, invoice: InvoiceDetail, issuer: Company, from: number): void {
  const notes: string[] = [];
  if (invoice.lines.some((line) => line.originalCurrency !== invoice.currency)) {
    notes.push('Spend in another currency is converted at the rate in force when the invoice was issued.');
  }
  if (lacksLetters(invoice, issuer)) {
    notes.push(lettersHint(invoice));
  }
  const lines = [...notes, 'Payment', ...howToPay(issuer, invoice)];
  const code = invoiceCode(issuer, invoice);
  let y = from;
  if (y + Math.max(lines.length * 13, code ? codeWidth : 0) > bottom) {
    document.addPage();
    y = margin;
  }
  if (code) drawCode(document, code, y);
  const within = code ? width - codeWidth - 12 : width;
  for (const line of lines) y = write(document, line, margin, y, { colour: muted, within });
}

/** What banking apps scan, at the right edge. */
function drawCode(document: Document, code: string, y: number): void {
  const { size, path } = qrPath(code);
  document
    .save()
    .translate(margin + width - codeWidth, y)
    .scale(codeWidth / size)
    .path(path)
    .fill('#000')
    .restore();
}
