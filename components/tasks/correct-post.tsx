'use client';

import { Pencil } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProofForm } from './proof-form';

/** What was sent, with a button that turns it into the form that corrects it. */
export function CorrectPost({
  children,
  ...form
}: Omit<ComponentProps<typeof ProofForm>, 'mode' | 'onCancel'> & { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return <ProofForm {...form} mode="correct" onCancel={() => setOpen(false)} />;
  return (
    <div className="grid gap-3">
      {children}
      <Button className="justify-self-start" icon={Pencil} onClick={() => setOpen(true)}>
        Correct what you sent
      </Button>
    </div>
  );
}
