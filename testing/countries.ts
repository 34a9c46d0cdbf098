import { writeFileSync } from 'node:fs';

const text = (words: string) => Buffer.concat([Buffer.from([(2 << 5) | words.length]), Buffer.from(words)]);
const map = (pairs: Record<string, Buffer>) =>
  Buffer.concat([
    Buffer.from([(7 << 5) | Object.keys(pairs).length]),
    ...Object.entries(pairs).flatMap(([name, value]) => [text(name), value]),
  ]);
const number = (value: number, type: 5 | 6 = 5) =>
  Buffer.from([(type << 5) | 4, ...[24, 16, 8, 0].map((shift) => (value >>> shift) & 255)]);
const moment = (seconds: number) => {
  const bytes = Buffer.alloc(10);
  bytes.set([8, 2]);
  bytes.writeBigUInt64BE(BigInt(seconds), 2);
  return bytes;
};

/** What files say of a network, by how they are made: with codes as MaxMind does, with names too, and without countries. */
export const countryRecords = {
  codes: (code: string) => map({ country: map({ iso_code: text(code) }) }),
  names: (code: string) => map({ country: text('A Country'), country_code: text(code) }),
  networks: () => map({ asn: text('AS64496') }),
};

type Child = Node | { country: string } | undefined;
interface Node {
  children: [Child, Child];
}

const bitsOf = (network: string): number[] => {
  const [address = '', length = '0'] = network.split('/');
  const bytes = address.includes(':')
    ? address
        .split(':')
        .flatMap((group) => [Number.parseInt(group || '0', 16) >> 8, Number.parseInt(group || '0', 16) & 255])
    : [...Array<number>(12).fill(0), ...address.split('.').map(Number)];
  const skipped = address.includes(':') ? 0 : 96;
  const bits = bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((at) => (byte >> at) & 1));
  return bits.slice(0, skipped + Number(length));
};

/**
 * Writes a database in the format of MaxMind: IPv4 networks, or IPv6 ones with their groups written out, such as
 * `2001:db8::/32` as `2001:0db8/32`, each with its country. A network that
 * all such files know is in it too.
 */
export function writeCountries(
  file: string,
  given: Record<string, string>,
  recordOfCountry: (code: string) => Buffer = countryRecords.codes,
): void {
  const networks = { '8.8.8.0/24': 'US', ...given };
  const root: Node = { children: [undefined, undefined] };
  for (const [network, country] of Object.entries(networks)) {
    const bits = bitsOf(network);
    let at = root;
    for (const bit of bits.slice(0, -1)) {
      const next = at.children[bit as 0 | 1];
      const node: Node = next && 'children' in next ? next : { children: [undefined, undefined] };
      at.children[bit as 0 | 1] = node;
      at = node;
    }
    at.children[bits.at(-1) as 0 | 1] = { country };
  }
  const nodes: Node[] = [root];
  for (const node of nodes)
    for (const child of node.children) if (child && 'children' in child) nodes.push(child);
  const records = new Map([...new Set(Object.values(networks))].map((code) => [code, 0]));
  const data: Buffer[] = [];
  let size = 0;
  for (const code of records.keys()) {
    const record = recordOfCountry(code);
    records.set(code, size);
    data.push(record);
    size += record.length;
  }
  const recordOf = (child: Child) =>
    child === undefined
      ? nodes.length
      : 'children' in child
        ? nodes.indexOf(child)
        : nodes.length + 16 + (records.get(child.country) ?? 0);
  const tree = nodes.flatMap(({ children }) =>
    children.flatMap((child) => [16, 8, 0].map((shift) => (recordOf(child) >> shift) & 255)),
  );
  const metadata = map({
    binary_format_major_version: number(2),
    binary_format_minor_version: number(0),
    build_epoch: moment(1_790_000_000),
    database_type: text('Test-Country'),
    description: map({}),
    ip_version: number(6),
    languages: Buffer.from([0, 4]),
    node_count: number(nodes.length, 6),
    record_size: number(24),
  });
  const marker = Buffer.from('abcdef4d61784d696e642e636f6d', 'hex');
  writeFileSync(file, Buffer.concat([Buffer.from(tree), Buffer.alloc(16), ...data, marker, metadata]));
}
