import { sayDay, sayNumber } from '../format.ts'
import type { DelegationTexts } from './en.ts'

export const delegationDe: DelegationTexts = {
  title: 'Wer während Ihrer Abwesenheit entscheidet',
  delegate: 'Stellvertreter',
  from: 'Von',
  to: 'Bis',
  save: 'Benennen',
  end: 'Jetzt beenden',
  set: ({ delegate, from, to }) =>
    `${delegate} entscheidet von ${sayDay('de', from)} bis ${sayDay('de', to)} an Ihrer Stelle über Anträge auf Telearbeit. Sie sehen sie weiterhin und können selbst entscheiden.`,
  ended: ({ delegate }) => `${delegate} entscheidet nicht mehr an Ihrer Stelle.`,
  givenSaid: ({ chief, from, to, waiting }) =>
    `${chief} hat Sie von ${sayDay('de', from)} bis ${sayDay('de', to)} als Stellvertreter benannt. Wartende Anträge: ${sayNumber('de', waiting)}. Schreiben Sie „zu entscheiden“, um sie zu sehen.`,
  endedSaid: ({ chief }) => `Sie entscheiden nicht mehr an Stelle von ${chief}.`,
  forChief: ({ by, chief }) => `${by}, für ${chief}`,
  oneself: 'Sie können nicht Ihr eigener Stellvertreter sein: Wählen Sie einen Kollegen.',
  reversed: 'Das Ende liegt vor dem Beginn: Berichtigen Sie einen der beiden Tage.',
  past: 'Diese Tage sind vorbei: Wählen Sie Tage ab heute.',
  delegateAway: ({ until }) =>
    `Diese Person wird selbst bis ${sayDay('de', until)} vertreten: Wählen Sie jemand anderen oder andere Tage.`,
  already: ({ from, to }) =>
    `Sie haben von ${sayDay('de', from)} bis ${sayDay('de', to)} schon einen Stellvertreter benannt. Beenden Sie das zuerst.`,
  noTeam: 'Das Verzeichnis nennt kein Team von Ihnen: Es gibt nichts zu übertragen.',
  nobody: 'Wählen Sie eine Person aus der Liste.',
}
