import { Minus, Plus, RotateCcw } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';

const icon = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;

/** The buttons below a map, where they cover nothing of it: nearer, further, the whole world. */
export function MapZoom({ onZoom, onReset }: { onZoom: (factor: number) => void; onReset: () => void }) {
  return (
    <div className="ml-auto flex w-fit shrink-0 overflow-hidden rounded-control border border-line bg-card">
      <IconButton label="Zoom in" size="icon-sm" className="rounded-none" onClick={() => onZoom(2)}>
        <Plus {...icon} />
      </IconButton>
      <IconButton label="Zoom out" size="icon-sm" className="rounded-none" onClick={() => onZoom(0.5)}>
        <Minus {...icon} />
      </IconButton>
      <IconButton label="Show the world" size="icon-sm" className="rounded-none" onClick={onReset}>
        <RotateCcw {...icon} />
      </IconButton>
    </div>
  );
}
