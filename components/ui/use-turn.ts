'use client';

import { useState, useTransition } from 'react';

/** A transition that several buttons begin: `button` says of each whether it is the one that spins, or waits for another. */
export function useTurn() {
  const [pending, start] = useTransition();
  const [by, setBy] = useState<string>();
  return {
    pending,
    begin(name: string, work: () => void | Promise<void>) {
      setBy(name);
      start(work);
    },
    button: (name: string) => ({ pending: pending && by === name, waiting: pending && by !== name }),
  };
}
