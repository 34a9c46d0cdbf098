import type { ReactNode } from 'react';
import { Providers } from '@/components/layout/providers';

/** Public pages with tools of the workspace on them. The others do without, so that they load less. */
export default function InteractiveLayout({ children }: { children: ReactNode }) {
  return <Providers>{children}</Providers>;
}
