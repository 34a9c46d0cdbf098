import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { creditNotePdf } from '@/components/invoices/credit-note-pdf';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { updateBilling } from '@/features/advertisers';
import { changeCompany, company } from '@/features/company';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { textOf } from '@/testing/pdf';
import { payer } from '@/testing/receipts';
import { creditInvoice, creditNoteById, creditNoteXml, invoiceById, invoiceXml, payInvoice } from '.';

freshDatabase();

let admin: UserActor;
let invoiceId: number;
let noteId: number;
beforeAll(async () => {
  admin = await makeActor('admin');
  await changeCompany(admin, {
    name: 'Müller & Söhne <東京> GmbH',
    country: 'DE',
    vatId: 'DE136695976',
    email: 'we@lumen.example',
  });
  const { id, owner, bill } = await payer();
  await updateBilling(owner, id, { country: 'DE' });
  invoiceId = (await bill(50)).id;
  noteId = (await creditInvoice(admin, { invoiceId, amount: 11.9, reason: 'mistake' })).id;
});

const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true, ignoreAttributes: false });

async function invoiceFile() {
  const { xml } = await invoiceXml(admin, invoiceId, 'cii');
  return { xml, file: await invoicePdf(await invoiceById(admin, invoiceId), await company(), xml) };
}

async function creditNoteFile() {
  const { xml } = await creditNoteXml(admin, noteId, 'cii');
  return { xml, file: await creditNotePdf(await creditNoteById(admin, noteId), await company(), xml) };
}

describe.each([
  ['an invoice', invoiceFile],
  ['a credit note', creditNoteFile],
])('Factur-X of %s', (_, made) => {
  let file: Buffer;
  let xml: string;
  let raw: string;
  beforeAll(async () => {
    ({ file, xml } = await made());
    raw = file.toString('latin1');
  });

  it('has the very XML inside, under its name and in its relation', async () => {
    const document = await getDocument({ data: new Uint8Array(file) }).promise;
    const attached = (await document.getAttachments()) as Record<
      string,
      { filename: string; content: Uint8Array }
    >;
    await document.destroy();
    expect(Object.keys(attached)).toEqual(['factur-x.xml']);
    expect(Buffer.from(attached['factur-x.xml']?.content ?? []).toString()).toBe(xml);
    expect(raw).toMatch(/\/AFRelationship \/Alternative/);
    expect(raw).toMatch(/\/Type \/EmbeddedFile[\s\S]{0,200}\/Subtype \/text#2Fxml/);
    expect(raw).toMatch(/\/Type \/Catalog[\s\S]{0,600}\/AF \[/);
    expect(raw).toMatch(/\/ModDate \(D:/);
  });

  it('keeps what PDF/A-3b asks of its structure', () => {
    expect(raw.slice(0, 9)).toBe('%PDF-1.7\n');
    expect(raw).toMatch(/\/OutputIntents \[/);
    expect(raw).toMatch(/\/S \/GTS_PDFA1/);
    expect(raw).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(raw).toMatch(/\/ID \[/);
    for (const forbidden of ['/Encrypt', '/JavaScript', '/Launch', '/SMask'])
      expect(raw).not.toContain(forbidden);
    const [fonts, embedded] = [/\/Type \/FontDescriptor/g, /\/FontFile[23]? \d+ 0 R/g].map(
      (pattern) => raw.match(pattern)?.length ?? 0,
    );
    expect(fonts).toBeGreaterThan(0);
    expect(embedded).toBe(fonts);
    expect(raw).not.toContain('/BaseFont /Helvetica');
  });

  it('says so in metadata that every reader of XML takes, whatever the company is called', () => {
    const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file.toString('utf8'))?.[0] ?? '';
    expect(XMLValidator.validate(packet)).toBe(true);
    const facts = Object.assign({}, ...parser.parse(packet).xmpmeta.RDF.Description);
    expect(facts).toMatchObject({
      part: '3',
      conformance: 'B',
      DocumentType: 'INVOICE',
      DocumentFileName: 'factur-x.xml',
      Version: '1.0',
      ConformanceLevel: 'EN 16931',
      creator: { Seq: { li: 'Müller & Söhne <東京> GmbH' } },
    });
    const declared = facts.schemas.Bag.li;
    expect(declared.namespaceURI).toBe('urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#');
    expect(declared.property.Seq.li.map(({ name }: { name: string }) => name).sort()).toEqual([
      'ConformanceLevel',
      'DocumentFileName',
      'DocumentType',
      'Version',
    ]);
    // What stands in the file's own description of itself is the same.
    expect(raw).not.toContain('/Author');
  });
});

it('shows people what programs read: the invoice as it was issued', async () => {
  const words = async () => (await textOf((await invoiceFile()).file)).join(' ');
  const issued = await words();
  expect(issued).toContain('Total USD 59.50');
  expect(issued).not.toMatch(/Credited|Status|Open/);
  await payInvoice(admin, invoiceId);
  expect(await words()).toBe(issued);
});

it('the file of a credit note names one day of its own and one of its invoice', async () => {
  const words = (await textOf((await creditNoteFile()).file)).join(' ');
  expect(words.match(/Issued/g)).toHaveLength(1);
  expect(words).toMatch(/Of invoice FAN-\d+-\d+, \d/);
});
