import { bankText } from '@/lib/bank-text';
import { escapedXml } from '@/lib/xml';
import type { PayoutAccount } from '@/nouns/payouts';

/** One transfer of a file. */
export interface Transfer {
  endToEndId: string;
  /** Euros as a decimal text with two digits, as SQL wrote it. */
  amount: string;
  account: Extract<PayoutAccount, { kind: 'sepa' }>;
}

/** A file of credit transfers: who pays from where, and the sums as SQL made them. */
export interface TransferFile {
  messageId: string;
  createdAt: Date;
  debtor: { name: string; iban: string; bic?: string };
  /** The sum of all amounts. */
  total: string;
  transfers: Transfer[];
  /** What receivers read. */
  remittance: string;
}

/** An element with its content, left out when there is none. */
const element = (name: string, content: string | undefined) =>
  content === undefined || content === '' ? '' : `<${name}>${content}</${name}>`;

const textElement = (name: string, text: string | undefined, maximum: number) =>
  element(name, text === undefined ? undefined : escapedXml(bankText(text, maximum)));

const agent = (bic: string | undefined) =>
  bic
    ? `<FinInstnId><BICFI>${escapedXml(bic)}</BICFI></FinInstnId>`
    : '<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>';

const electronic = (iban: string) => iban.replaceAll(/\s/g, '');

function address({ street, building, postcode, town, country }: Transfer['account']): string {
  return element(
    'PstlAdr',
    [
      textElement('StrtNm', street, 70),
      textElement('BldgNb', building, 16),
      textElement('PstCd', postcode, 16),
      textElement('TwnNm', town, 35),
      element('Ctry', country),
    ].join(''),
  );
}

function transfer({ endToEndId, amount, account }: Transfer, remittance: string): string {
  return `
      <CdtTrfTxInf>
        <PmtId><EndToEndId>${endToEndId}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt>${
          account.bic ? `\n        <CdtrAgt>${agent(account.bic)}</CdtrAgt>` : ''
        }
        <Cdtr>${textElement('Nm', account.name, 70)}${address(account)}</Cdtr>
        <CdtrAcct><Id><IBAN>${electronic(account.iban)}</IBAN></Id></CdtrAcct>
        <RmtInf>${textElement('Ustrd', remittance, 140)}</RmtInf>
      </CdtTrfTxInf>`;
}

/**
 * The file of a batch as pain.001.001.09, which every bank of SEPA takes: structured addresses, the characters that banks
 * take, one booking for each transfer, and sums that SQL made. The same batch is the same file, byte for byte.
 */
export function painFile({
  messageId,
  createdAt,
  debtor,
  total,
  transfers,
  remittance,
}: TransferFile): string {
  const count = String(transfers.length);
  const at = createdAt.toISOString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>${messageId}</MsgId>
      <CreDtTm>${at.slice(0, 19)}Z</CreDtTm>
      <NbOfTxs>${count}</NbOfTxs>
      <CtrlSum>${total}</CtrlSum>
      <InitgPty>${textElement('Nm', debtor.name, 70)}</InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${messageId}</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      <BtchBookg>false</BtchBookg>
      <NbOfTxs>${count}</NbOfTxs>
      <CtrlSum>${total}</CtrlSum>
      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
      <ReqdExctnDt><Dt>${at.slice(0, 10)}</Dt></ReqdExctnDt>
      <Dbtr>${textElement('Nm', debtor.name, 70)}</Dbtr>
      <DbtrAcct><Id><IBAN>${electronic(debtor.iban)}</IBAN></Id></DbtrAcct>
      <DbtrAgt>${agent(debtor.bic)}</DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>${transfers.map((each) => transfer(each, remittance)).join('')}
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
}
