/** Whether a name or an address leads to the machine itself; IPv6 with or without its brackets. */
export const isLoopback = (host: string) =>
  /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
