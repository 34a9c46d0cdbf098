'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Callout } from './callout';
import { showRefusal } from './show-refusal';

/** Why something was not done, said where it was tried: it comes into view and takes the focus as it appears. */
export function RefusalNote({ title, children }: { title?: ReactNode; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => showRefusal(around.current), []);
  return (
    <div ref={around}>
      <Callout tone="danger" title={title}>
        {children}
      </Callout>
    </div>
  );
}
