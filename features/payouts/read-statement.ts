import { createHash } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { Failure } from '@/lib/failure';
import { bankReason } from '@/nouns/payout-batches';

/** What a bank says of one transfer. */
export interface StatementLine {
  /** Names the transfer within all statements. */
  key: string;
  /** What the bank says became of it: `said` leaves it open. */
  says: 'booked_out' | 'booked_in' | 'rejected' | 'said';
  endToEndId?: string;
  /** Rejects all of a file of ours. */
  messageId?: string;
  /** A decimal text as it stands in the file. */
  amount?: string;
  currency?: string;
  bookedOn?: string;
  party?: string;
  remittance?: string;
  /** Why it was rejected or came back. */
  reason?: string;
}

export interface Statement {
  kind: 'camt.053' | 'pain.002';
  lines: StatementLine[];
}

const lists = new Set(
  'Stmt Ntry NtryDtls TxDtls Ustrd Strd AddtlInf StsRsnInf OrgnlPmtInfAndSts TxInfAndSts'.split(' '),
);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Amounts and references are text: a reader that makes numbers of them loses cents and zeros.
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: { maxTotalExpansions: 100_000 },
  isArray: (name) => lists.has(name),
});

const Text = z.string().trim().max(2000);
const Reason = z
  .object({
    Rsn: z.object({ Cd: Text.optional(), Prtry: Text.optional() }).optional(),
    AddtlInf: z.array(Text).optional(),
  })
  .optional();
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

const Camt = z.object({
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

const Transaction = z.object({
  OrgnlEndToEndId: Text.optional(),
  TxSts: Text.optional(),
  StsRsnInf: z.array(Reason.unwrap()).optional(),
});

const Pain = z.object({
  Document: z.object({
    CstmrPmtStsRpt: z.object({
      GrpHdr: z.object({ MsgId: Text }).loose(),
      OrgnlGrpInfAndSts: z.object({
        OrgnlMsgId: Text,
        GrpSts: Text.optional(),
        StsRsnInf: z.array(Reason.unwrap()).optional(),
      }),
      OrgnlPmtInfAndSts: z
        .array(
          z.object({
            PmtInfSts: Text.optional(),
            StsRsnInf: z.array(Reason.unwrap()).optional(),
            TxInfAndSts: z.array(Transaction).optional(),
          }),
        )
        .optional(),
    }),
  }),
});

const hash = (...parts: (string | undefined)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const reasonOf = (given: z.infer<typeof Reason>) =>
  given && bankReason(given.Rsn?.Cd ?? undefined, (given.AddtlInf ?? []).join(' ') || given.Rsn?.Prtry);

/** Gives the same line a number of its own each time it appears, so that two equal payments of a day are two. */
function numbered(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key}.${times}`;
  };
}

function camtLines({ Document }: z.infer<typeof Camt>): StatementLine[] {
  const number = numbered();
  return Document.BkToCstmrStmt.Stmt.flatMap(({ Acct, Ntry = [] }) =>
    Ntry.flatMap((entry) => {
      const status = typeof entry.Sts === 'string' ? entry.Sts : entry.Sts.Cd;
      if (status !== 'BOOK') return [];
      const details = (entry.NtryDtls ?? []).flatMap((each) => each.TxDtls ?? []);
      // An entry without details is one transfer.
      return (details.length > 0 ? details : [{} as z.infer<typeof TxDtls>]).map((detail): StatementLine => {
        const amount = detail.Amt ?? detail.AmtDtls?.TxAmt?.Amt ?? entry.Amt;
        const incoming = (detail.CdtDbtInd ?? entry.CdtDbtInd) === 'CRDT';
        const reversal = entry.RvslInd === 'true' || entry.RvslInd === '1';
        const party = incoming ? detail.RltdPties?.Dbtr : detail.RltdPties?.Cdtr;
        const structured = detail.RmtInf?.Strd?.flatMap(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? []) ?? [];
        const bookedOn = (entry.BookgDt?.Dt ?? entry.BookgDt?.DtTm)?.slice(0, 10);
        const endToEndId = detail.Refs?.EndToEndId;
        return {
          key: number(
            hash(
              Acct.Id.IBAN,
              entry.AcctSvcrRef ?? entry.NtryRef,
              detail.Refs?.AcctSvcrRef,
              endToEndId,
              amount['#text'],
              amount.Ccy,
              entry.CdtDbtInd,
              bookedOn,
            ),
          ),
          says: incoming ? 'booked_in' : 'booked_out',
          endToEndId,
          amount: amount['#text'],
          currency: amount.Ccy,
          bookedOn,
          party: party?.Nm ?? party?.Pty?.Nm,
          remittance: [...structured, ...(detail.RmtInf?.Ustrd ?? [])].join(' ') || entry.AddtlNtryInf,
          reason: reasonOf(detail.RtrInf) ?? (incoming && reversal ? 'The bank took it back.' : undefined),
        };
      });
    }),
  );
}

const rejected = (status: string | undefined) => status === 'RJCT' || status === 'CANC';

function painLines({ Document: { CstmrPmtStsRpt } }: z.infer<typeof Pain>): StatementLine[] {
  const { GrpHdr, OrgnlGrpInfAndSts: group, OrgnlPmtInfAndSts: parts = [] } = CstmrPmtStsRpt;
  const transactions = parts.flatMap(({ TxInfAndSts = [], StsRsnInf, PmtInfSts }) =>
    TxInfAndSts.map((each): StatementLine => {
      const status = each.TxSts ?? PmtInfSts ?? group.GrpSts;
      return {
        key: hash(GrpHdr.MsgId, each.OrgnlEndToEndId, status),
        says: rejected(status) ? 'rejected' : 'said',
        endToEndId: each.OrgnlEndToEndId,
        reason: reasonOf(each.StsRsnInf?.[0] ?? StsRsnInf?.[0]),
      };
    }),
  );
  const whole =
    rejected(group.GrpSts) || (parts.length > 0 && parts.every(({ PmtInfSts }) => rejected(PmtInfSts)));
  if (!whole || transactions.length > 0) return transactions;
  const why = group.StsRsnInf?.[0] ?? parts[0]?.StsRsnInf?.[0];
  return [
    {
      key: hash(GrpHdr.MsgId, group.OrgnlMsgId, 'RJCT'),
      says: 'rejected',
      messageId: group.OrgnlMsgId,
      reason: reasonOf(why),
    },
  ];
}

const unreadable = (message: string) => new Failure('invalid', message, { fields: { statement: message } });

/** Elements without content say nothing, and are left out as if they were not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== '').map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (each === '' ? [] : [[name, withoutEmpty(each)]])),
  );
}

/** Reads a statement (camt.053) or an answer to a file of ours (pain.002) of any version; `invalid` for anything else. */
export function readStatement(text: string): Statement {
  const xml = text.replace(/^\ufeff/, '').trim();
  if (xml.includes('<!DOCTYPE') || XMLValidator.validate(xml) !== true) {
    throw unreadable('This is no XML file that can be read.');
  }
  const document = withoutEmpty(parser.parse(xml));
  const camt = Camt.safeParse(document);
  if (camt.success) return { kind: 'camt.053', lines: camtLines(camt.data) };
  const pain = Pain.safeParse(document);
  if (pain.success) return { kind: 'pain.002', lines: painLines(pain.data) };
  throw unreadable('This is neither a statement (camt.053) nor an answer of a bank (pain.002).');
}
