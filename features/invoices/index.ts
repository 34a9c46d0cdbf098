export { cancelInvoice } from './cancel';
export { type IssuedInvoice, issueInvoice } from './issue';
export { issueMonth } from './issue-month';
export type { Window } from './lines';
export { type NextInvoice, nextInvoice } from './next';
export { payInvoice } from './pay';
export {
  type Invoice,
  type InvoiceDetail,
  type InvoiceFilter,
  type InvoiceLine,
  type InvoiceStatus,
  invoiceById,
  listInvoices,
} from './queries';
export { countInvoices, type InvoiceSearch, outstanding, searchInvoices } from './search';
export { tellOverdue } from './tell-overdue';
