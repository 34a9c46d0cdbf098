import type { ReactNode } from 'react';
import { Link } from './link';

/** A name in a list, which leads to what it names where the reader may open that. */
export function LinkIf({ href, children }: { href: string | false; children: ReactNode }) {
  if (!href) return <span className="min-w-0 truncate">{children}</span>;
  return (
    <Link href={href} className="min-w-0 truncate underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
