import { Plus, Trash2 } from 'lucide-react';
import type { Dispatch, SetStateAction } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { NumberField, TextField } from '@/components/ui/text-field';
import { type CampaignDraft, tasksText } from './campaign-draft';
import type { FormPart } from './campaign-what';

type Tasks = CampaignDraft['tasks'];

/** A key that no task has yet. */
function freshKey(tasks: Tasks): string {
  const taken = new Set(tasks.map(({ key }) => key.trim()));
  for (let number = tasks.length; ; number++) if (!taken.has(`task${number}`)) return `task${number}`;
}

/** The tasks of a task campaign: each a photo of its own, told apart by its key. */
export function CampaignTasks({
  fields,
  tasks,
  onTasks,
}: Pick<FormPart, 'fields'> & { tasks: Tasks; onTasks: Dispatch<SetStateAction<Tasks>> }) {
  const bind = (index: number, name: keyof Tasks[number]) => ({
    value: tasks[index]?.[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      onTasks((before) => before.map((task, other) => (other === index ? { ...task, [name]: value } : task)));
    },
  });
  const twice = (index: number) =>
    tasks.findIndex(({ key }) => key.trim() === tasks[index]?.key.trim()) !== index;
  return (
    <Card title="Tasks" description="One photo for each; the reward is paid for each once all are accepted.">
      <div className="grid gap-4">
        <input type="hidden" name="tasks" value={tasksText(tasks)} />
        {tasks.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity until they are saved
          <div key={index} className="grid items-start gap-3 sm:grid-cols-[9rem_minmax(0,1fr)_7rem_auto]">
            <TextField
              label="Key"
              spellCheck={false}
              error={twice(index) ? 'Stands there twice: only one is kept.' : undefined}
              {...bind(index, 'key')}
            />
            <TextField label="What to do" {...bind(index, 'description')} />
            <NumberField label="Fuel" optional {...bind(index, 'fuel')} />
            <Button
              variant="ghost"
              className="justify-self-end sm:mt-6.5"
              aria-label={`Remove task ${index + 1}`}
              disabled={tasks.length === 1}
              onClick={() => onTasks(tasks.filter((_, other) => other !== index))}
              icon={Trash2}
            />
          </div>
        ))}
        {fields.tasks && (
          <p data-invalid className="text-red-ink text-sm">
            {fields.tasks}
          </p>
        )}
        <div>
          <Button
            onClick={() => onTasks([...tasks, { key: freshKey(tasks), description: '', fuel: '' }])}
            icon={Plus}
          >
            Add a task
          </Button>
        </div>
      </div>
    </Card>
  );
}
