const dots = '••••';

/** An address for mails with most of its name hidden: `ma•••@people.example`. */
const maskedAddress = (name: string, host: string) => `${name.slice(0, name.length > 4 ? 2 : 1)}•••@${host}`;

/** The account and whose it is in one text, as whoever pays reads it. */
export const withHolder = (account: string, holder: string | null) =>
  holder ? `${account} (account holder: ${holder})` : account;

const holderPart = / \(account holder: .*\)$/s;

/** An account that was described in words, taken apart: the way of payment where it is named first, and the account alone. */
export function describedParts(account: string): { way?: string; rest: string } {
  const text = account.replace(holderPart, '');
  const [, way, rest = text] = /^([^\d,@]{2,40}),\s+(.+)$/s.exec(text) ?? [];
  return { way, rest };
}

/**
 * An account as its owner recognises it and nobody else can use it: what stands before the first comma when that
 * names the way of payment, and then the last four characters of the number, or the beginning of the address.
 */
export function maskedAccount(account: string): string {
  const { way, rest } = describedParts(account);
  const address = /([^\s,@]+)@([^\s,@]+)/.exec(rest);
  const characters = rest.replace(/[^\p{L}\p{N}]/gu, '');
  const hidden = address?.[1]
    ? maskedAddress(address[1], address[2] ?? '')
    : characters.length >= 8
      ? `${dots} ${characters.slice(-4)}`
      : dots;
  return way ? `${way}, ${hidden}` : hidden;
}
