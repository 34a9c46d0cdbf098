import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { RedirectType, redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/auth/actor';
import { addressOf } from '@/auth/address';
import { currentActor } from '@/auth/page';
import { toFailure } from '@/db/failures';
import { Failure } from '@/lib/failure';
import { wrongFields } from '@/lib/fields';
import { refuseUnsafeText } from '@/lib/json';
import { log } from '@/lib/log';
import type { ActionResult } from '@/lib/outcome';

/**
 * A server action: called with its input, or by `useActionState` with the previous result and the form.
 */
export interface Action<I, V> {
  (input: I): Promise<ActionResult<V>>;
  (previous: ActionResult<V> | undefined, form: FormData): Promise<ActionResult<V>>;
}

/**
 * Leads on to another page after something was changed. What the browser keeps of the pages before is old by then, and
 * goes: Back shows what is saved. Where something new was made, the page takes the place of its empty form, which
 * would invite to make it twice.
 */
export function leadTo(address: string, { fromEmpty = false } = {}): never {
  refresh();
  redirect(address, fromEmpty ? RedirectType.replace : RedirectType.push);
}

/** The fields of a form; a repeated one is a list. React's own fields are left out. */
function valuesOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

function safe(values: unknown): unknown {
  try {
    refuseUnsafeText(values);
  } catch (cause) {
    throw new Failure('malformed', 'A text holds characters that cannot be kept.', { cause });
  }
  return values;
}

/**
 * Lets a form call a verb: who acts is read from the session, what comes in passes through `schema`, and
 * whatever fails comes back as a value. `from` is the caller's address, for verbs that limit attempts. What only the
 * verb would find is looked for by `beyond` where the schema refuses already, so that everything is told at once.
 */
export function action<S extends z.ZodType, V>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>, from: string) => Promise<V>,
  beyond?: (values: unknown, from: string) => Promise<Record<string, string>>,
): Action<z.input<S>, V> {
  return async (...given: [unknown] | [unknown, FormData]): Promise<ActionResult<V>> => {
    try {
      const input = given.at(-1);
      const values = safe(input instanceof FormData ? valuesOf(input) : input);
      const result = schema.safeParse(values);
      const from = addressOf(await headers());
      if (!result.success) return refusal(result.error, await beyond?.(values, from));
      return { ok: true, value: await verb(await currentActor(), result.data, from) };
    } catch (error) {
      // Redirects and not-found pages travel as exceptions.
      unstable_rethrow(error);
      return failed(error);
    }
  };
}

const refusal = (error: z.ZodError, beyond?: Record<string, string>): ActionResult<never> => ({
  ok: false,
  code: 'invalid',
  message: 'Check the marked fields.',
  fields: { ...beyond, ...wrongFields(error.issues, undefined, 'form') },
});

function failed(error: unknown): ActionResult<never> {
  const { code, message, fields = {}, retryAfter, cause } = toFailure(error);
  if (code === 'internal' || code === 'unavailable') log().error({ code, err: cause ?? error }, message);
  return { ok: false, code, message, fields, retryAfter };
}
