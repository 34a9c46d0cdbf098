/** A call of the API as a command line. */
export const curlFor = (origin: string, path: string, token: string) =>
  `curl ${origin}${path} \\\n  -H 'Authorization: Bearer ${token}'`;
