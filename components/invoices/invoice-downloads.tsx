'use client';

import { ChevronDown, FileCode, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuDownload } from '@/components/ui/menu';
import { addresses } from '@/nouns/addresses';
import { electronicFormats, electronicFormatWords } from '@/nouns/electronic';

const icon = { 'aria-hidden': true, strokeWidth: 1.75 } as const;

/** The files of a document: its PDF, and what programs read where there is such a thing. */
export function DownloadMenu({
  trigger,
  pdf,
  electronic,
  csv,
}: {
  trigger: ReactElement;
  pdf: string;
  /** The address of a format; null where the document lacks something. */
  electronic: ((format: string) => string) | null;
  csv?: string;
}) {
  return (
    <Menu trigger={trigger}>
      <MenuDownload href={pdf}>
        <FileText {...icon} />
        PDF
      </MenuDownload>
      {electronic &&
        electronicFormats.map((format) => (
          <MenuDownload key={format} href={electronic(format)}>
            <FileCode {...icon} />
            {electronicFormatWords[format]}
          </MenuDownload>
        ))}
      {csv && (
        <MenuDownload href={csv}>
          <FileSpreadsheet {...icon} />
          Lines as CSV
        </MenuDownload>
      )}
    </Menu>
  );
}

/** The invoice in every format, and this page on paper. */
export function InvoiceDownloads({ id, electronic }: { id: number; electronic: boolean }) {
  return (
    <>
      <Button icon={Printer} onClick={() => window.print()}>
        Print
      </Button>
      <DownloadMenu
        trigger={
          <Button variant="primary">
            Download
            <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </Button>
        }
        pdf={addresses.invoicePdf(id)}
        electronic={electronic ? (format) => addresses.electronicInvoice(id, format) : null}
        csv={`${addresses.invoice(id)}/export`}
      />
    </>
  );
}

/** A credit note in every format. */
export function CreditNoteDownloads({
  id,
  number,
  electronic,
}: {
  id: number;
  number: string;
  electronic: boolean;
}) {
  return (
    <DownloadMenu
      trigger={
        <Button variant="link" aria-label={`Download ${number}`}>
          {number}
          <ChevronDown aria-hidden="true" className="size-3.5" strokeWidth={1.75} />
        </Button>
      }
      pdf={addresses.creditNotePdf(id)}
      electronic={electronic ? (format) => addresses.electronicCreditNote(id, format) : null}
    />
  );
}
