import type { ReactNode } from 'react';
import { Providers } from '@/components/layout/providers';
import { ScriptsAtOnce } from '@/components/layout/scripts-at-once';

/** Public pages with tools of the workspace on them. The others do without, so that they load less. */
export default function InteractiveLayout({ children }: { children: ReactNode }) {
  return (
    <Providers>
      <ScriptsAtOnce />
      {children}
    </Providers>
  );
}
