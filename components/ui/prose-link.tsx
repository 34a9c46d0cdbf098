import type { ComponentProps } from 'react';
import { Link } from './link';

/** A link inside a sentence. */
export function ProseLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className="rounded-chip text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
    />
  );
}
