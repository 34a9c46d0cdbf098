/** A credit transfer in euros that somebody is asked for. */
export interface AskedTransfer {
  name: string;
  /** Without spaces. */
  iban: string;
  /** Left to the payer where there is none. */
  amount?: number;
  /** A creditor reference (ISO 11649). */
  reference: string;
}

/** What a banking app reads of a QR code (EPC069-12, version 002): a transfer with its reference, in UTF-8. */
export function epcCode({ name, iban, amount, reference }: AskedTransfer): string {
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    '', // The bank is known by the IBAN.
    name.replaceAll(/\s+/g, ' ').trim().slice(0, 70),
    iban,
    amount === undefined ? '' : `EUR${amount.toFixed(2)}`,
    '', // No purpose.
    reference,
  ].join('\n');
}
