'use client';

import { Download, FileText, Printer } from 'lucide-react';
import { Button, ButtonLink } from '@/components/ui/button';

/** The invoice as PDF, its lines as CSV, and this page on paper. */
export function InvoiceDownloads({ id }: { id: number }) {
  const look = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;
  return (
    <>
      <Button icon={<Printer {...look} />} onClick={() => window.print()}>
        Print
      </Button>
      <ButtonLink href={`/invoices/${id}/export`} prefetch={false} icon={<Download {...look} />}>
        Lines as CSV
      </ButtonLink>
      <ButtonLink
        href={`/invoices/${id}/pdf`}
        prefetch={false}
        variant="primary"
        icon={<FileText {...look} />}
      >
        Download PDF
      </ButtonLink>
    </>
  );
}
