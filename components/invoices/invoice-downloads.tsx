'use client';

import { Download, FileText, Printer } from 'lucide-react';
import { Button, DownloadLink } from '@/components/ui/button';
import { addresses } from '@/nouns/addresses';

/** The invoice as PDF, its lines as CSV, and this page on paper. */
export function InvoiceDownloads({ id }: { id: number }) {
  return (
    <>
      <Button icon={Printer} onClick={() => window.print()}>
        Print
      </Button>
      <DownloadLink href={`${addresses.invoice(id)}/export`} icon={Download}>
        Lines as CSV
      </DownloadLink>
      <DownloadLink href={`${addresses.invoice(id)}/pdf`} variant="primary" icon={FileText}>
        Download PDF
      </DownloadLink>
    </>
  );
}
