import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { InvoiceDetail } from '@/features/invoices';
import { absoluteUrl } from '@/lib/links';
import { singleton } from '@/lib/singleton';
import { addresses } from '@/nouns/addresses';
import type { Company } from '@/nouns/company';
import { billedLines, sellerLines, taxedSums } from './invoice-words';

/** The file of a weight of the fonts that are embedded in PDFs. */
export const pdfFont = (weight: 'Regular' | 'SemiBold') =>
  path.join(process.cwd(), 'node_modules/geist/dist/fonts/geist-sans', `Geist-${weight}.ttf`);

/** What the fonts have shapes for: Latin and Cyrillic letters, figures and signs. pdfkit keeps it to itself. */
const shapes = () =>
  singleton('pdf-letters', () => {
    const document = new PDFDocument({ font: pdfFont('Regular') });
    const { font } = (document as unknown as { _font: { font: { characterSet: number[] } } })._font;
    return new Set(font.characterSet);
  });

const isDrawn = (letter: string) => letter === '\n' || shapes().has(letter.codePointAt(0) ?? 0);

/** The text with a question mark for each letter that a PDF of ours cannot show, rather than nothing at all. */
export const drawnLetters = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => (isDrawn(letter) ? letter : '?')).join('');

/** A PDF of ours would show question marks for some of this text. */
export const isLacking = (text: string): boolean => !Array.from(text.normalize('NFC')).every(isDrawn);

/** Whether the PDF of an invoice would show question marks, because somebody's name is in another script. */
export function lacksLetters(invoice: InvoiceDetail, issuer: Company): boolean {
  const texts = [
    invoice.billedName || invoice.advertiser,
    ...billedLines(invoice),
    ...taxedSums(invoice).map(([label]) => label),
    ...invoice.lines.map((line) => line.description),
    issuer.name,
    ...sellerLines(issuer, invoice),
    ...issuer.payment,
  ];
  return texts.some(isLacking);
}

/** Says where the invoice is read and printed in the browser, with every letter and with the notes of its credit notes. */
export const lettersHint = ({ id }: InvoiceDetail): string =>
  `A question mark may stand for a letter this file cannot show; ${absoluteUrl(addresses.invoice(id))} shows it.`;
