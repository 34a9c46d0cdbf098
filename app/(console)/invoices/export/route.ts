import { invoiceFile } from '@/app/invoice-file';
import { requireOrganisationPage } from '@/auth/page';

/** The invoices of one's organisation as CSV. */
export const GET = async (request: Request): Promise<Response> =>
  invoiceFile(await requireOrganisationPage('owner', 'billing'), request);
