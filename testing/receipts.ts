import { randomUUID } from 'node:crypto';
import { coverOf } from '@/features/campaigns';
import { invoiceById, issueInvoice } from '@/features/invoices';
import { DAY_MS, dayOf } from '@/lib/dates';
import { makeActor, makeAdvertiser } from './factories';
import { makeSpentAd, spendOnAd } from './money';

/** An organisation that is invoiced, with the reference by which it pays ahead. */
export async function payer(maximumLimit = 100_000) {
  const { id, topUpReference } = await makeAdvertiser({ maximumLimit });
  const owner = await makeActor('advertiser', { advertiserId: id });
  const admin = await makeActor('admin');
  let ad: string | undefined;
  let windows = 0;
  /** Spends so much, and invoices it. */
  const bill = async (amount: number) => {
    const hour = new Date();
    if (ad) await spendOnAd(owner, ad, String(amount), hour);
    else ad = (await makeSpentAd(owner, String(amount), hour)).id;
    windows += 1;
    const from = dayOf(new Date(Date.now() - windows * DAY_MS));
    const { id: invoice } = await issueInvoice(admin, { advertiserId: id, from, to: dayOf(new Date()) });
    return invoiceById(admin, invoice);
  };
  return {
    id,
    owner,
    bill,
    reference: topUpReference,
    prepaid: async () => (await coverOf(admin, id)).prepaid,
  };
}

/** A transfer as a bank tells of it. */
export interface BankTransfer {
  amount: string;
  currency?: string;
  /** In a field of its own. */
  reference?: string;
  text?: string;
  /** What the bank calls it: something new unless given, nothing for null. */
  bank?: string | null;
  reversal?: boolean;
  /** The bank took back what came in. */
  takenBack?: boolean;
  endToEndId?: string;
  party?: string;
  /** Several booked together. */
  parts?: { amount: string; reference: string }[];
}

const remittance = ({
  reference,
  text,
  party = 'Lunavere AB',
}: Pick<BankTransfer, 'reference' | 'text' | 'party'>) =>
  `<RmtInf>${text ? `<Ustrd>${text}</Ustrd>` : ''}${
    reference
      ? `<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${reference}</Ref></CdtrRefInf></Strd>`
      : ''
  }</RmtInf><RltdPties><Dbtr><Pty><Nm>${party}</Nm></Pty></Dbtr></RltdPties>`;

/** A statement of transfers that came in, as banks write it. */
export const statement = (...transfers: BankTransfer[]) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${randomUUID()}</MsgId></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>${transfers
  .map(
    ({ amount, currency = 'USD', bank = randomUUID(), reversal, takenBack, endToEndId, parts, ...rest }) => {
      const details = parts
        ? parts
            .map((each) => `<TxDtls><Amt Ccy="${currency}">${each.amount}</Amt>${remittance(each)}</TxDtls>`)
            .join('')
        : `<TxDtls>${endToEndId ? `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>` : ''}${remittance(rest)}</TxDtls>`;
      return `<Ntry><NtryRef>1</NtryRef><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${takenBack ? 'DBIT' : 'CRDT'}</CdtDbtInd>${
        reversal || takenBack ? '<RvslInd>true</RvslInd>' : ''
      }<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-02</Dt></BookgDt>${
        bank ? `<AcctSvcrRef>${bank}</AcctSvcrRef>` : ''
      }<NtryDtls>${details}</NtryDtls></Ntry>`;
    },
  )
  .join('')}</Stmt></BkToCstmrStmt></Document>`;
