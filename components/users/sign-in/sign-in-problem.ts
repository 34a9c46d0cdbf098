const inMinutes = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** What a code of the sign-in route means to the person; a code with a wait carries its seconds after a colon. */
export function signInProblem(code: string): string {
  const [name, seconds] = code.split(':');
  switch (name) {
    case 'unauthorized':
      return 'The email address or the password is wrong.';
    case 'step_over':
      return 'That took too long, or too many codes. Sign in again.';
    case 'invalid':
      return 'This code is wrong, or was used already. Type the next one that your app shows.';
    case 'rate_limited': {
      const wait = Number(seconds);
      const when = Number.isInteger(wait) && wait > 0 ? `in ${inMinutes(wait)}` : 'later';
      return `Too many attempts. Try again ${when}, or choose a new password.`;
    }
    case 'banned':
      return 'This account is suspended. If you think that is a mistake, write to support.';
    case 'unavailable':
      return 'The service is busy. Try again in a moment.';
    default:
      return 'Signing in did not work. Try again.';
  }
}

/** The same of a passkey, which is not typed. */
export function passkeyProblem(code: string): string {
  switch (code.split(':')[0]) {
    case 'unauthorized':
      return 'This passkey is not known here. Sign in with your email address and your password.';
    case 'invalid':
    case 'conflict':
      return 'The passkey was not accepted, or that took too long. Try again.';
    default:
      return signInProblem(code);
  }
}
