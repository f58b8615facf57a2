import { describe, expect, it } from 'vitest'
import { type DeskCommand, deskCommand } from '../../dialogs/desk-commands.ts'

describe('a command of the ICT desk', () => {
  it.each<[string, DeskCommand]>([
    ['bureau ICT', { asks: 'home' }],
    ['ICT-desk', { asks: 'home' }],
    ['Helpdesk.', { asks: 'home' }],
    ['/desk', { asks: 'home' }],
    ['  Pannes   ouvertes ', { asks: 'tickets', filter: 'all' }],
    ['open storingen', { asks: 'tickets', filter: 'all' }],
    ['Offene Störungen', { asks: 'tickets', filter: 'all' }],
    ['open outages', { asks: 'tickets', filter: 'all' }],
    ['à risque', { asks: 'tickets', filter: 'risk' }],
    ['gefährdete Störungen', { asks: 'tickets', filter: 'risk' }],
    ['pas encore chez l’opérateur', { asks: 'tickets', filter: 'kept' }],
    ['wacht op ons', { asks: 'tickets', filter: 'us' }],
    ['p-261201-7k3m', { asks: 'ticket', number: 'P-261201-7K3M' }],
    ['tâches', { asks: 'tasks', owner: 'all' }],
    ['mijn taken', { asks: 'tasks', owner: 'mine' }],
    ['déclarer un incident', { asks: 'declare' }],
    ['algemene storingen', { asks: 'incidents' }],
    ['Großstörungen', { asks: 'incidents' }],
    ['avis', { asks: 'notices' }],
    ['SLA ce mois-ci', { asks: 'month' }],
    ['gebruik van het contract', { asks: 'use' }],
    ['actions abandonnées', { asks: 'letters' }],
    ['toestand operator', { asks: 'contractor' }],
    ['état de l’opérateur', { asks: 'contractor' }],
  ])('%s', (text, command) => {
    expect(deskCommand(text)).toEqual(command)
  })
})

describe('what is none', () => {
  it.each([
    'ma connexion est en panne',
    'mes pannes',
    'où en est ma panne',
    'je réserve un desk pour mardi',
    'appelle le helpdesk pour moi',
    'P-261201',
    'constructor',
    '',
  ])('«%s»', text => {
    expect(deskCommand(text)).toBeUndefined()
  })
})
