export { cancelInvoice } from './cancel';
export { type IssuedInvoice, issueInvoice } from './issue';
export { issueMonth } from './issue-month';
export type { Window } from './lines';
export { payInvoice } from './pay';
export {
  type Invoice,
  type InvoiceFilter,
  type InvoiceStatus,
  invoiceById,
  listInvoices,
} from './queries';
