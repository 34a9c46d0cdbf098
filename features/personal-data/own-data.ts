import { type Actor, requireProof, requireUser, type UserActor } from '@/auth/actor';
import { limitOwnData } from '@/auth/limits';
import { issueTicket, redeemTicket } from '@/auth/tickets';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { ownFiles } from '@/features/files';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { MOST_ROWS } from '@/lib/paging';
import { streamOf, type ZipEntry, zip } from '@/lib/zip';
import { addresses } from '@/nouns/addresses';
import { held } from './held';
import { fileOf, jsonOf } from './rows';

/** Of all pictures in one copy, well below what an archive can hold. */
const MOST_BYTES = 1024 ** 3;

/**
 * Lets the acting person take a copy of everything that is kept of them: a ticket for `takeOwnData`, which works once,
 * within a minute. They are told, since whoever holds the copy knows all of it. `confirmation_needed`, or `rate_limited`
 * from the sixth in a day on.
 */
export async function askForOwnData(actor: Actor): Promise<string> {
  const user = requireProof(requireUser(actor));
  await limitOwnData(user.id);
  return transaction(async () => {
    await notify({
      userId: user.id,
      type: 'security',
      subject: 'A copy of your data was taken',
      message:
        'Somebody who confirmed to be you took a copy of everything Fanfare keeps of you. If it was not you, choose a new password now and sign out everywhere.',
      link: addresses.password,
    });
    await recordAudit(user, 'users.export_data', { type: 'user', id: user.id });
    return issueTicket(user, addresses.ownDataFile);
  });
}

/** The copy, as an archive that is made while it is read. `not_found` for a ticket that is over or somebody else's. */
export async function takeOwnData(actor: Actor, ticket: string): Promise<ReadableStream<Uint8Array>> {
  const user = requireUser(actor);
  const holder = await redeemTicket(ticket, addresses.ownDataFile);
  if (holder?.kind !== 'user' || holder.id !== user.id) {
    throw new Failure('not_found', 'This copy is no longer available. Ask for another.');
  }
  return streamOf(zip(everythingOf(user)));
}

async function* everythingOf(user: UserActor): AsyncGenerator<ZipEntry> {
  for (const each of held) yield { path: fileOf(each), pieces: jsonOf(each, user) };
  const missing: string[] = [];
  for await (const { name, purpose, data } of ownFiles(user, MOST_BYTES)) {
    if (data) yield { path: `pictures/${purpose}/${name}`, pieces: [data], packed: true };
    else missing.push(name);
  }
  yield { path: 'read-me.txt', pieces: [new TextEncoder().encode(readMe(user, missing))] };
}

const readMe = ({ name }: UserActor, missing: readonly string[]) =>
  `${[
    `Everything Fanfare keeps of ${name}, as of ${new Date().toISOString()}.`,
    '',
    'Each JSON file is a list of what one table of the database holds of you. Files without anything hold [].',
    'Moments are in UTC. Amounts are in the currency beside them. pictures/ holds what you uploaded, as we serve it.',
    '',
    `A file holds at most ${MOST_ROWS} lines, and the pictures come to 1 GB at most.`,
    'Not in here: passwords, codes, keys and tokens, which we keep so that nobody can read them, and what belongs to other people.',
    ...(missing.length > 0 ? ['', 'These pictures could not be added:', ...missing] : []),
  ].join('\n')}\n`;
