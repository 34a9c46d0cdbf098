import { isbot } from 'isbot';
import { remembered } from '@/lib/remembered';

/** Whether a client is no browser by what it says it is; one that says nothing is none, since all of those do. */
export const isBot = remembered(1_000, (userAgent) => !userAgent.trim() || isbot(userAgent));
