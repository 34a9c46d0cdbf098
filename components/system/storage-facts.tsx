import type { StorageState } from '@/features/files';
import { Facts, sizeWords } from './facts';

/** Where uploads lie and how much of it is taken. */
export function StorageFacts({
  storage,
}: {
  storage: StorageState & { files: number; used: number; unused: number };
}) {
  const { files, used, unused } = storage;
  const place =
    storage.kind === 'folder'
      ? {
          Kind: 'Folder on this machine',
          Folder: <span className="font-mono text-xs">{storage.folder}</span>,
          'Free space': storage.free === null ? 'Not known' : sizeWords(storage.free),
        }
      : {
          Kind: 'S3 bucket',
          Bucket: <span className="font-mono text-xs">{storage.bucket}</span>,
          Address: storage.endpoint,
        };
  return (
    <Facts
      title="Storage"
      facts={{
        ...place,
        State: storage.problem ?? 'Reachable',
        Files: `${files.toLocaleString('en')}${unused > 0 ? `, ${unused.toLocaleString('en')} not used yet` : ''}`,
        Used: sizeWords(used),
      }}
    />
  );
}
