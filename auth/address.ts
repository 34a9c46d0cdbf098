/** The caller's address as the server in front established it; never what the client claims. */
export const addressOf = (headers: Headers) => headers.get('x-fanfare-client') ?? 'unknown';
