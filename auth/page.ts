import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import type { OrganisationRole, Role } from '@/nouns/users';
import { type Actor, anonymous, isInOrganisation, type OrganisationActor, type UserActor } from './actor';
import { isDirect } from './address';
import { safePath } from './callback-url';
import { actorOfSession, sessionCookie } from './session';

/** Where the proxy tells pages their own address. */
export const PATH_HEADER = 'x-fanfare-path';

/** Where an organisation is opened and its details are kept; open to everyone signed in. */
const ORGANISATION_PAGE = '/settings/organisation';

/** Who is looking at the page; asked once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  return (await actorOfSession(cookie, await headers())) ?? anonymous;
});

/** Whether the page was asked for on this very machine, with no proxy between. */
export const askedDirectly = async () => isDirect(await headers());

/**
 * The signed-in person a page is for. Strangers are sent to the sign-in page and come back afterwards, and whoever needs a
 * second factor and has none to where they turn it on; to
 * people in other roles than `roles` the page does not exist, nor to administrators who are not active. Advertisers who left their organisation are sent
 * to where they can open one.
 */
export async function requirePageUser(...roles: Role[]): Promise<UserActor> {
  const actor = await currentActor();
  const path = safePath((await headers()).get(PATH_HEADER)) ?? '/dashboard';
  if (actor.kind !== 'user') redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (actor.lacksFactor && path.split('?')[0] !== addresses.twoStep) redirect(addresses.twoStep);
  if (roles.length > 0 && !roles.includes(actor.role)) notFound();
  if (roles.length > 0 && actor.role === 'admin' && !actor.active) notFound();
  if (roles.length > 0 && actor.role === 'advertiser' && !isInOrganisation(actor))
    redirect(ORGANISATION_PAGE);
  return actor;
}

/** The same for a page of an organisation; to its people in other roles the page does not exist. */
export async function requireOrganisationPage(...roles: OrganisationRole[]): Promise<OrganisationActor> {
  const user = await requirePageUser('advertiser', 'influencer');
  if (!isInOrganisation(user, ...roles)) notFound();
  return user;
}

/** The same for a page about an organisation's campaigns, which are for advertisers. */
export async function requireCampaignPage(...roles: OrganisationRole[]): Promise<OrganisationActor> {
  await requirePageUser('advertiser');
  return requireOrganisationPage(...roles);
}

/** What a page shows, or the not-found page when it is not there or not for the person who looks. */
export async function orNotFound<T>(value: Promise<T>): Promise<T> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof Failure && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
