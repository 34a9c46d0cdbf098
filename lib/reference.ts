/** A value a caller sends. */
export interface ReferenceField {
  name: string;
  place: 'path' | 'query' | 'body';
  required: boolean;
  /** What to send, in words. */
  type: string;
  notes: string;
}

/** One operation as the reference pages show it: plain data. */
export interface ReferenceOperation {
  id: string;
  group: string;
  method: string;
  /** The same by GET with a query string. */
  alsoGet: boolean;
  path: string;
  summary: string;
  description: string;
  /** The number of the published document's operation; empty for what it only implies. */
  source: string;
  access: string;
  /** What a limited token must be for; empty where no token is taken. */
  scope: string;
  fields: ReferenceField[];
  idempotent: boolean;
  cors: boolean;
  status: number;
  curl: string;
  answer: string;
}
