import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';

/** Downloads the figures of one part of the overview. */
export function CsvLink({ widget, of, query = '' }: { widget: string; of: string; query?: string }) {
  return (
    <ButtonLink
      href={`/admin/figures/${widget}${query}`}
      prefetch={false}
      variant="ghost"
      size="sm"
      icon={Download}
    >
      CSV<span className="sr-only"> of {of}</span>
    </ButtonLink>
  );
}
