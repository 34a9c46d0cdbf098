import { EmptyState } from '@/components/ui/empty-state';

export default function ViewNotFound() {
  return (
    <EmptyState title="This view cannot be shown" className="min-h-[70dvh] content-center">
      A view opens once, within a minute of being asked for, and only while its campaign is open to you. Go
      back to the application you came from and open it again.
    </EmptyState>
  );
}
