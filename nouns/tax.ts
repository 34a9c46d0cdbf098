/** How something is taxed, by the codes of UNCL5305 that EN 16931 uses. */
export const taxCategories = ['S', 'AE', 'E', 'O'] as const;
export type TaxCategory = (typeof taxCategories)[number];

/** What an administrator may say of an organisation whose invoices are not to be taxed by the countries and the day. */
export const taxTreatments = ['standard', 'reverse_charge', 'exempt', 'outside'] as const;
export type TaxTreatment = (typeof taxTreatments)[number];

/** What each treatment is called, and what the invoice says for it. */
export const treatmentWords: Record<TaxTreatment, string> = {
  standard: 'Taxed',
  reverse_charge: 'Reverse charge',
  exempt: 'Exempt',
  outside: 'Outside the scope of tax',
};

/** The sentences that stand on invoices which charge no tax. */
export const untaxedReasons = { AE: 'Reverse charge', O: 'Not subject to VAT' } as const;

/** One category of an invoice's tax. */
export interface TaxPart {
  category: TaxCategory;
  rate: number;
  net: number;
  tax: number;
  reason: string;
}

/** A category as an invoice names it: `VAT 19%`, or why there is none. */
export const taxWords = ({
  category,
  rate,
  reason,
}: Pick<TaxPart, 'category' | 'rate' | 'reason'>): string =>
  category === 'S' ? `VAT ${rate}%` : category === 'E' ? `Exempt from VAT: ${reason}` : reason;
