import { z } from 'zod';
import { socialNetworks } from '../networks';

/** A social network by name. */
export const Network = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : (value ?? undefined)),
  z.enum(socialNetworks, {
    error: (issue) =>
      issue.input === undefined ? 'is missing' : `must be one of: ${socialNetworks.join(', ')}`,
  }),
);
