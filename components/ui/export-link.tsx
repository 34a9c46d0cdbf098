import { Download } from 'lucide-react';
import { DownloadLink } from './button';

/** Downloads what a list shows as a CSV file; `rows` says how many there are. */
export function ExportLink({ href, rows }: { href: string; rows?: number }) {
  return (
    <DownloadLink href={href} icon={Download}>
      Export CSV{rows !== undefined && ` (${rows.toLocaleString('en')})`}
    </DownloadLink>
  );
}
