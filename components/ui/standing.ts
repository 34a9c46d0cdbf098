import { sentence } from './refusal';

/** What a form would send of each field, as text, whether a field was there or not. */
export type Sent = Record<string, string>;

/** Says what is still wrong with what a field holds now; nothing once it is right. */
export type FieldRules = Record<string, (value: string) => string | undefined>;

/** The fields of a form by name; of several values of one name all count, in their order. */
export function sentOf(form: FormData): Sent {
  const sent: Sent = {};
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : `${value.name} ${value.size}`;
    sent[name] = name in sent ? `${sent[name]}\n${text}` : text;
  }
  return sent;
}

/**
 * The refusals that still stand: a refusal was about what was sent, so that it goes as soon as its field holds something
 * else. Where the field has a rule, what is still wrong stays said until it is right.
 */
export function standing(
  refused: Record<string, string>,
  sent: Sent,
  now: Sent,
  rules: FieldRules = {},
): Record<string, string> {
  const kept = Object.entries(refused).flatMap(([field, message]) => {
    // A member of a list is refused by its number; the form has one name for all of them.
    const name = field.split('.')[0] ?? field;
    if ((sent[name] ?? '') === (now[name] ?? '')) return [[field, message]];
    const wrong = rules[name]?.(now[name] ?? '');
    return wrong ? [[field, sentence(wrong)]] : [];
  });
  return kept.length === Object.keys(refused).length &&
    kept.every(([field = '', message]) => refused[field] === message)
    ? refused
    : Object.fromEntries(kept);
}
