import { env } from './env';

/** Who runs the platform, as invoices name them. */
export interface Company {
  name: string;
  /** Postal, line by line. */
  address: string[];
  taxId: string;
  email: string;
  /** How invoices are paid, line by line. */
  payment: string[];
}

const lines = (text: string) =>
  text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The company of this platform, from its settings. */
export function company(): Company {
  const { COMPANY_NAME, COMPANY_ADDRESS, COMPANY_TAX_ID, COMPANY_EMAIL, COMPANY_PAYMENT } = env();
  return {
    name: COMPANY_NAME,
    address: lines(COMPANY_ADDRESS),
    taxId: COMPANY_TAX_ID,
    email: COMPANY_EMAIL,
    payment: lines(COMPANY_PAYMENT),
  };
}
