import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { Failure } from '@/lib/failure';
import { book } from './book';
import { waiting } from './held';
import { held, meantBy, obstacle } from './target';

/** What a person says a transfer is for: one of both. */
export interface Meant {
  /** The number of an invoice, or a creditor reference of ours. */
  invoice?: string;
  /** An organisation that pays ahead. */
  advertiserId?: number;
}

/**
 * Books a transfer that waits for a person on an invoice, or as paid ahead by an organisation. Administrators only. `not_found`,
 * `invalid` for what names nothing of ours, `wrong_state` for a line that waits no more, or where that cannot be paid by it.
 */
export async function assignLine(actor: Actor, id: number, meant: Meant): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const line = await waiting(id);
    if (line.takesBack) {
      throw new Failure('wrong_state', 'The bank took this back. Undo the transfer it is about instead.');
    }
    const [named, ...others] = await meantBy(meant);
    const field = meant.advertiserId === undefined ? 'invoice' : 'advertiser_id';
    if (!named || others.length > 0) {
      throw new Failure('invalid', 'Nothing of ours is called that.', {
        fields: { [field]: 'must name one invoice or organisation of ours' },
      });
    }
    const target = await held(named);
    const why = await obstacle(target, { currency: line.currency ?? '', bankReference: line.reference });
    if (why) throw new Failure('wrong_state', why);
    await book(admin, id, target);
  });
}
