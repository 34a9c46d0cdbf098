import { z } from 'zod';
import { hash, named, Reason, reasonOf, type StatementLine, Text } from './statement-line';

const Amount = z.object({
  '#text': z
    .string()
    .trim()
    .regex(/^\d{1,13}(\.\d{1,5})?$/),
  Ccy: z.string().regex(/^[A-Z]{3}$/),
});
/** Since version 8 the name stands in `Pty`. */
const Party = z.object({ Nm: Text.optional(), Pty: z.object({ Nm: Text.optional() }).optional() }).optional();

const TxDtls = z.object({
  Refs: z.object({ EndToEndId: Text.optional(), AcctSvcrRef: Text.optional() }).optional(),
  Amt: Amount.optional(),
  CdtDbtInd: z.enum(['CRDT', 'DBIT']).optional(),
  AmtDtls: z.object({ TxAmt: z.object({ Amt: Amount }).optional() }).optional(),
  RltdPties: z.object({ Dbtr: Party, Cdtr: Party }).optional(),
  RmtInf: z
    .object({
      Ustrd: z.array(Text).optional(),
      Strd: z.array(z.object({ CdtrRefInf: z.object({ Ref: Text.optional() }).optional() })).optional(),
    })
    .optional(),
  RtrInf: Reason,
});

const Entry = z.object({
  NtryRef: Text.optional(),
  Amt: Amount,
  CdtDbtInd: z.enum(['CRDT', 'DBIT']),
  RvslInd: z.enum(['true', 'false', '1', '0']).optional(),
  /** A code by itself up to version 7, in `Cd` since. */
  Sts: z.union([Text, z.object({ Cd: Text.optional(), Prtry: Text.optional() })]),
  BookgDt: z.object({ Dt: Text.optional(), DtTm: Text.optional() }).optional(),
  AcctSvcrRef: Text.optional(),
  NtryDtls: z.array(z.object({ TxDtls: z.array(TxDtls).optional() })).optional(),
  AddtlNtryInf: Text.optional(),
});

/** A statement of an account (camt.053) of any version, as far as it is read. */
export const Camt = z.object({
  Document: z.object({
    BkToCstmrStmt: z.object({
      Stmt: z.array(
        z.object({
          Acct: z.object({ Id: z.object({ IBAN: Text.optional() }).loose() }).loose(),
          Ntry: z.array(Entry).optional(),
        }),
      ),
    }),
  }),
});

/** Gives the same line a number of its own each time it appears, so that two equal payments of a day are two. */
function numbered(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key}.${times}`;
  };
}

type Detail = z.infer<typeof TxDtls>;

interface Transfer {
  detail: Detail;
  amount: z.infer<typeof Amount>;
  /** Why nobody but a person can say what came in. */
  unclear?: string;
}

/** An amount of a file in units of its last possible digit. */
function units(text: string): bigint {
  const [whole = '', rest = ''] = text.split('.');
  return BigInt(whole + rest.padEnd(5, '0'));
}

/** The transfers of an entry: what was booked of a single one, and of several what each is said to be. */
function transfersOf(entry: z.infer<typeof Entry>): Transfer[] {
  const details = (entry.NtryDtls ?? []).flatMap((each) => each.TxDtls ?? []);
  const said = (detail: Detail) => detail.Amt ?? detail.AmtDtls?.TxAmt?.Amt;
  const incoming = entry.CdtDbtInd === 'CRDT';
  const [only = {}, ...others] = details;
  // The amount of a single one may be in the currency of its payer, or before charges.
  if (others.length === 0) return [{ detail: only, amount: (!incoming && said(only)) || entry.Amt }];
  if (incoming) {
    const amounts = details.flatMap((detail) => said(detail) ?? []);
    const whole =
      amounts.length === details.length &&
      amounts.every(({ Ccy }) => Ccy === entry.Amt.Ccy) &&
      details.every(({ CdtDbtInd }) => CdtDbtInd !== 'DBIT') &&
      amounts.reduce((sum, each) => sum + units(each['#text']), 0n) === units(entry.Amt['#text']);
    if (!whole) {
      const unclear = 'The bank booked several transfers at once, and does not say what each of them is.';
      return [{ detail: {}, amount: entry.Amt, unclear }];
    }
  }
  return details.map((detail) => ({ detail, amount: said(detail) ?? entry.Amt }));
}

/** What a statement says of each transfer that was booked. */
export function camtLines({ Document }: z.infer<typeof Camt>): StatementLine[] {
  const number = numbered();
  return Document.BkToCstmrStmt.Stmt.flatMap(({ Acct, Ntry = [] }) =>
    Ntry.flatMap((entry) => {
      const status = typeof entry.Sts === 'string' ? entry.Sts : entry.Sts.Cd;
      if (status !== 'BOOK') return [];
      return transfersOf(entry).map(({ detail, amount, unclear }): StatementLine => {
        const incoming = (detail.CdtDbtInd ?? entry.CdtDbtInd) === 'CRDT';
        const reversal = entry.RvslInd === 'true' || entry.RvslInd === '1';
        const takenBack = !incoming && reversal;
        const { Dbtr, Cdtr } = detail.RltdPties ?? {};
        // Who paid is the debtor of what is taken back too.
        const party = incoming || takenBack ? Dbtr : Cdtr;
        const references = detail.RmtInf?.Strd?.flatMap(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? []) ?? [];
        const remittance = [...references, ...(detail.RmtInf?.Ustrd ?? [])].join(' ') || entry.AddtlNtryInf;
        const name = party?.Nm ?? party?.Pty?.Nm;
        const bookedOn = (entry.BookgDt?.Dt ?? entry.BookgDt?.DtTm)?.slice(0, 10);
        const endToEndId = detail.Refs?.EndToEndId;
        const own = named(detail.Refs?.AcctSvcrRef);
        const bankReference = own ?? named(entry.AcctSvcrRef);
        // Many banks count the entries of each statement anew: of money that came in, that number names nothing.
        const ours = incoming || takenBack;
        return {
          key: number(
            hash(
              Acct.Id.IBAN,
              named(entry.AcctSvcrRef) ?? (ours ? undefined : entry.NtryRef),
              own,
              endToEndId,
              amount['#text'],
              amount.Ccy,
              entry.CdtDbtInd,
              bookedOn,
              ...(ours ? [hash(name, remittance)] : []),
            ),
          ),
          says: incoming ? 'booked_in' : takenBack ? 'taken_back' : 'booked_out',
          counted: ours && bankReference === undefined,
          endToEndId,
          references,
          bankReference,
          amount: amount['#text'],
          currency: amount.Ccy,
          bookedOn,
          party: name,
          remittance,
          reason:
            reasonOf(detail.RtrInf) ??
            unclear ??
            (incoming && reversal ? 'The bank took it back.' : undefined),
        };
      });
    }),
  );
}
