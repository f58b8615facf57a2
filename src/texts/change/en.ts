/** A request of one's own, changed or given back. */
export const changeEn = {
  edit: 'Change',
  editing: 'You are changing the request that is waiting for a decision. Your chief sees the change at once.',
  whichDays: 'Days to cancel',
  cancelledDays: 'Cancelled',
  allCancelled: ({ at }: { at: string }) => `Cancelled by the requester on ${at}`,
  cancelledSaid: ({ name, days }: { name: string; days: string }) => `${name} has cancelled telework on ${days}.`,
  chooseDays: 'Tick at least one day to cancel.',
  changeGranted: 'A granted day is cancelled here; for another day instead, please make a new request.',
}

export type ChangeTexts = typeof changeEn
