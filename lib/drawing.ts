import { AsyncLocalStorage } from 'node:async_hooks';
import { singleton } from './singleton';

interface Drawing {
  unavailable: boolean;
}

const drawings = () => singleton('pages.drawing', () => new AsyncLocalStorage<Drawing>());

/** Draws a page; gives `work` a way to ask whether anything of it failed because the platform could not answer just then. */
export function drawing<T>(work: (isUnavailable: () => boolean) => T): T {
  const page: Drawing = { unavailable: false };
  return drawings().run(page, () => work(() => page.unavailable));
}

/** Notes that the page which is drawn right now cannot be, and that asking again soon may help. */
export function noteUnavailable(): void {
  const page = drawings().getStore();
  if (page) page.unavailable = true;
}
