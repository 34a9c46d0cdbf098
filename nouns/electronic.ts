/** How an invoice or a credit note can be downloaded for programs that read it. */
export const electronicFormats = ['factur-x', 'ubl', 'cii'] as const;
export type ElectronicFormat = (typeof electronicFormats)[number];

/** What each is called. */
export const electronicFormatWords: Record<ElectronicFormat, string> = {
  'factur-x': 'Factur-X (PDF with XML)',
  ubl: 'UBL XML',
  cii: 'CII XML',
};

/** A rule of electronic invoices that a document does not keep. */
export interface ElectronicProblem {
  /** As EN 16931 numbers it. */
  rule: string;
  /** Whose fact it is. */
  of: 'seller' | 'buyer' | 'document';
  /** The fact that is missing, such as `country`; of the document a sentence. */
  lacks: string;
}

/** Who reads, and whom an invoice names. */
export interface ElectronicReader {
  role: 'admin' | 'organisation';
  seller: string;
  buyer: string;
}

/** A problem in a sentence, for one who may mend it or may not. */
export function problemWords({ of, lacks }: ElectronicProblem, reader: ElectronicReader): string {
  if (of === 'document') return lacks;
  const admin = reader.role === 'admin';
  if (of === 'seller')
    return admin ? `Your company has no ${lacks}.` : `${reader.seller} has not said its ${lacks}.`;
  return admin ? `${reader.buyer} has no ${lacks}.` : `Your billing details have no ${lacks}.`;
}
