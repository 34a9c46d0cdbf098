import { expect } from 'vitest';

/** A refusal with this code, about these fields where they are named. */
export const refused = (code: string, fields?: object) =>
  expect.objectContaining({ code, ...(fields && { fields }) });
