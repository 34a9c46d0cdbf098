/** A credit transfer in euros that somebody is asked for. */
export interface AskedTransfer {
  name: string;
  /** Without spaces. */
  iban: string;
  /** Of the bank; it may be left out within the EEA only. */
  bic?: string;
  /** Left to the payer where there is none. */
  amount?: number;
  /** A creditor reference (ISO 11649). */
  reference: string;
}

/** What a banking app reads of a QR code (EPC069-12, version 002): a transfer with its reference, in UTF-8. */
export function epcCode({ name, iban, bic = '', amount, reference }: AskedTransfer): string {
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name.replaceAll(/\s+/g, ' ').trim().slice(0, 70),
    iban,
    amount === undefined ? '' : `EUR${amount.toFixed(2)}`,
    '', // No purpose.
    reference,
  ].join('\n');
}
