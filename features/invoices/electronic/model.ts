import type { TaxCategory } from '@/nouns/tax';

/** Who bills or is billed. BT numbers are those of EN 16931: of the seller, and of the buyer. */
export interface ElectronicParty {
  /** BT-27, BT-44. */
  name: string;
  /** BT-29, BT-46: the number it has for VAT, where an invoice outside the scope of VAT may not call it that. */
  id: string;
  /** BT-31, BT-48. */
  vatId: string;
  /** BT-32, BT-47: a number that some office gave it. */
  taxId: string;
  /** BT-43, BT-58, and the electronic address with the scheme EM: BT-34, BT-49. */
  email: string;
  /** BT-35, 36 and 162, BT-50, 51 and 163: at most three. */
  street: string[];
  /** BT-37, BT-52. */
  city: string;
  /** BT-38, BT-53. */
  postcode: string;
  /** BT-40, BT-55. */
  country: string;
}

/** One category of the tax (BG-23). Amounts are decimal texts, as everywhere here. */
export interface ElectronicTax {
  /** BT-118. */
  category: TaxCategory;
  /** BT-119; empty where the category has none. */
  rate: string;
  /** BT-116. */
  net: string;
  /** BT-117. */
  tax: string;
  /** BT-120. */
  reason: string;
  /** BT-121; empty where no code says it. */
  code: string;
}

/** One line (BG-25): one piece of what its category taxes, so that its price (BT-146) is its amount. */
export interface ElectronicLine {
  /** BT-126. */
  id: string;
  /** BT-153. */
  name: string;
  /** BT-127. */
  note: string;
  /** BT-131. */
  net: string;
  /** BT-151 and BT-152. */
  tax: Pick<ElectronicTax, 'category' | 'rate'>;
}

/** An invoice or credit note by the semantic model of EN 16931, before it is written in a syntax. */
export interface ElectronicInvoice {
  /** BT-3: 380 or 381. */
  kind: 'invoice' | 'credit_note';
  /** BT-1. */
  number: string;
  /** BT-2. */
  issuedOn: string;
  /** BT-9; empty where nothing falls due. */
  dueOn: string;
  /** BT-5. */
  currency: string;
  /** BT-10. */
  buyerReference: string;
  /** BT-13. */
  purchaseOrder: string;
  /** BT-20. */
  terms: string;
  /** BT-22. */
  note: string;
  /** BG-3: BT-25 and BT-26. */
  preceding?: { number: string; issuedOn: string };
  /** BG-4. */
  seller: ElectronicParty;
  /** Whether that is the seller as it stood when this was issued. */
  sellerKnown: boolean;
  /** BG-7. */
  buyer: ElectronicParty;
  /** BG-14: BT-73 and BT-74. */
  period: { from: string; to: string };
  /** BG-16; without one nothing is to be sent. */
  payment?: {
    /** BT-83. */
    reference: string;
    /** BT-84; null where the seller names no account number that is known everywhere. */
    iban: string | null;
    /** BT-85. */
    holder: string;
    /** BT-86. */
    bic: string | null;
    /** BT-81: 58 within SEPA, 30 elsewhere, 1 where the terms say how. */
    means: '58' | '30' | '1';
  };
  taxes: ElectronicTax[];
  lines: ElectronicLine[];
  /** BT-106 and BT-109: there are neither allowances nor charges. */
  net: string;
  /** BT-110. */
  tax: string;
  /** BT-112. */
  gross: string;
  /** BT-113: what prepaid money paid as it was issued. */
  paid: string;
  /** BT-115. */
  due: string;
}

/** Lines of one piece each (BT-130). */
export const pieces = 'C62';

/** What an address is called for which the standard has other letters than we: Kosovo, and islands of Saint Helena. */
const otherLetters: Record<string, string> = { XK: '1A', AC: 'SH', TA: 'SH' };

/** A country by the letters of the standard (BT-40, BT-55). */
export const countryLetters = (country: string): string => otherLetters[country] ?? country;
