import { notFound } from 'next/navigation';
import type { ApplicationActor, UserActor } from './actor';
import { redeemTicket } from './tickets';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Whom a full view is for, and the parameters it was opened with. */
export interface OpenedView {
  actor: ApplicationActor | UserActor;
  parameters: Record<string, string>;
}

/**
 * Uses up the ticket in the address of a full view. Without a good one the view does not exist: 404, whether
 * it was used, is too old, or was never given out.
 */
export async function openedView(path: string, searchParams: SearchParams): Promise<OpenedView> {
  const given = Object.entries(await searchParams);
  const single = given.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const { ticket, ...parameters } = Object.fromEntries(single);
  if (!ticket || single.length < given.length) notFound();
  const actor = await redeemTicket(ticket, `${path}?${new URLSearchParams(parameters)}`);
  if (!actor) notFound();
  return { actor, parameters };
}
