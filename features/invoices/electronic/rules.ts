import type { ElectronicProblem } from '@/nouns/electronic';
import { isCurrency } from '@/nouns/money';
import type { ElectronicInvoice, ElectronicTax } from './model';

/** A decimal text in millionths, exactly. */
function millionths(text: string): bigint {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0').slice(0, 6));
}

const sum = (texts: string[]) => texts.reduce((total, text) => total + millionths(text), 0n);
const same = (one: bigint, text: string) => one === millionths(text);

/** Currencies in use that the list of the standard's rules lacks, in its release 1.3.16. */
const unlisted = ['CUC', 'STN'];

type Check = (document: ElectronicInvoice) => ElectronicProblem[];

const problem = (rule: string, of: ElectronicProblem['of'], lacks: string): ElectronicProblem => ({
  rule,
  of,
  lacks,
});

/** What does not add up is nobody's to mend: it says that the books and the document differ. */
const wrong = (rule: string, what: string) =>
  problem(rule, 'document', `${what} (${rule}). Tell whoever runs this platform.`);

const when = (missing: boolean, found: ElectronicProblem) => (missing ? [found] : []);

/** Facts of the two parties. */
const parties: Check = ({ seller, buyer, taxes }) => {
  const reversed = taxes.some(({ category }) => category === 'AE');
  const known = taxes.some(({ category }) => category !== 'O');
  return [
    ...when(seller.name === '', problem('BR-06', 'seller', 'name')),
    ...when(buyer.name === '', problem('BR-07', 'buyer', 'name')),
    ...when(seller.country === '', problem('BR-09', 'seller', 'country')),
    ...when(buyer.country === '', problem('BR-11', 'buyer', 'country')),
    ...when(
      seller.id === '' && seller.vatId === '',
      problem('BR-CO-26', 'seller', 'VAT number and no tax number'),
    ),
    ...when(known && seller.vatId === '', problem('BR-S-02', 'seller', 'VAT number')),
    ...when(reversed && buyer.vatId === '' && buyer.taxId === '', problem('BR-AE-02', 'buyer', 'VAT number')),
  ];
};

const CHANGED = 'The company has changed since this was issued, and what it was then was not kept.';
const UNDECIDED =
  'This was issued before the platform knew how it is taxed, and an electronic form has to say that.';

/** What the document itself says. */
const contents: Check = ({ sellerKnown, kind, lines, taxes, currency, dueOn, terms, due, ...rest }) => [
  ...when(!sellerKnown, problem('BR-06', 'document', CHANGED)),
  ...when(lines.length === 0, wrong('BR-16', 'It has no lines')),
  ...when(
    lines.some(({ name }) => name.trim() === ''),
    wrong('BR-25', 'A line of it says nothing'),
  ),
  ...when(
    !isCurrency(currency) || unlisted.includes(currency),
    problem('BR-CL-04', 'document', `Electronic invoices do not know the currency ${currency}.`),
  ),
  ...when(rest.period.to < rest.period.from, wrong('BR-29', 'Its period ends before it begins')),
  ...when(
    millionths(due) > 0n && dueOn === '' && terms === '',
    wrong('BR-CO-25', 'It does not say when it is due'),
  ),
  ...when(
    rest.payment !== undefined && rest.payment.means !== '1' && !rest.payment.iban,
    wrong('BR-61', 'It asks for a transfer to no account'),
  ),
  ...when(kind === 'credit_note' && !rest.preceding?.number, wrong('BR-55', 'It names no invoice')),
  ...when(taxes.length === 0, problem('BR-CO-18', 'document', UNDECIDED)),
  ...when(
    taxes.some(({ category }) => category === 'O') && taxes.length > 1,
    wrong('BR-O-11', 'It is outside the scope of tax in a part only'),
  ),
];

const amounts = ({ net, tax, gross, paid, due, taxes, lines }: ElectronicInvoice) => [
  ...[net, tax, gross, paid, due],
  ...taxes.flatMap((each) => [each.net, each.tax]),
  ...lines.map((line) => line.net),
];

/** Decimals and sums. */
const arithmetic: Check = (document) => {
  const { currency, net, tax, gross, paid, due, taxes, lines } = document;
  if (amounts(document).some((amount) => (amount.split('.')[1] ?? '').length > 2)) {
    const said = `Amounts in ${currency} have more decimals than the two that electronic invoices may have.`;
    return [problem('BR-DEC', 'document', said)];
  }
  return [
    ...when(!same(sum(lines.map((line) => line.net)), net), wrong('BR-CO-10', 'Its lines are not its net')),
    ...when(!same(sum(taxes.map((each) => each.tax)), tax), wrong('BR-CO-14', 'Its taxes are not its tax')),
    ...when(!same(sum([net, tax]), gross), wrong('BR-CO-15', 'Net and tax are not its total')),
    ...when(!same(sum([paid, due]), gross), wrong('BR-CO-16', 'Paid and due are not its total')),
  ];
};

/** Below a unit of the currency, as the official rules allow: a credit note may take back tax that rounding left. */
const aUnit = 1_000_000n;

/** The rules of one category (BR-S, BR-AE, BR-E, BR-O) and of all. */
function ofCategory({ lines }: ElectronicInvoice, part: ElectronicTax): ElectronicProblem[] {
  const { category, rate, net, tax, reason, code } = part;
  const own = lines.filter((line) => line.tax.category === category && line.tax.rate === rate);
  const exact = (millionths(net) * millionths(rate || '0')) / 100_000_000n;
  const off = exact - millionths(tax);
  const taxed = category === 'S';
  return [
    ...when(
      !same(sum(own.map((line) => line.net)), net),
      wrong(`BR-${category}-08`, 'The lines of a tax are not its net'),
    ),
    ...when(off >= aUnit || -off >= aUnit, wrong('BR-CO-17', 'A tax is not its net at its rate')),
    ...when(
      (category === 'O') !== (rate === ''),
      wrong(`BR-${category}-05`, 'A tax has the rate of another category'),
    ),
    ...when(taxed !== Number(rate) > 0, wrong(`BR-${category}-05`, 'A tax has the rate of another category')),
    ...when(!taxed && millionths(tax) !== 0n, wrong(`BR-${category}-09`, 'What is not taxed has a tax')),
    ...when(
      taxed === (reason !== '' || code !== ''),
      wrong(`BR-${category}-10`, 'A tax does not say why there is none'),
    ),
  ];
}

const categories: Check = (document) => document.taxes.flatMap((part) => ofCategory(document, part));

const checks: Check[] = [parties, contents, arithmetic, categories];

/** The rules of EN 16931 that our data could break and that a document does break; none of one that may be given out. */
export const electronicProblems = (document: ElectronicInvoice): ElectronicProblem[] =>
  checks.flatMap((check) => check(document));
