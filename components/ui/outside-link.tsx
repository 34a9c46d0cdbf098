import { ExternalLink } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** A link to a page or file that somebody else answers for: opened beside ours, told nothing of it, and not vouched for. */
export const Outside = (link: ComponentProps<'a'>) => (
  <a {...link} target="_blank" rel="noopener noreferrer nofollow" />
);

/** The same within a sentence, with the sign for it. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Outside href={href} className="underline-offset-4 hover:underline">
      {children}
      <ExternalLink
        aria-label="opens elsewhere"
        className="ml-1 inline size-3.5 align-[-2px]"
        strokeWidth={1.75}
      />
    </Outside>
  );
}
