import PDFDocument from 'pdfkit';
import { arcPaths } from '@/components/ui/arcs';
import type { InvoiceDetail } from '@/features/invoices';
import { absoluteUrl } from '@/lib/links';
import { qrPath } from '@/lib/qr';
import { addresses } from '@/nouns/addresses';
import { type Company, howToPay, invoiceCode } from '@/nouns/company';
import { formatMoney } from '@/nouns/money';
import { statusLabel } from '@/nouns/status';
import { billedLines, dayWords, partOf, rateWords, sellerLines, taxedSums } from './invoice-words';
import { drawnLetters, lacksLetters, pdfFont } from './pdf-letters';

type Document = InstanceType<typeof PDFDocument>;

const ink = '#1b1b1f';
const muted = '#5f5f68';
const hairline = '#d9d8dd';
const accent = '#c0268b';
const margin = 48;
const width = 595.28 - 2 * margin;
/** Nothing but the page's foot stands below. */
const bottom = 841.89 - 84;
const codeWidth = 96;

/** Where the invoice is read and printed in the browser, with every letter. */
const invoiceUrl = ({ id }: InvoiceDetail) => absoluteUrl(addresses.invoice(id));

interface Column {
  label: string;
  x: number;
  width: number;
  right?: boolean;
}

const tabular: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

/** An invoice as a PDF of A4 pages, with the fonts of the screens embedded. */
export async function invoicePdf(invoice: InvoiceDetail, issuer: Company): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    // The foot is written below the last line; pages are made by hand, so no margin may make one.
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    font: pdfFont('Regular'),
    info: {
      Title: `Invoice ${invoice.number}`,
      Author: issuer.name,
      Subject: `${invoice.periodFrom} to ${invoice.periodTo}`,
      CreationDate: invoice.createdAt,
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.registerFont('regular', pdfFont('Regular')).registerFont('strong', pdfFont('SemiBold'));
  let y = head(document, invoice, issuer);
  y = table(document, invoice, y);
  y = total(document, invoice, y);
  payment(document, invoice, issuer, y);
  foot(document, invoice, issuer);
  document.end();
  return whole;
}

interface Look {
  strong?: boolean;
  size?: number;
  colour?: string;
  right?: boolean;
  within?: number;
}

/** Text in a column, in as many lines as it needs; gives the height below it. */
function write(
  document: Document,
  text: string,
  x: number,
  y: number,
  { strong = false, size = 9, colour = ink, right = false, within = width }: Look = {},
): number {
  document
    .font(strong ? 'strong' : 'regular')
    .fontSize(size)
    .fillColor(colour);
  document.text(drawnLetters(text), x, y, { width: within, align: right ? 'right' : 'left' });
  return document.y;
}

/** Figures on one line that end at a column's right edge, each digit as wide as the others. */
function writeFigures(
  document: Document,
  text: string,
  x: number,
  y: number,
  { strong = false, size = 9, within = width }: Look = {},
): void {
  document
    .font(strong ? 'strong' : 'regular')
    .fontSize(size)
    .fillColor(ink);
  const taken = document.widthOfString(text, { features: tabular });
  document.text(text, x + within - taken, y, { lineBreak: false, features: tabular });
}

/** Who bills whom and when; gives the height at which the lines begin. */
function head(document: Document, invoice: InvoiceDetail, issuer: Company): number {
  document.save().translate(margin, margin).scale(1.25).lineWidth(1.95).lineCap('round');
  for (const arc of arcPaths) document.path(arc).stroke(accent);
  document.restore();
  write(document, issuer.name, margin + 28, margin + 3, { strong: true, size: 13 });
  write(document, 'Invoice', margin, margin, { strong: true, size: 20, right: true });

  let left = margin + 40;
  for (const line of sellerLines(issuer, invoice)) {
    left = write(document, line, margin, left, { colour: muted, within: width / 2 });
  }
  const facts: [string, string][] = [
    ['Number', invoice.number],
    ['Issued', dayWords(invoice.issuedOn)],
    ['Due', dayWords(invoice.dueOn)],
    ['Period', `${dayWords(invoice.periodFrom)} – ${dayWords(invoice.periodTo)}`],
    ['Status', statusLabel('invoice', invoice.status)],
  ];
  let right = margin + 40;
  for (const [label, value] of facts) {
    write(document, label, margin + width / 2, right, { colour: muted, within: 70 });
    right = write(document, value, margin + width / 2 + 70, right, { right: true, within: width / 2 - 70 });
  }
  let y = Math.max(left, right) + 22;
  y = write(document, 'Billed to', margin, y, { colour: muted, size: 8 }) + 2;
  const name = invoice.billedName || invoice.advertiser;
  y = write(document, name, margin, y, { strong: true, within: width / 2 });
  for (const line of billedLines(invoice)) y = write(document, line, margin, y, { within: width / 2 });
  return y + 26;
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

function rule(document: Document, y: number, colour = hairline): void {
  document
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.6)
    .stroke(colour);
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

function total(document: Document, invoice: InvoiceDetail, from: number): number {
  const sums = taxedSums(invoice);
  let y = from;
  if (y + 72 + 16 * sums.length > bottom) {
    document.addPage();
    y = margin;
  }
  rule(document, y - 6, ink);
  const money = (amount: number) =>
    formatMoney(amount, { currency: invoice.currency, code: true, precise: true });
  for (const [label, part] of sums) {
    const end = write(document, label, margin, y + 4, { within: width - 130 });
    writeFigures(document, money(part), margin, y + 4);
    y = end;
  }
  write(document, 'Total', margin, y + 4, { strong: true, size: 12 });
  writeFigures(document, money(invoice.amount), margin, y + 4, { strong: true, size: 12 });
  for (const [label, part] of partOf(invoice)) {
    y += 16;
    write(document, label, margin, y + 8);
    writeFigures(document, money(part), margin, y + 8);
  }
  return y + 36;
}

function payment(document: Document, invoice: InvoiceDetail, issuer: Company, from: number): void {
  const notes: string[] = [];
  if (invoice.lines.some((line) => line.originalCurrency !== invoice.currency)) {
    notes.push('Spend in another currency is converted at the rate in force when the invoice was issued.');
  }
  if (lacksLetters(invoice, issuer)) {
    notes.push(
      `A question mark may stand for a letter this file cannot show; ${invoiceUrl(invoice)} shows it.`,
    );
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

/** Company, number and page at the foot of every page. */
function foot(document: Document, invoice: InvoiceDetail, issuer: Company): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    rule(document, 841.89 - 60);
    const y = 841.89 - 50;
    write(document, `${issuer.name} · ${invoice.number}`, margin, y, { colour: muted, size: 8 });
    write(document, `Page ${page - start + 1} of ${count}`, margin, y, {
      colour: muted,
      size: 8,
      right: true,
    });
  }
}
