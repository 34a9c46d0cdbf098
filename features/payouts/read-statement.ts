import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { Failure } from '@/lib/failure';
import { Camt, camtLines } from './read-camt';
import { hash, Reason, reasonOf, type Statement, type StatementLine, Text } from './statement-line';

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
