import { invoiceFile } from '@/app/invoice-file';
import { requirePageUser } from '@/auth/page';

/** Everybody's invoices as CSV. */
export const GET = async (request: Request): Promise<Response> =>
  invoiceFile(await requirePageUser('admin'), request);
