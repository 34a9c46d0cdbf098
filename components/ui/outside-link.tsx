import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/** A link to somebody else's page, opened beside ours. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="underline-offset-4 hover:underline"
    >
      {children}
      <ExternalLink
        aria-label="opens elsewhere"
        className="ml-1 inline size-3.5 align-[-2px]"
        strokeWidth={1.75}
      />
    </a>
  );
}
