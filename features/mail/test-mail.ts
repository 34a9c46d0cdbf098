import { type Actor, requireAdmin } from '@/auth/actor';
import { limitMail } from '@/auth/limits';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { errorInWords } from '@/lib/safe-error';
import { deliverMail, mailsAreKept } from './send';

/**
 * Sends an email to the acting administrator and gives the address, so that they see whether emails arrive. `wrong_state`
 * where there is no mail server, `unavailable` with what it said where it takes none. A few an hour.
 */
export async function sendTestMail(actor: Actor): Promise<string> {
  const { id, email, name } = requireAdmin(actor);
  if (mailsAreKept()) throw new Failure('wrong_state', 'No SMTP_URL is set, so no email goes out.');
  await limitMail(`test of ${id}`);
  try {
    await deliverMail({
      to: email,
      subject: 'Fanfare can email you',
      body: `Hello ${name},\n\nyou asked ${appUrl()} for this email. That it is here means that Fanfare can send email.\n`,
    });
  } catch (cause) {
    throw new Failure('unavailable', `The mail server took no email: ${errorInWords(cause)}`, { cause });
  }
  return email;
}
