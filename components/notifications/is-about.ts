/** Whether the page that is open is the one a message leads to: the same path, with all that the message asks of it. */
export function isAbout(link: string, pathname: string, search: URLSearchParams): boolean {
  const [path = '', query = ''] = link.split('?');
  return (
    path === pathname && [...new URLSearchParams(query)].every(([name, value]) => search.get(name) === value)
  );
}
