import { ArrowRight, FileJson } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';

/** The APIs side by side: what each is for, its reference and its machine-readable document. */
export function FaceCards({
  faces,
}: {
  faces: { name: string; title: string; description: string; prefix: string; operations: number }[];
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {faces.map((face) => (
        <Card key={face.name} className="flex flex-col">
          <div className="grid gap-3 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h2 className="font-semibold text-base">
                <Link href={`/docs/${face.name}`} className="underline-offset-4 hover:underline">
                  {face.title}
                </Link>
              </h2>
              <span className="text-muted text-xs tabular-nums">{face.operations} operations</span>
            </div>
            <p className="text-muted">{face.description}</p>
            <div className="flex flex-wrap gap-x-5 gap-y-2 font-medium">
              <Link
                href={`/docs/${face.name}`}
                className="inline-flex items-center gap-1.5 underline-offset-4 hover:underline"
              >
                Browse the reference
                <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </Link>
              <a
                href={`/openapi/${face.name}`}
                className="inline-flex items-center gap-1.5 underline-offset-4 hover:underline"
              >
                OpenAPI document
                <FileJson aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </a>
            </div>
          </div>
        </Card>
      ))}
    </div>
  );
}
