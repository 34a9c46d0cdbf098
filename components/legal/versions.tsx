import { Moment } from '@/components/ui/moment';
import { ProseLink } from '@/components/ui/prose-link';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { type LegalPage, legalNames } from '@/nouns/legal';

interface Version {
  version: number;
  asks: boolean;
  publishedAt: Date;
  /** How many people agreed to it. */
  agreed: number;
}

/** What was published on a page, the newest first, and how many agreed to it. */
export function Versions({ page, versions }: { page: LegalPage; versions: Version[] }) {
  return (
    <Table caption={`Versions of ${legalNames[page].toLowerCase()}`}>
      <TableHead>
        <Th>Version</Th>
        <Th>Published</Th>
        <Th>Asked of everybody</Th>
        <Th>Agreed</Th>
      </TableHead>
      <TableBody>
        {versions.map(({ version, asks, publishedAt, agreed }) => (
          <Tr key={version}>
            <Td phone="title" className="font-medium">
              <ProseLink href={`/${page}?version=${version}`}>Version {version}</ProseLink>
            </Td>
            <Td label="Published">
              <Moment at={publishedAt} format="day" />
            </Td>
            <Td label="Asked of everybody">{asks ? 'Yes' : 'No'}</Td>
            <Td label="Agreed">{agreed.toLocaleString('en')}</Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
