import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { bankStatementLines } from '@/db/schema';
import { incomingLines } from '@/features/receipts';
import { approveTask, payTask } from '@/features/tasks';
import { env } from '@/lib/env';
import { PayoutAccount } from '@/nouns/payouts';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  addPayoutMethod,
  batchFile,
  cancelBatch,
  createBatch,
  handlePayout,
  importStatement,
  listPayouts,
  payoutBatchList,
  payoutBatchOf,
  readyToSend,
  requestPayoutTo,
  unmatchedLines,
  walletOf,
} from '.';
import { closeLine } from './import-statement';
import { painFile } from './pain';
import { readStatement } from './read-statement';

freshDatabase();
afterAll(expectBooksBalanced);

let admin: UserActor;
beforeAll(async () => {
  env().COMPANY_IBAN = 'DE89 3704 0044 0532 0130 00';
  admin = await makeActor('admin');
  await makeRates({ EUR: 0.8, GBP: 0.7 });
});
afterAll(() => {
  delete env().COMPANY_IBAN;
});

const sepa = (name: string) =>
  PayoutAccount.parse({
    kind: 'sepa',
    name,
    iban: 'ES91 2100 0418 4502 0005 1332',
    postcode: '41001',
    town: 'Sevilla',
    country: 'ES',
  });
const paypal: PayoutAccount = { kind: 'paypal', email: 'maya@people.example' };

/** An approved payout of somebody who earned 30. */
async function approved(account: PayoutAccount, amount = 10, currency = 'EUR') {
  const { staff, influencer, task } = await makeWorld({ currency }, { postPayment: 30 });
  await approveTask(staff, task.id);
  await payTask(staff, task.id);
  const { id: methodId } = await addPayoutMethod(influencer, account);
  const id = await requestPayoutTo(influencer, { amount, methodId });
  await handlePayout(admin, id, 'approved');
  return { id, user: influencer };
}

const statusOf = async (id: number) => (await listPayouts(admin)).find((each) => each.id === id)?.status;
const endToEnd = async (batch: number, payout: number) =>
  (await payoutBatchOf(admin, batch)).lines.find(({ payoutId }) => payoutId === payout)?.endToEndId ?? '';

interface Booked {
  endToEndId?: string;
  amount: string;
  currency?: string;
  incoming?: boolean;
  reason?: string;
  ref: string;
}

/** A statement as banks write it, of invented accounts. */
const camt = (...entries: Booked[]) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-12-02T06:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>${entries
  .map(
    ({ endToEndId, amount, currency = 'EUR', incoming = false, reason, ref }) => `
<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${incoming ? 'CRDT' : 'DBIT'}</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef><NtryDtls><TxDtls>
<Refs>${endToEndId ? `<EndToEndId>${endToEndId}</EndToEndId>` : ''}</Refs>
<RltdPties><Cdtr><Pty><Nm>Maya &amp; Obi</Nm></Pty></Cdtr></RltdPties>${
      reason ? `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn><AddtlInf>Konto erloschen</AddtlInf></RtrInf>` : ''
    }</TxDtls></NtryDtls></Ntry>`,
  )
  .join('')}
</Stmt></BkToCstmrStmt></Document>`;

const pain002 = (status: string, endToEndId: string) => `<Document><CstmrPmtStsRpt>
<GrpHdr><MsgId>A-${endToEndId}-${status}</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>FANB1</OrgnlMsgId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><TxSts>${status}</TxSts>
<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;

describe('a batch', () => {
  it('takes approved payouts of a currency by how they leave, each into one batch, however many ask at once', async () => {
    const [one, two, three, pounds] = [
      await approved(sepa('Maya Obi'), 10.5),
      await approved(sepa('Łukasz Żółty'), 12),
      await approved(paypal, 7),
      await approved(sepa('Ada Byron'), 9, 'GBP'),
    ];
    expect(await readyToSend(admin)).toEqual([
      { currency: 'EUR', channel: 'sepa', payouts: 2, amount: 22.5 },
      { currency: 'EUR', channel: 'paypal', payouts: 1, amount: 7 },
      { currency: 'GBP', channel: 'other', payouts: 1, amount: 9 },
    ]);
    const order = { currency: 'EUR', channel: 'sepa' } as const;
    expect(await race(Array.from({ length: 10 }, () => () => createBatch(admin, order)))).toEqual({
      done: 1,
      wrong_state: 9,
    });
    const { rows } = await payoutBatchList(admin);
    expect(rows).toMatchObject([{ channel: 'sepa', count: 2, total: 22.5, exports: 0 }]);
    const id = rows[0]?.id ?? 0;
    expect((await payoutBatchOf(admin, id)).lines).toMatchObject([
      { payoutId: one.id, written: 'Maya Obi', method: 'Bank transfer, •••• 1332' },
      { payoutId: two.id, holder: 'Łukasz Żółty', written: 'Lukasz Zolty' },
    ]);
    // The file would pay it: nobody marks it by hand before.
    await expect(handlePayout(admin, one.id, 'sent')).rejects.toEqual(refused('wrong_state'));
    const file = await batchFile(admin, id);
    expect(file).toMatchObject({ name: `FANB${id}-EUR.xml`, copy: false });
    expect(file.content).toContain('<CtrlSum>22.50</CtrlSum>');
    const again = await batchFile(admin, id);
    expect(again).toEqual({ ...file, name: `FANB${id}-EUR-copy-2.xml`, copy: true });

    await cancelBatch(admin, id);
    await expect(cancelBatch(admin, id)).rejects.toEqual(refused('wrong_state'));
    await expect(batchFile(admin, id)).rejects.toEqual(refused('wrong_state'));
    const next = await createBatch(admin, order);
    expect(next).toMatchObject({ count: 2, total: 22.5, remaining: 0 });
    expect(await endToEnd(next.id, one.id)).not.toBe(await endToEnd(id, one.id));
    const table = await batchFile(
      admin,
      (await createBatch(admin, { currency: 'EUR', channel: 'paypal' })).id,
    );
    expect(table.content.split('\r\n')[1]).toMatch(/^maya@people\.example,7\.00,EUR,FANP\d+B\d+,/);
    const byHand = await batchFile(
      admin,
      (await createBatch(admin, { currency: 'GBP', channel: 'other' })).id,
    );
    expect(byHand.content).toContain('9.00,GBP,"Bank transfer, ES91 2100 0418 4502 0005 1332');
    for (const { id: payout } of [three, pounds]) expect(await statusOf(payout)).toBe('approved');
  });

  it('is cancelled or settled, not both, and is for administrators', async () => {
    const { id: payout, user } = await approved(sepa('Maya Obi'));
    const { id } = await createBatch(admin, { currency: 'EUR', channel: 'sepa' });
    await batchFile(admin, id);
    const outcome = await race([
      () => cancelBatch(admin, id),
      () => handlePayout(admin, payout, 'sent'),
      () => cancelBatch(admin, id),
    ]);
    expect(outcome.done).toBeGreaterThanOrEqual(1);
    for (const stranger of [user, await makeActor('advertiser')]) {
      for (const verb of [
        () => createBatch(stranger, { currency: 'EUR', channel: 'sepa' }),
        () => batchFile(stranger, id),
        () => cancelBatch(stranger, id),
        () => importStatement(stranger, camt()),
        () => closeLine(stranger, 1),
        () => payoutBatchList(stranger),
        () => payoutBatchOf(stranger, id),
        () => readyToSend(stranger),
      ]) {
        await expect(verb()).rejects.toEqual(refused('forbidden'));
      }
      expect(() => unmatchedLines(stranger)).toThrow(refused('forbidden'));
    }
  });
});

describe('a statement', () => {
  it('marks what was booked as sent and what came back as failed, once, and lists the rest', async () => {
    const [one, two, three] = [
      await approved(sepa('Maya Obi'), 10),
      await approved(sepa('Ada Byron'), 11),
      await approved(sepa('Ines Kovac'), 12),
    ];
    const { id } = await createBatch(admin, { currency: 'EUR', channel: 'sepa' });
    await batchFile(admin, id);
    const ids = await Promise.all([one, two, three].map((each) => endToEnd(id, each.id)));
    const file = camt(
      { endToEndId: ids[0], amount: '10.00', ref: 'R1' },
      { endToEndId: ids[1], amount: '11.00', ref: 'R2' },
      { endToEndId: ids[2], amount: '12.01', ref: 'R3' },
      { endToEndId: '0012345', amount: '5.00', ref: 'R4' },
      { amount: '99.90', incoming: true, ref: 'R5' },
    );
    const imports = await Promise.all(Array.from({ length: 5 }, () => importStatement(admin, file)));
    expect(imports.filter(({ again }) => !again)).toMatchObject([
      { kind: 'camt.053', outcomes: { sent: 2, failed: 0, unmatched: 3 } },
    ]);
    expect(await Promise.all([one, two, three].map((each) => statusOf(each.id)))).toEqual([
      'sent',
      'sent',
      'approved',
    ]);
    expect((await incomingLines(admin, 'waiting')).rows).toMatchObject([{ amount: 99.9 }]);
    expect((await unmatchedLines(admin)).slice(0, 2)).toMatchObject([
      { endToEndId: '0012345', party: 'Maya & Obi' },
      { amount: -12.01, note: expect.stringContaining('The amount') },
    ]);
    // The next statement tells of the last entry again, and that one came back.
    const later = camt(
      { endToEndId: ids[1], amount: '11.00', ref: 'R2' },
      { endToEndId: ids[0], amount: '10.00', incoming: true, reason: 'AC04', ref: 'R6' },
    );
    expect((await importStatement(admin, later)).outcomes).toEqual({
      ...{ sent: 0, failed: 0, returned: 1, received: 0, noted: 0, unmatched: 0 },
    });
    expect(await walletOf(one.user)).toEqual([{ currency: 'EUR', amount: 30 }]);
    expect((await listPayouts(admin, { userId: one.user.id }))[0]).toMatchObject({
      status: 'failed',
      reason: 'The account is closed (AC04). Konto erloschen',
      sentAt: null,
    });
    const answer = await importStatement(admin, pain002('RJCT', ids[2] ?? ''));
    expect(answer).toMatchObject({ kind: 'pain.002', outcomes: { failed: 1 } });
    expect(await walletOf(three.user)).toEqual([{ currency: 'EUR', amount: 30 }]);
    expect((await importStatement(admin, pain002('ACSP', ids[1] ?? ''))).outcomes.noted).toBe(1);
    const [line] = await unmatchedLines(admin);
    await closeLine(admin, line?.id ?? 0);
    await expect(closeLine(admin, line?.id ?? 0)).rejects.toEqual(refused('wrong_state'));
    const kept = JSON.stringify(await db().select().from(bankStatementLines));
    expect(kept).not.toContain('DE8937');
  });

  it('is refused when it is none, without a word of what it says', async () => {
    for (const file of [
      '',
      'IBAN;DE89',
      '<Document><Other/></Document>',
      `<!DOCTYPE a [<!ENTITY b "c">]>${camt()}`,
    ]) {
      await expect(importStatement(admin, file)).rejects.toMatchObject({
        code: 'invalid',
        fields: { statement: expect.stringMatching(/^This is n/) },
      });
    }
  });
});

describe('the file of a batch', () => {
  const file = painFile({
    messageId: 'FANB7',
    createdAt: new Date('2026-12-01T09:30:00.123Z'),
    debtor: { name: 'Fanfare & Söhne GmbH', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' },
    total: '1200.01',
    remittance: 'Payout Fanfare',
    transfers: [
      {
        endToEndId: 'FANP31B7',
        amount: '1199.51',
        account: {
          ...{
            kind: 'sepa',
            name: 'Łukasz Żółty',
            iban: 'PL61 1090 1014 0000 0712 1981 2874',
            bic: 'WBKPPLPP',
          },
          ...{ street: 'ul. Przykładowa', building: '7', postcode: '00-001', town: 'Łódź', country: 'PL' },
        },
      },
      {
        endToEndId: 'FANP32B7',
        amount: '0.50',
        account: {
          kind: 'sepa',
          name: 'Νίκος <Παπάς>',
          iban: 'GR1601101250000000012300695',
          town: 'Αθήνα',
          country: 'GR',
        },
      },
    ],
  });

  it('is the golden one', () => {
    const golden = new URL('./golden/pain.001.xml', import.meta.url);
    expect(file).toBe(readFileSync(golden, 'utf8'));
  });

  it('has the elements of pain.001.001.09 in their order, and only characters that banks take', () => {
    type Node = Record<string, Node[]>;
    const tree: Node[] = new XMLParser({
      preserveOrder: true,
      parseTagValue: false,
      ignoreDeclaration: true,
    }).parse(file);
    const children = (nodes: Node[], name: string) =>
      nodes.filter((node) => name in node).map((node) => node[name] ?? []);
    const names = (nodes: Node[]) => nodes.map((node) => Object.keys(node)[0]);
    const [initiation = []] = children(children(tree, 'Document')[0] ?? [], 'CstmrCdtTrfInitn');
    expect(names(initiation)).toEqual(['GrpHdr', 'PmtInf']);
    const [header = []] = children(initiation, 'GrpHdr');
    expect(names(header)).toEqual(['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty']);
    const [payment = []] = children(initiation, 'PmtInf');
    expect(names(payment)).toEqual([
      ...[
        'PmtInfId',
        'PmtMtd',
        'BtchBookg',
        'NbOfTxs',
        'CtrlSum',
        'PmtTpInf',
        'ReqdExctnDt',
        'Dbtr',
        'DbtrAcct',
      ],
      ...['DbtrAgt', 'ChrgBr', 'CdtTrfTxInf', 'CdtTrfTxInf'],
    ]);
    const order = ['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf'];
    const transfers = children(payment, 'CdtTrfTxInf');
    expect(names(transfers[0] ?? [])).toEqual(order);
    expect(names(transfers[1] ?? [])).toEqual(order.filter((name) => name !== 'CdtrAgt'));
    const addressOf = (transfer: Node[]) =>
      names(children(children(transfer, 'Cdtr')[0] ?? [], 'PstlAdr')[0] ?? []);
    expect(transfers.map(addressOf)).toEqual([
      ['StrtNm', 'BldgNb', 'PstCd', 'TwnNm', 'Ctry'],
      ['TwnNm', 'Ctry'],
    ]);
    expect(file.replaceAll(/<[^>]*>|&[a-z]+;/g, '')).toMatch(/^[A-Za-z0-9/\-?:().,'+\s]*$/);
    expect(file).not.toMatch(/<(\w+)><\/\1>|<\w+\/>/);
  });

  it('is read back by the same reader that reads statements only', () => {
    expect(() => readStatement(file)).toThrow('neither a statement');
  });
});
