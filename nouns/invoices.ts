/** What is stored of an invoice; one that is past its day reads as `overdue`. */
export const storedInvoiceStatuses = ['pending', 'paid', 'cancelled'] as const;
