import { notFound } from 'next/navigation';
import { rowId } from '@/lib/row-id';

/** The id of the row that a page or a file is about; nothing is there for anything else. */
export const pathId = async (params: Promise<{ id: string }>): Promise<number> =>
  rowId((await params).id) ?? notFound();
