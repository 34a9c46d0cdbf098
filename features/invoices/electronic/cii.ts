import { holding, said, type XmlElement, xmlFile } from '@/lib/xml';
import {
  countryLetters,
  type ElectronicInvoice,
  type ElectronicLine,
  type ElectronicParty,
  type ElectronicTax,
  pieces,
} from './model';

const ram = (name: string, ...content: Parameters<typeof holding>[1][]) => holding(`ram:${name}`, ...content);
const text = (name: string, value: string | undefined, attributes?: Record<string, string>) =>
  said(`ram:${name}`, value, attributes);

/** A day as this syntax writes it: `20260803` in the format 102. */
const day = (name: string, date: string | undefined, prefix = 'udt') =>
  ram(name, said(`${prefix}:DateTimeString`, date?.replaceAll('-', ''), { format: '102' }));

function party(name: string, of: ElectronicParty, seller: boolean): XmlElement | undefined {
  const [first, second, third] = of.street;
  const registration = (id: string, scheme: string) =>
    ram('SpecifiedTaxRegistration', text('ID', id, { schemeID: scheme }));
  return ram(
    name,
    text('ID', of.id),
    text('Name', of.name),
    seller ? undefined : ram('SpecifiedLegalOrganization', text('ID', of.taxId)),
    ram('DefinedTradeContact', ram('EmailURIUniversalCommunication', text('URIID', of.email))),
    ram(
      'PostalTradeAddress',
      text('PostcodeCode', of.postcode),
      text('LineOne', first),
      text('LineTwo', second),
      text('LineThree', third),
      text('CityName', of.city),
      text('CountryID', countryLetters(of.country)),
    ),
    ram('URIUniversalCommunication', text('URIID', of.email, { schemeID: 'EM' })),
    registration(of.vatId, 'VA'),
    seller ? registration(of.taxId, 'FC') : undefined,
  );
}

const taxOf = ({
  category,
  rate,
  ...sums
}: Pick<ElectronicTax, 'category' | 'rate'> & Partial<ElectronicTax>) =>
  ram(
    'ApplicableTradeTax',
    text('CalculatedAmount', sums.tax),
    text('TypeCode', 'VAT'),
    text('ExemptionReason', sums.reason),
    text('BasisAmount', sums.net),
    text('CategoryCode', category),
    text('ExemptionReasonCode', sums.code),
    text('RateApplicablePercent', rate),
  );

const line = ({ id, name, note, net, tax }: ElectronicLine) =>
  ram(
    'IncludedSupplyChainTradeLineItem',
    ram('AssociatedDocumentLineDocument', text('LineID', id), ram('IncludedNote', text('Content', note))),
    ram('SpecifiedTradeProduct', text('Name', name)),
    ram('SpecifiedLineTradeAgreement', ram('NetPriceProductTradePrice', text('ChargeAmount', net))),
    ram('SpecifiedLineTradeDelivery', text('BilledQuantity', '1', { unitCode: pieces })),
    ram(
      'SpecifiedLineTradeSettlement',
      taxOf(tax),
      ram('SpecifiedTradeSettlementLineMonetarySummation', text('LineTotalAmount', net)),
    ),
  );

function settlement(document: ElectronicInvoice): XmlElement | undefined {
  const { payment, currency, preceding, period, taxes } = document;
  return ram(
    'ApplicableHeaderTradeSettlement',
    text('PaymentReference', payment?.reference),
    text('InvoiceCurrencyCode', currency),
    payment &&
      ram(
        'SpecifiedTradeSettlementPaymentMeans',
        text('TypeCode', payment.means),
        payment.iban
          ? ram(
              'PayeePartyCreditorFinancialAccount',
              text('IBANID', payment.iban),
              text('AccountName', payment.holder),
            )
          : undefined,
        payment.iban
          ? ram('PayeeSpecifiedCreditorFinancialInstitution', text('BICID', payment.bic ?? ''))
          : undefined,
      ),
    taxes.map(taxOf),
    ram('BillingSpecifiedPeriod', day('StartDateTime', period.from), day('EndDateTime', period.to)),
    ram(
      'SpecifiedTradePaymentTerms',
      text('Description', document.terms),
      day('DueDateDateTime', document.dueOn),
    ),
    ram(
      'SpecifiedTradeSettlementHeaderMonetarySummation',
      text('LineTotalAmount', document.net),
      text('TaxBasisTotalAmount', document.net),
      text('TaxTotalAmount', document.tax, { currencyID: currency }),
      text('GrandTotalAmount', document.gross),
      Number(document.paid) === 0 ? undefined : text('TotalPrepaidAmount', document.paid),
      text('DuePayableAmount', document.due),
    ),
    preceding &&
      ram(
        'InvoiceReferencedDocument',
        text('IssuerAssignedID', preceding.number),
        day('FormattedIssueDateTime', preceding.issuedOn, 'qdt'),
      ),
  );
}

/** As UN/CEFACT CII (D16B) by EN 16931, which Factur-X has inside. The same document is the same file, byte for byte. */
export function ciiFile(document: ElectronicInvoice): string {
  const { kind, number, issuedOn, note, seller, buyer, lines } = document;
  const content = [
    holding(
      'rsm:ExchangedDocumentContext',
      ram('GuidelineSpecifiedDocumentContextParameter', text('ID', 'urn:cen.eu:en16931:2017')),
    ),
    holding(
      'rsm:ExchangedDocument',
      text('ID', number),
      text('TypeCode', kind === 'invoice' ? '380' : '381'),
      day('IssueDateTime', issuedOn),
      ram('IncludedNote', text('Content', note)),
    ),
    holding(
      'rsm:SupplyChainTradeTransaction',
      lines.map(line),
      ram(
        'ApplicableHeaderTradeAgreement',
        text('BuyerReference', document.buyerReference),
        party('SellerTradeParty', seller, true),
        party('BuyerTradeParty', buyer, false),
        ram('BuyerOrderReferencedDocument', text('IssuerAssignedID', document.purchaseOrder)),
      ),
      { name: 'ram:ApplicableHeaderTradeDelivery', attributes: {}, content: [] },
      settlement(document),
    ),
  ].filter((each) => each !== undefined);
  const uncefact = 'urn:un:unece:uncefact:data:standard';
  return xmlFile({
    name: 'rsm:CrossIndustryInvoice',
    attributes: {
      'xmlns:rsm': `${uncefact}:CrossIndustryInvoice:100`,
      'xmlns:ram': `${uncefact}:ReusableAggregateBusinessInformationEntity:100`,
      'xmlns:udt': `${uncefact}:UnqualifiedDataType:100`,
      'xmlns:qdt': `${uncefact}:QualifiedDataType:100`,
    },
    content,
  });
}
