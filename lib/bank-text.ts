/** The characters that banks take in a SEPA file (EPC217-08). */
const taken = /^[A-Za-z0-9/\-?:().,'+ ]$/;

/** Letters that are no base letter with marks, and Greek and Cyrillic as the guidance of the banks writes them. */
const written: Record<string, string> = {
  ...{
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
  },
  ...{ þ: 'th', Þ: 'TH', ı: 'i', ŋ: 'n', Ŋ: 'N', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ə: 'e', Ə: 'E' },
  ...{
    '&': '+',
    _: '-',
    '–': '-',
    '—': '-',
    '’': "'",
    '‘': "'",
    '`': "'",
    '"': "'",
    '“': "'",
    '”': "'",
    '@': '(at)',
    ';': ',',
  },
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
  },
  ...{ π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
  },
  ...{
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'sht',
    ъ: 'a',
    ы: 'y',
    ь: 'y',
    э: 'e',
  },
  ...{ ю: 'yu', я: 'ya', є: 'ye', і: 'i', ґ: 'g', ђ: 'd', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz' },
};

function letter(sign: string): string {
  if (taken.test(sign)) return sign;
  const lower = sign.toLowerCase();
  const found = written[sign] ?? written[lower];
  if (found !== undefined) return sign === lower || written[sign] !== undefined ? found : capital(found);
  return /\s/.test(sign) ? ' ' : '.';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A text in the characters that banks take: letters lose their marks, other alphabets that the banks' guidance knows are
 * written in Latin letters, and what is left becomes a full stop.
 */
export function bankText(text: string, maximum: number): string {
  const composed = [...text.normalize('NFC')].map((sign) =>
    written[sign] === undefined ? sign.normalize('NFKD').replace(/\p{M}/gu, '') : sign,
  );
  const latin = composed.flatMap((signs) => [...signs].map(letter)).join('');
  return latin.replaceAll(/ {2,}/g, ' ').trim().slice(0, maximum).trim();
}

/** Whether a bank can read anything in it: full stops alone are no name. */
export const isBankText = (text: string): boolean => /[A-Za-z0-9]/.test(text);
