'use client';

import type { ReactNode } from 'react';
import { AddressState } from '@/components/ui/address-state';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { Confirmation } from '@/components/users/confirmation';

/**
 * What the tools of the workspace rely on: state in the address, toasts, tooltips, and
 * being asked to confirm who one is.
 */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <TooltipProvider delay={400}>
        <ToastProvider>
          <Confirmation>{children}</Confirmation>
        </ToastProvider>
      </TooltipProvider>
    </AddressState>
  );
}
