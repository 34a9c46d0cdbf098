/** An address of the database for the driver `pg`, which reads sslmode more strictly than libpq and our other driver. */
export function pgAddress(address: string): string {
  const url = new URL(address);
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true');
  return url.href;
}
