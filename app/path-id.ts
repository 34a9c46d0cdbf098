import { notFound } from 'next/navigation';
import { rowId } from '@/lib/row-id';
import { uuidPattern } from '@/lib/uuid';

/** The id of the row that a page or a file is about; nothing is there for anything else. */
export const pathId = async (params: Promise<{ id: string }>): Promise<number> =>
  rowId((await params).id) ?? notFound();

/** The same for what is known by a UUID. */
export async function pathUuid(params: Promise<{ id: string }>): Promise<string> {
  const { id } = await params;
  return uuidPattern.test(id) ? id.toLowerCase() : notFound();
}
