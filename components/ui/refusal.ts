/** Why a form was not accepted: in a sentence, and field by field. */
export type Refusal = { message: string; fields: Record<string, string> };

/** What is wrong with the form as a whole; nothing when its fields say it. */
export const problemOf = (refusal: Refusal | undefined): string | undefined =>
  refusal && Object.keys(refusal.fields).length === 0 ? refusal.message : undefined;

/** A field's message as it stands under the field: it begins with a capital. */
export const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);
