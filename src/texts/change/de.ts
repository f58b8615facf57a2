import type { ChangeTexts } from './en.ts'

export const changeDe: ChangeTexts = {
  edit: 'Ändern',
  editing: 'Sie ändern den Antrag, der auf eine Entscheidung wartet. Ihr Vorgesetzter sieht die Änderung sofort.',
  whichDays: 'Zu stornierende Tage',
  cancelledDays: 'Storniert',
  allCancelled: ({ at }) => `Vom Antragsteller storniert am ${at}`,
  cancelledSaid: ({ name, days }) => `${name} hat Telearbeit storniert: ${days}.`,
  chooseDays: 'Kreuzen Sie mindestens einen Tag an.',
  changeGranted: 'Ein gewährter Tag wird hier storniert; für einen anderen Tag stellen Sie bitte einen neuen Antrag.',
}
