import PDFDocument from 'pdfkit';
import { arcPaths } from '@/components/ui/arcs';
import type { InvoiceDetail } from '@/features/invoices';
import type { Company } from '@/nouns/company';
import { formatMoney } from '@/nouns/money';
import { embedXml } from './factur-x';
import { billedLines, sellerLines } from './invoice-words';
import { drawnLetters, pdfFont } from './pdf-letters';

/** A file of A4 pages that is being drawn. */
export type Document = InstanceType<typeof PDFDocument>;

export const ink = '#1b1b1f';
export const muted = '#5f5f68';
const hairline = '#d9d8dd';
const accent = '#c0268b';
export const margin = 48;
export const width = 595.28 - 2 * margin;
/** Nothing but the page's foot stands below. */
export const bottom = 841.89 - 84;

/**
 * Begins a file, with the fonts of the screens embedded; it is whole once the document was ended. With `xml` it is PDF/A-3b, and that
 * is in it.
 */
export function startFile({
  title,
  author,
  subject,
  createdAt,
  xml,
}: {
  title: string;
  author: string;
  subject: string;
  createdAt: Date;
  xml?: string;
}): { document: Document; whole: Promise<Buffer> } {
  const document = new PDFDocument({
    size: 'A4',
    // The foot is written below the last line; pages are made by hand, so no margin may make one.
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    font: pdfFont('Regular'),
    ...(xml && { pdfVersion: '1.7', subset: 'PDF/A-3b' }),
    info: { Title: title, ...(!xml && { Author: author }), Subject: subject, CreationDate: createdAt },
  });
  if (xml) embedXml(document, { xml, author, createdAt });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.registerFont('regular', pdfFont('Regular')).registerFont('strong', pdfFont('SemiBold'));
  return { document, whole };
}

const tabular: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

interface Look {
  strong?: boolean;
  size?: number;
  colour?: string;
  right?: boolean;
  within?: number;
}

/** Text in a column, in as many lines as it needs; gives the height below it. */
export function write(
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

/** The same, at the top of the next page where this one has no room for it. */
export function writeOn(document: Document, text: string, y: number, look: Look = {}): number {
  document.font('regular').fontSize(look.size ?? 9);
  const height = document.heightOfString(drawnLetters(text), { width: look.within ?? width });
  if (y + height <= bottom) return write(document, text, margin, y, look);
  document.addPage();
  return write(document, text, margin, margin, look);
}

/** Figures on one line that end at a column's right edge, each digit as wide as the others. */
export function writeFigures(
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

/** A line across the page. */
export function rule(document: Document, y: number, colour = hairline): void {
  document
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.6)
    .stroke(colour);
}

/** Who bills whom and when; gives the height at which the lines begin. */
export function letterhead(
  document: Document,
  {
    kind,
    facts,
    invoice,
    issuer,
  }: {
    kind: string;
    /** Beside the seller: number, days and the like. */
    facts: [label: string, value: string][];
    invoice: InvoiceDetail;
    issuer: Company;
  },
): number {
  document.save().translate(margin, margin).scale(1.25).lineWidth(1.95).lineCap('round');
  for (const arc of arcPaths) document.path(arc).stroke(accent);
  document.restore();
  write(document, issuer.name, margin + 28, margin + 3, { strong: true, size: 13 });
  write(document, kind, margin, margin, { strong: true, size: 20, right: true });

  let left = margin + 40;
  for (const line of sellerLines(issuer, invoice)) {
    left = write(document, line, margin, left, { colour: muted, within: width / 2 });
  }
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

/** Amounts below the lines: net and taxes, the total, and what became of it; gives the height below them. */
export function sums(
  document: Document,
  from: number,
  {
    currency,
    above,
    total,
    below = [],
  }: {
    currency: string;
    above: [label: string, amount: number][];
    total: number;
    below?: [label: string, amount: number][];
  },
): number {
  let y = from;
  if (y + 72 + 16 * above.length > bottom) {
    document.addPage();
    y = margin;
  }
  rule(document, y - 6, ink);
  const money = (amount: number) => formatMoney(amount, { currency, code: true, precise: true });
  for (const [label, part] of above) {
    const end = write(document, label, margin, y + 4, { within: width - 130 });
    writeFigures(document, money(part), margin, y + 4);
    y = end;
  }
  write(document, 'Total', margin, y + 4, { strong: true, size: 12 });
  writeFigures(document, money(total), margin, y + 4, { strong: true, size: 12 });
  for (const [label, part] of below) {
    y += 16;
    write(document, label, margin, y + 8);
    writeFigures(document, money(part), margin, y + 8);
  }
  return y + 36;
}

/** Company, number and page at the foot of every page. */
export function foot(document: Document, number: string, issuer: Company): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    rule(document, 841.89 - 60);
    const y = 841.89 - 50;
    write(document, `${issuer.name} · ${number}`, margin, y, { colour: muted, size: 8 });
    write(document, `Page ${page - start + 1} of ${count}`, margin, y, {
      colour: muted,
      size: 8,
      right: true,
    });
  }
}
