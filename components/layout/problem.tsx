import type { ReactNode } from 'react';
import { Arcs } from '@/components/ui/arcs';

/** Something that could not be shown: what happened, what it means, and the ways out. */
export function Problem({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="grid min-h-[70dvh] place-items-center page-gutter py-16">
      <div className="grid max-w-md justify-items-center gap-5 text-center">
        <Arcs />
        <div className="grid gap-2">
          <h1 className="text-xl">{title}</h1>
          <div className="text-balance text-muted">{children}</div>
        </div>
        <div className="flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </div>
  );
}
