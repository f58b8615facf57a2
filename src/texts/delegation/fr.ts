import { sayDay, sayNumber } from '../format.ts'
import type { DelegationTexts } from './en.ts'

export const delegationFr: DelegationTexts = {
  title: 'Qui décide pendant votre absence',
  delegate: 'Suppléant',
  from: 'Du',
  to: 'Au',
  save: 'Désigner',
  end: 'Mettre fin',
  set: ({ delegate, from, to }) =>
    `${delegate} décide des demandes de télétravail à votre place du ${sayDay('fr', from)} au ${sayDay('fr', to)}. Vous continuez à les voir et pouvez décider aussi.`,
  ended: ({ delegate }) => `${delegate} ne décide plus à votre place.`,
  givenSaid: ({ chief, from, to, waiting }) =>
    `${chief} vous a désigné comme suppléant du ${sayDay('fr', from)} au ${sayDay('fr', to)}. Demandes en attente : ${sayNumber('fr', waiting)}. Écrivez « à décider » pour les voir.`,
  endedSaid: ({ chief }) => `Vous ne décidez plus à la place de ${chief}.`,
  forChief: ({ by, chief }) => `${by}, pour ${chief}`,
  oneself: 'Vous ne pouvez pas être votre propre suppléant : choisissez un collègue.',
  reversed: 'La fin vient avant le début : corrigez une des deux dates.',
  past: 'Ces jours sont passés : choisissez à partir d’aujourd’hui.',
  delegateAway: ({ until }) =>
    `Cette personne est elle-même remplacée jusqu’au ${sayDay('fr', until)} : choisissez quelqu’un d’autre, ou d’autres jours.`,
  already: ({ from, to }) =>
    `Vous avez déjà désigné un suppléant du ${sayDay('fr', from)} au ${sayDay('fr', to)}. Mettez-y d’abord fin.`,
  noTeam: 'L’annuaire ne vous connaît pas d’équipe : il n’y a rien à déléguer.',
  nobody: 'Choisissez une personne dans la liste.',
}
