export { askHowToPay } from './ask-how-to-pay';
export { cancelInvoice } from './cancel';
export { type Credit, creditInvoice } from './credit';
export {
  creditNoteXml,
  type ElectronicSyntax,
  invoiceProblems,
  invoiceXml,
} from './electronic/file';
export { type IssuedInvoice, issueInvoice } from './issue';
export { issueMonth } from './issue-month';
export { pauseUnpaid } from './pause-unpaid';
export { payInvoice } from './pay';
export { payFromPrepaid } from './pay-from-prepaid';
export { type CreditNote, type CreditNoteDetail, creditNoteById, creditNotesOf } from './reads/credit-notes';
export {
  type Invoice,
  type InvoiceDetail,
  type InvoiceFilter,
  type InvoiceLine,
  type InvoiceStatus,
  invoiceById,
  listInvoices,
} from './reads/invoices';
export type { Window } from './reads/lines';
export { type NextInvoice, nextInvoice } from './reads/next';
export { type InvoicePayment, invoicePayment } from './reads/payment';
export { countInvoices, type InvoiceSearch, outstanding, searchInvoices } from './reads/search';
export { addReceived, takeBackReceived } from './received';
export { tellOverdue } from './tell-overdue';
