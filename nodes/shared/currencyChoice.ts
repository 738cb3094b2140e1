/** What the parameter Currency is stored as where it names no currency: stored in workflows, never changed. */
export const CURRENCY = { automatic: 'automatic', item: 'item', none: '' } as const;
