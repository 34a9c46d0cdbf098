import { holding, said, type XmlElement, xmlFile } from '@/lib/xml';
import {
  countryLetters,
  type ElectronicInvoice,
  type ElectronicLine,
  type ElectronicParty,
  type ElectronicTax,
  pieces,
} from './model';

/** Which rules an invoice says that it keeps (BT-24). */
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017';

const cbc = (name: string, text: string | undefined, attributes?: Record<string, string>) =>
  said(`cbc:${name}`, text, attributes);
const cac = (name: string, ...content: Parameters<typeof holding>[1][]) => holding(`cac:${name}`, ...content);

const scheme = (id: string) => cac('TaxScheme', cbc('ID', id));

function party(
  { name, id, vatId, taxId, email, street, city, postcode, country }: ElectronicParty,
  seller: boolean,
) {
  const [first, second, third] = street;
  return cac(
    'Party',
    cbc('EndpointID', email, { schemeID: 'EM' }),
    cac('PartyIdentification', cbc('ID', id)),
    cac(
      'PostalAddress',
      cbc('StreetName', first),
      cbc('AdditionalStreetName', second),
      cbc('CityName', city),
      cbc('PostalZone', postcode),
      cac('AddressLine', cbc('Line', third)),
      cac('Country', cbc('IdentificationCode', countryLetters(country))),
    ),
    vatId ? cac('PartyTaxScheme', cbc('CompanyID', vatId), scheme('VAT')) : undefined,
    seller && taxId ? cac('PartyTaxScheme', cbc('CompanyID', taxId), scheme('TAX')) : undefined,
    cac('PartyLegalEntity', cbc('RegistrationName', name), seller ? undefined : cbc('CompanyID', taxId)),
    cac('Contact', cbc('ElectronicMail', email)),
  );
}

function payment({ payment: means }: ElectronicInvoice): XmlElement | undefined {
  if (!means) return undefined;
  return cac(
    'PaymentMeans',
    cbc('PaymentMeansCode', means.means),
    cbc('PaymentID', means.reference),
    means.iban
      ? cac(
          'PayeeFinancialAccount',
          cbc('ID', means.iban),
          cbc('Name', means.holder),
          cac('FinancialInstitutionBranch', cbc('ID', means.bic ?? '')),
        )
      : undefined,
  );
}

/** As UBL 2.1 by EN 16931. The same document is the same file, byte for byte. */
export function ublFile(document: ElectronicInvoice): string {
  const { kind, currency, period, preceding, taxes, lines } = document;
  const invoice = kind === 'invoice';
  const root = invoice ? 'Invoice' : 'CreditNote';
  const money = (name: string, amount: string) => cbc(name, amount, { currencyID: currency });

  const category = (name: string, tax: Pick<ElectronicTax, 'category' | 'rate'> & Partial<ElectronicTax>) =>
    cac(
      name,
      cbc('ID', tax.category),
      cbc('Percent', tax.rate),
      cbc('TaxExemptionReasonCode', tax.code),
      cbc('TaxExemptionReason', tax.reason),
      scheme('VAT'),
    );
  const line = ({ id, note, net, name, tax }: ElectronicLine) =>
    cac(
      `${root}Line`,
      cbc('ID', id),
      cbc('Note', note),
      cbc(invoice ? 'InvoicedQuantity' : 'CreditedQuantity', '1', { unitCode: pieces }),
      money('LineExtensionAmount', net),
      cac('Item', cbc('Name', name), category('ClassifiedTaxCategory', tax)),
      cac('Price', money('PriceAmount', net)),
    );

  const content = [
    cbc('CustomizationID', CUSTOMIZATION),
    cbc('ID', document.number),
    cbc('IssueDate', document.issuedOn),
    invoice ? cbc('DueDate', document.dueOn) : undefined,
    cbc(`${root}TypeCode`, invoice ? '380' : '381'),
    cbc('Note', document.note),
    cbc('DocumentCurrencyCode', currency),
    cbc('BuyerReference', document.buyerReference),
    cac('InvoicePeriod', cbc('StartDate', period.from), cbc('EndDate', period.to)),
    cac('OrderReference', cbc('ID', document.purchaseOrder)),
    preceding &&
      cac(
        'BillingReference',
        cac('InvoiceDocumentReference', cbc('ID', preceding.number), cbc('IssueDate', preceding.issuedOn)),
      ),
    cac('AccountingSupplierParty', party(document.seller, true)),
    cac('AccountingCustomerParty', party(document.buyer, false)),
    payment(document),
    cac('PaymentTerms', cbc('Note', document.terms)),
    cac(
      'TaxTotal',
      money('TaxAmount', document.tax),
      taxes.map((tax) =>
        cac(
          'TaxSubtotal',
          money('TaxableAmount', tax.net),
          money('TaxAmount', tax.tax),
          category('TaxCategory', tax),
        ),
      ),
    ),
    cac(
      'LegalMonetaryTotal',
      money('LineExtensionAmount', document.net),
      money('TaxExclusiveAmount', document.net),
      money('TaxInclusiveAmount', document.gross),
      Number(document.paid) === 0 ? undefined : money('PrepaidAmount', document.paid),
      money('PayableAmount', document.due),
    ),
    ...lines.map(line),
  ].filter((each) => each !== undefined);
  const oasis = 'urn:oasis:names:specification:ubl:schema:xsd';
  return xmlFile({
    name: root,
    attributes: {
      xmlns: `${oasis}:${root}-2`,
      'xmlns:cac': `${oasis}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${oasis}:CommonBasicComponents-2`,
    },
    content,
  });
}
