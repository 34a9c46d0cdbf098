import { LayoutGrid, List } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';

const choices = [
  { value: 'cards', label: 'Cards', icon: LayoutGrid },
  { value: 'list', label: 'List', icon: List },
] as const;

/** Cards or lines, as links. */
export function LayoutChoice({ layout, params }: { layout: 'cards' | 'list'; params: SearchParams }) {
  return (
    <nav aria-label="Layout" className="flex rounded-control border border-line bg-card p-0.5">
      {choices.map(({ value, label, icon: Icon }) => (
        <Link
          key={value}
          href={`/campaigns${hrefWith(params, { layout: value === 'cards' ? null : value })}`}
          scroll={false}
          prefetch={false}
          aria-label={label}
          title={label}
          aria-current={value === layout ? 'true' : undefined}
          className={cn(
            'grid size-8 place-items-center rounded-chip text-muted hover:text-ink pointer-coarse:size-11',
            value === layout && 'bg-sunken text-ink',
          )}
        >
          <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </Link>
      ))}
    </nav>
  );
}
