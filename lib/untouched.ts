/** What the fields of a form held when it was shown, by their names. */
export type HeldFields = Record<string, string>;

const plain = (value: FormDataEntryValue | undefined) =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;

/**
 * Takes out of what a form sends the fields nobody touched, so that what somebody else saved of them meanwhile stays.
 * Fields that are not named by `held` are sent as they are.
 */
export function dropUntouched(values: FormData, held: HeldFields): void {
  for (const [name, text] of Object.entries(held)) {
    const [now, ...more] = values.getAll(name);
    if (more.length === 0 && plain(now ?? '') === plain(text)) values.delete(name);
  }
}
