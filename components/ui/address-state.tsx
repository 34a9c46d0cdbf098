'use client';

import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';

/**
 * Lets what is inside keep its state in the address. The workspace has it around all of its pages; public pages bring
 * it where they have filters.
 */
export function AddressState({ children }: { children: ReactNode }) {
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
