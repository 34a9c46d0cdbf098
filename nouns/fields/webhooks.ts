import { z } from 'zod';
import { HttpUrl, ListOf, Maybe, OptionalText } from '@/lib/fields';
import { eventTypeNames } from '../events';

/** The name of a type of event. */
export const EventTypeName = z.enum(eventTypeNames, 'must be a type of event, such as task.accepted');

/** What an endpoint is. */
export const EndpointFields = z.object({
  url: HttpUrl,
  description: Maybe(OptionalText(200)),
  types: Maybe(ListOf(EventTypeName, eventTypeNames.length)),
});
