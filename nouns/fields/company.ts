import { z } from 'zod';
import { Email, OptionalText } from '@/lib/fields';

/** Who invoices come from, as the form of administrators names its fields; an empty text is none. */
export const CompanyForm = z.object({
  name: OptionalText(120),
  address: OptionalText(400),
  tax_id: OptionalText(60),
  email: z.union([z.literal(''), Email]),
  payment: OptionalText(400),
  postcode: OptionalText(20),
  city: OptionalText(80),
  country: OptionalText(2),
  vat_id: OptionalText(30),
});
