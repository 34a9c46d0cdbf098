/** The steps of the form in their order, each with what it is called and the fields it can lack. */
export const wizardSteps = [
  { step: 'basics', label: 'Basics', fields: ['name', 'tagline'] },
  { step: 'brief', label: 'Brief', fields: ['description'] },
  { step: 'audience', label: 'Networks and audience', fields: ['networks'] },
  { step: 'rewards', label: 'Rewards', fields: [] },
  { step: 'dates', label: 'Dates', fields: ['date_end'] },
  { step: 'review', label: 'Review', fields: [] },
] as const;

export type WizardStep = (typeof wizardSteps)[number]['step'];

/** The step an address names; anything else is the first. */
export const readStep = (text: string | string[] | undefined): WizardStep =>
  wizardSteps.find(({ step }) => step === text)?.step ?? 'basics';

/** The address of a step, with the field it should begin at. */
export const stepHref = (id: number, step: WizardStep, field?: string) =>
  `/advertiser/campaigns/${id}/edit?step=${step}${field ? `&field=${field}` : ''}`;

/** The step on which a lacking field is filled in. */
export const stepOf = (field: string): WizardStep =>
  wizardSteps.find(({ fields }) => (fields as readonly string[]).includes(field))?.step ?? 'basics';
