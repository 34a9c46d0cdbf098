import { documentAnswer } from '@/contracts/document';

/** `/openapi/ads`, with or without `.json`. */
export async function GET(request: Request, { params }: RouteContext<'/openapi/[face]'>): Promise<Response> {
  const { face } = await params;
  return documentAnswer(face.replace(/\.json$/, ''), request);
}
