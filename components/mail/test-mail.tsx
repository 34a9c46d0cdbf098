'use client';

import { ActionButton } from '@/components/ui/action-button';
import { sendTestMailAction } from '@/forms/system';

/** Emails the administrator who asks, so that they see whether emails arrive. */
export const TestMail = () => (
  <ActionButton
    act={() => sendTestMailAction({})}
    done={(to) => `The email is on its way to ${to}`}
    failed="No email was sent"
  >
    Email me a test
  </ActionButton>
);
