import { Kbd } from '@/components/ui/kbd';

/** Says which keys go through a queue, where there is room for it. */
export function QueueKeys() {
  return (
    <p className="hidden items-center gap-1.5 text-muted text-xs xl:flex">
      <Kbd>J</Kbd> <Kbd>K</Kbd> next and previous, <Kbd>?</Kbd> all keys
    </p>
  );
}
