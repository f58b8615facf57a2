import type { ChangeTexts } from './en.ts'

export const changeNl: ChangeTexts = {
  edit: 'Wijzigen',
  editing: 'U wijzigt de aanvraag die op een beslissing wacht. Uw chef ziet de wijziging meteen.',
  whichDays: 'Te annuleren dagen',
  cancelledDays: 'Geannuleerd',
  allCancelled: ({ at }) => `Geannuleerd door de aanvrager op ${at}`,
  cancelledSaid: ({ name, days }) => `${name} heeft telewerk geannuleerd: ${days}.`,
  chooseDays: 'Vink minstens één dag aan om te annuleren.',
  changeGranted:
    'Een toegestane dag annuleert u hier; wilt u in de plaats een andere dag, doe dan een nieuwe aanvraag.',
}
