import { sayDay } from '../format.ts'
import type { SilenceTexts } from './en.ts'

export const silenceFr: SilenceTexts = {
  nudge: 'Relancer',
  nudged: 'Le rappel est parti.',
  nudgedToday: 'Vous avez déjà envoyé un rappel aujourd’hui. Vous pourrez en envoyer un autre demain.',
  tooEarly: ({ from }) => `Vous pourrez envoyer un rappel à partir du ${sayDay('fr', from)}.`,
  reminder: ({ name, days, since }) =>
    `${name} attend votre décision depuis le ${since} : télétravail, ${days}. Écrivez « à décider » pour voir la demande.`,
  putBeforeYou: ({ name, days, chief }) =>
    `${chief} n’a pas encore décidé du télétravail de ${name} (${days}). La demande vous est maintenant soumise aussi.`,
  putAbove: ({ above, days }) =>
    `Votre demande de télétravail (${days}) n’a pas encore reçu de réponse. Elle est maintenant soumise aussi à ${above}.`,
  expired: ({ days }) =>
    `Personne n’a décidé à temps de votre demande de télétravail (${days}) : elle a pris fin sans réponse. Parlez-en à votre chef, ou refaites une demande.`,
  expiredUndecided: ({ name, days }) => `La demande de télétravail de ${name} (${days}) a pris fin sans décision.`,
  expiredOn: ({ at }) => `Terminée sans décision le ${at}`,
}
