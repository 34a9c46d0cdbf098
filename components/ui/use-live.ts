import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether scripts have taken the page over. What only they can do is not offered before: a form that was sent too early
 * would come back empty.
 */
export const useLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
