import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { EventRow } from '@/features/events';
import { FormInteger, ListOf, Maybe } from '@/lib/fields';
import { daysOfEvents, eventTypeNames } from '@/nouns/events';
import { EventTypeName } from '@/nouns/fields/webhooks';
import { adsApi } from './face';

/** An event as it is listed and sent. */
export const EventJson = z.object({
  id: z.string().describe('The same each time the event is told.'),
  type: EventTypeName,
  timestamp: z.iso.datetime().describe('When it happened.'),
  data: z
    .record(z.string(), z.unknown())
    .describe('What it is about, as it was then: ids, status, amounts and, where one was given, a reason.'),
});

export const toEventJson = ({ payload }: Pick<EventRow, 'payload'>): z.input<typeof EventJson> =>
  JSON.parse(payload);

/** The largest number that JSON carries exactly. */
const lastPlace = Number.MAX_SAFE_INTEGER;

export const listEvents = adsApi.get('/events', {
  summary: 'List what happened',
  description: `Events of the last ${daysOfEvents} days that concern the caller: an influencer's own, those of an organisation (invoices for its owners and billing), and all of them for administrators. They come in the order in which they were committed, and are added at the end only: ask again with the \`cursor\` of the last answer, and nothing is missed.`,
  auth: signedIn,
  query: z.object({
    cursor: Maybe(FormInteger(0, lastPlace)).describe(
      'Of the answer before; from the oldest kept without it.',
    ),
    limit: Maybe(FormInteger(1, 100)).describe('50 unless given.'),
    type: Maybe(ListOf(EventTypeName, eventTypeNames.length)).describe('Only these types; may be repeated.'),
  }),
  output: z.object({
    events: z.array(EventJson),
    cursor: z.string().describe('Where to go on, also when there is nothing new yet.'),
    has_more: z.boolean(),
  }),
  example: {
    response: {
      events: [
        {
          id: '5f0c8a52-6f1e-4f0e-9f55-3d4b0a8a1c11',
          type: 'task.accepted',
          timestamp: '2024-08-01T09:30:00.000Z',
          data: {
            task_id: 456,
            campaign_id: 123,
            user_id: 789,
            title: 'Create Instagram Post',
            status: 'accepted',
            post_url: 'https://instagram.com/p/example',
            total: 30,
            currency: 'USD',
          },
        },
      ],
      cursor: '1042',
      has_more: false,
    },
  },
});
