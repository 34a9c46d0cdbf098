'use client';

import { useEffect } from 'react';

/** Opens the operation that the address points at, at first and whenever it points elsewhere. */
export function OpenTarget() {
  useEffect(() => {
    function open() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!(target instanceof HTMLDetailsElement)) return;
      target.open = true;
      target.scrollIntoView({ block: 'start' });
    }
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  return null;
}
