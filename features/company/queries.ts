import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { companyFacts } from '@/db/schema';
import { env } from '@/lib/env';
import {
  type Company,
  type CompanyFact,
  companyOf,
  type IssuedBy,
  companyFacts as names,
} from '@/nouns/company';

export type Facts = Record<CompanyFact, string>;

/** What only administrators write: it is checked, and taxes hang on it. */
const unsettled = { postcode: '', city: '', country: '', vatId: '' };

/** What the environment says of the company; an empty text where it says nothing. */
export function settledFacts(): Facts {
  const { COMPANY_NAME, COMPANY_ADDRESS, COMPANY_TAX_ID, COMPANY_EMAIL, COMPANY_PAYMENT } = env();
  return {
    name: COMPANY_NAME,
    address: COMPANY_ADDRESS,
    taxId: COMPANY_TAX_ID,
    email: COMPANY_EMAIL,
    payment: COMPANY_PAYMENT,
    ...unsettled,
  };
}

/** What administrators wrote. */
export async function writtenFacts(): Promise<Facts> {
  const [row] = await db()
    .select({
      name: companyFacts.name,
      address: companyFacts.address,
      taxId: companyFacts.taxId,
      email: companyFacts.email,
      payment: companyFacts.payment,
      postcode: companyFacts.postcode,
      city: companyFacts.city,
      country: companyFacts.country,
      vatId: companyFacts.vatId,
    })
    .from(companyFacts);
  return row ?? { name: '', address: '', taxId: '', email: '', payment: '', ...unsettled };
}

async function facts(): Promise<Facts> {
  const [settled, written] = [settledFacts(), await writtenFacts()];
  return Object.fromEntries(names.map((name) => [name, settled[name] || written[name]])) as Facts;
}

/** What an invoice that is issued now keeps of the company. */
export async function issuingFacts(): Promise<IssuedBy> {
  const { payment: _, country: sellerCountry, vatId: sellerVatId, ...seller } = await facts();
  return { seller, sellerCountry, sellerVatId };
}

/** Who runs the platform, as invoices and bank files name them: by the environment, or else as administrators wrote it. */
export const company = async (): Promise<Company> => companyOf(await facts(), env().MAIL_FROM);

export interface OwnCompany {
  facts: Facts;
  /** What the environment sets, which nobody changes on a screen. */
  settled: CompanyFact[];
}

/** The facts as they are, for administrators who write them. */
export async function ownCompany(actor: Actor): Promise<OwnCompany> {
  requireAdmin(actor);
  const settled = settledFacts();
  return { facts: await facts(), settled: names.filter((name) => settled[name] !== '') };
}
