import { notFound, redirect } from 'next/navigation';
import { download } from '@/lib/download';
import { Failure } from '@/lib/failure';
import { rowId } from '@/lib/row-id';
import { type ElectronicFormat, electronicFormats } from '@/nouns/electronic';

interface Asked {
  id: number;
  format: ElectronicFormat;
}

/** Which document is asked for in which format; nothing is there for anything else. */
export async function electronicAsked(params: Promise<{ id: string; format: string }>): Promise<Asked> {
  const { id, format } = await params;
  return {
    id: rowId(id) ?? notFound(),
    format: electronicFormats.find((each) => each === format) ?? notFound(),
  };
}

/** The file as a download, or the page that says what it lacks. */
export async function electronicDownload(
  { format }: Asked,
  file: Promise<{ number: string; xml: string }>,
  page: string,
): Promise<Response> {
  try {
    const { number, xml } = await file;
    return download(`${number}-${format}.xml`, 'application/xml; charset=utf-8', xml);
  } catch (error) {
    if (error instanceof Failure && error.code === 'wrong_state') redirect(page);
    throw error;
  }
}
