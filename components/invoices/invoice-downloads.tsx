'use client';

import { Download, FileText, Printer } from 'lucide-react';
import { Button, DownloadLink } from '@/components/ui/button';
import { addresses } from '@/nouns/addresses';

/** The invoice as PDF, its lines as CSV, and this page on paper. */
export function InvoiceDownloads({ id }: { id: number }) {
  const look = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;
  return (
    <>
      <Button icon={<Printer {...look} />} onClick={() => window.print()}>
        Print
      </Button>
      <DownloadLink href={`${addresses.invoice(id)}/export`} icon={<Download {...look} />}>
        Lines as CSV
      </DownloadLink>
      <DownloadLink href={`${addresses.invoice(id)}/pdf`} variant="primary" icon={<FileText {...look} />}>
        Download PDF
      </DownloadLink>
    </>
  );
}
