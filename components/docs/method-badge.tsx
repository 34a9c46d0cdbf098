import { cn } from '@/components/ui/cn';

const looks: Record<string, string> = {
  GET: 'bg-blue-soft text-blue-ink',
  POST: 'bg-green-soft text-green-ink',
  PATCH: 'bg-amber-soft text-amber-ink',
  DELETE: 'bg-red-soft text-red-ink',
};

/** The method of an operation, always as wide so that paths line up. */
export function MethodBadge({ method }: { method: string }) {
  return (
    <span
      className={cn(
        'inline-flex h-6 w-16 shrink-0 items-center justify-center rounded-chip font-medium font-mono text-xs',
        looks[method],
      )}
    >
      {method}
    </span>
  );
}
