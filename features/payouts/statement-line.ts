import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bankReason } from '@/nouns/payout-batches';

/** What a bank says of one transfer. */
export interface StatementLine {
  /** Names the transfer within all statements. */
  key: string;
  /** What the bank says became of it: `taken_back` is what came in before, `said` leaves it open. */
  says: 'booked_out' | 'booked_in' | 'taken_back' | 'rejected' | 'said';
  /** Nothing but how often it appears in a file tells it from another one of its kind. */
  counted?: boolean;
  endToEndId?: string;
  /** Creditor references, as far as the payer gave them in a field of their own. */
  references?: string[];
  /** What the bank calls the booking. */
  bankReference?: string;
  /** Rejects all of a file of ours. */
  messageId?: string;
  /** A decimal text as it stands in the file. */
  amount?: string;
  currency?: string;
  bookedOn?: string;
  party?: string;
  remittance?: string;
  /** Why it was rejected or came back, or why a person has to look at it. */
  reason?: string;
}

export interface Statement {
  kind: 'camt.053' | 'pain.002';
  lines: StatementLine[];
}

/** A text of a bank. */
export const Text = z.string().trim().max(2000);

/** Why a bank did something. */
export const Reason = z
  .object({
    Rsn: z.object({ Cd: Text.optional(), Prtry: Text.optional() }).optional(),
    AddtlInf: z.array(Text).optional(),
  })
  .optional();

const placeholder =
  /^(no(n|t|ne)?[\s_-]?(ref(erence)?|provided|available|applicable|known|specified)?|n\.?\/?a\.?|unknown|x+|0+|[\s./_-]*)$/i;

/** A reference as far as it names something: banks fill the field where they have none. */
export const named = (reference: string | undefined) =>
  reference !== undefined && !placeholder.test(reference) ? reference : undefined;

/** Names a line within all statements. */
export const hash = (...parts: (string | undefined)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** The reason in words. */
export const reasonOf = (given: z.infer<typeof Reason>) =>
  given && bankReason(given.Rsn?.Cd ?? undefined, (given.AddtlInf ?? []).join(' ') || given.Rsn?.Prtry);
