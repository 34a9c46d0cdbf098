'use client';

import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';

/** What the tools of the workspace rely on: state in the address, toasts, tooltips. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <TooltipProvider delay={400}>
        <ToastProvider>{children}</ToastProvider>
      </TooltipProvider>
    </NuqsAdapter>
  );
}
