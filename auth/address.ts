/** The caller's address as the server in front established it; never what the client claims. */
export const addressOf = (headers: Headers) => headers.get('x-fanfare-client') ?? 'unknown';

/** Whether the caller sits at this very machine, with nothing between them and us; the server establishes it too. */
export const isDirect = (headers: Headers) => headers.get('x-fanfare-direct') === '1';
