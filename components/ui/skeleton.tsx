import { cn } from './cn';

/** A grey stand-in with the size of what will come; it starts to breathe only when loading takes a while. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn('skeleton h-4 rounded-chip', className)} />;
}
