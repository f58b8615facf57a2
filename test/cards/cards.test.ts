import { AdaptiveCard, SerializationContext } from 'adaptivecards'
import { describe, expect, it } from 'vitest'
import { parseCardAction, type Verb } from '../../cards/actions.ts'
import { type Language, languages } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { cards } from './samples.ts'
import { cardShape } from './schema.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object of a card, itself first. */
const nodesOf = (value: unknown): Node[] => [
  ...(isNode(value) ? [value] : []),
  ...(typeof value === 'object' && value !== null ? Object.values(value).flatMap(nodesOf) : []),
]
const ofType = (card: Card, prefix: string) => nodesOf(card).filter(({ type }) => String(type).startsWith(prefix))
const inputsOf = (card: Card) => ofType(card, 'Input.')
const executes = (card: Card) => ofType(card, 'Action.Execute')
const titlesOf = (card: Card) => ofType(card, 'Action.').map(({ title }) => title)

/** Everything a reader may read. */
const wordsOf = (card: Card): string[] =>
  nodesOf(card).flatMap(node =>
    ['text', 'title', 'value', 'label', 'fallbackText'].flatMap(field => {
      const words = node[field]
      return typeof words === 'string' ? [words] : []
    }),
  )

/** What Teams sends of a press: the button's data and the values of the inputs. */
function pressed(card: Card, button: Node) {
  const inputs = inputsOf(card).map(({ id, value }) => [String(id), String(value ?? '')])
  return { ...(button.associatedInputs === 'none' ? {} : Object.fromEntries(inputs)), ...(button.data as object) }
}

type Made = { name: string; language: Language; card: Card }
const every: Made[] = Object.entries(cards).flatMap(([name, make]) =>
  languages.map(language => ({ name, language, card: make(language) })),
)

/** The cards that break a rule, with what they break it by. */
const broken = (rule: (made: Made) => readonly unknown[]) =>
  every.flatMap(made => rule(made).map(what => `${made.name}, ${made.language}: ${JSON.stringify(what)}`))

const wire = (card: Card): string => JSON.stringify(card)

describe('every card, in every language', () => {
  it('is an Adaptive Card 1.5 with only what is documented', () => {
    expect(broken(({ card }) => cardShape.safeParse(card).error?.issues ?? [])).toEqual([])
  })

  it('is read by Microsoft’s renderer without a warning', () => {
    // The renderer tests `lang` with a stateful expression, which refuses every second card.
    const warnings = ({ card: { lang: _, ...card } }: Made) => {
      const context = new SerializationContext()
      new AdaptiveCard().parse(structuredClone(card), context)
      return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
    }
    expect(broken(warnings)).toEqual([])
  })

  it('is below 20 KB as it goes over the wire', () => {
    const size = ({ card }: Made) => Buffer.byteLength(wire(card))
    expect(broken(made => (size(made) < 20_000 ? [] : [size(made)]))).toEqual([])
  })

  it('tells its language and has words for clients without cards', () => {
    expect(
      broken(({ card, language }) => (card.lang === language && String(card.fallbackText).trim() ? [] : [card])),
    ).toEqual([])
  })

  it('shows no value that went missing', () => {
    const missing = /undefined|NaN|Invalid Date|\[object|\bnull\b|Infinity|[:(]\s*[.)]| {2}/
    expect(broken(({ card }) => wordsOf(card).filter(words => missing.test(words)))).toEqual([])
  })

  it('has a label on each input, and each id once', () => {
    const rule = ({ card }: Made) =>
      inputsOf(card).filter(
        ({ id, label }, i, all) => !/\p{L}{2}/u.test(String(label)) || all.findIndex(one => one.id === id) !== i,
      )
    expect(broken(rule)).toEqual([])
  })

  it('requires no hidden input and limits no number', () => {
    const hidden = ({ isVisible, isRequired }: Node) => isVisible === false && isRequired === true
    const limited = ({ type, min, max }: Node) => type === 'Input.Number' && (min !== undefined || max !== undefined)
    expect(broken(({ card }) => inputsOf(card).filter(input => hidden(input) || limited(input)))).toEqual([])
  })

  it('never tells a state by colour alone', () => {
    const coloured = ({ card }: Made) => nodesOf(card).filter(({ color }) => color !== undefined)
    expect(broken(made => coloured(made).filter(({ text }) => !/\p{L}{3}/u.test(String(text))))).toEqual([])
    expect(every.flatMap(coloured).length).toBeGreaterThan(100)
  })

  it('has buttons that all say something we understand', () => {
    const rule = ({ card }: Made) =>
      executes(card).filter(button => {
        const parsed = parseCardAction(button.verb, pressed(card, button))
        return !parsed.ok || parsed.value.does !== button.verb
      })
    expect(broken(rule)).toEqual([])
  })

  it('holds nothing that a client would run, link, mention or turn around', () => {
    const live = /\{\{|\$\{|(?<!\\)<at|(?<!\\)\]\(|(?<!\\)&lt;|[\p{Bidi_Control}\p{Cc}]/u
    const shown = ({ card }: Made) =>
      nodesOf(card)
        .filter(({ type }) => !String(type).startsWith('Input.'))
        .flatMap(({ text, title, value, fallbackText }) => [text, title, value, fallbackText])
    expect(broken(made => shown(made).filter(words => live.test(String(words ?? ''))))).toEqual([])
    expect(
      broken(({ card }) => (/\\ud[89ab]|[\u202a-\u202e\u2066-\u2069]/i.test(wire(card)) ? [wire(card)] : [])),
    ).toEqual([])
  })
})

describe('titles', () => {
  const titles: Record<Language, Record<string, string>> = {
    fr: {
      send: 'Envoyer',
      approve: 'Approuver',
      some: 'Approuver certains jours',
      refuse: 'Refuser',
      confirm: 'Confirmer le refus',
      reason: 'Motif',
      withdraw: 'Retirer',
      cancel: 'Annuler',
    },
    nl: {
      send: 'Verzenden',
      approve: 'Goedkeuren',
      some: 'Sommige dagen goedkeuren',
      refuse: 'Weigeren',
      confirm: 'Weigering bevestigen',
      reason: 'Reden',
      withdraw: 'Intrekken',
      cancel: 'Annuleren',
    },
    de: {
      send: 'Senden',
      approve: 'Genehmigen',
      some: 'Einige Tage genehmigen',
      refuse: 'Ablehnen',
      confirm: 'Ablehnung bestätigen',
      reason: 'Begründung',
      withdraw: 'Zurückziehen',
      cancel: 'Stornieren',
    },
    en: {
      send: 'Send',
      approve: 'Approve',
      some: 'Approve some days',
      refuse: 'Refuse',
      confirm: 'Confirm refusal',
      reason: 'Reason',
      withdraw: 'Withdraw',
      cancel: 'Cancel',
    },
  }
  const card = (name: string, language: Language) => {
    const make = cards[name]
    if (!make) throw new Error(`no sample card “${name}”`)
    return make(language)
  }

  it.each(languages)('are those agreed upon, in %s', language => {
    const { send, approve, some, refuse, confirm, reason, withdraw, cancel } = titles[language]
    expect(titlesOf(card('draft, days', language))[0]).toBe(send)
    expect(titlesOf(card('chief, pending', language))).toEqual([approve, some, refuse, confirm, ''])
    expect(titlesOf(card('chief, one day', language))).toEqual([approve, refuse, confirm, ''])
    expect(titlesOf(card('requester, pending', language))).toEqual([expect.any(String), withdraw, ''])
    expect(titlesOf(card('requester, approved', language))).toEqual([cancel, ''])
    expect(inputsOf(card('chief, pending', language)).find(({ id }) => id === 'because')?.label).toBe(reason)
    const asked = inputsOf(card('draft, days', language)).find(({ id }) => id === 'reason')?.label
    expect(asked).toMatch(new RegExp(`^${reason} \\(`))
  })

  it('leave nothing to press on a card that is closed', () => {
    for (const name of [
      'requester, all days cancelled',
      'requester, refused',
      'chief, approved',
      'chief, withdrawn',
      'task, order refused, done',
    ])
      expect(card(name, 'fr').actions).toEqual([])
  })
})

const outageVerbs = {
  'outage/other': true,
  'outage/line': true,
  'outage/colleague': true,
  'outage/report': true,
  'outage/helped': true,
  'outage/not-helped': true,
  'outage/drop': true,
  'outage/show': true,
  'outage/restored': true,
  'outage/still-down': true,
  'outage/cancel': true,
  'outage/answer': true,
  'outage/note': true,
  'outage/change': true,
  'outage/slot': true,
  'outage/contact': true,
} as const

describe('the samples', () => {
  it('press every button there is', () => {
    const verbs = new Set(every.flatMap(({ card }) => executes(card).map(({ verb }) => verb as Verb)))
    const known: Record<Verb, true> = {
      'telework/ask': true,
      'telework/mine': true,
      'telework/reading': true,
      'telework/check': true,
      'telework/send': true,
      'telework/close': true,
      'telework/approve': true,
      'telework/approve-some': true,
      'telework/refuse': true,
      'telework/withdraw': true,
      'telework/edit': true,
      'telework/nudge': true,
      'inbox/show': true,
      'inbox/open': true,
      'inbox/confirm': true,
      'inbox/approve': true,
      'delegation/set': true,
      'delegation/end': true,
      'telework/cancel': true,
      'telework/show': true,
      'outage/begin': true,
      'booking/begin': true,
      'booking/wait': true,
      'booking/close-desks': true,
      'booking/reopen-desks': true,
      'booking/leave-line': true,
      'booking/decline': true,
      'booking/mine': true,
      'booking/book': true,
      'booking/take': true,
      'booking/book-series': true,
      'booking/share': true,
      'booking/search': true,
      'booking/close': true,
      'booking/show': true,
      'booking/release': true,
      'booking/release-all': true,
      'booking/check-in': true,
      'booking/change': true,
      ...outageVerbs,
      'notice/show': true,
      'notice/mute': true,
      'notice/unmute': true,
      'incident/show': true,
      'incident/summary': true,
      'incident/accept': true,
      'incident/reject': true,
      'incident/merge': true,
      'incident/split': true,
      'incident/end': true,
      'incident/declare': true,
      'incident/declare-form': true,
      'incident/join': true,
      'incident/joined': true,
      'incident/restored': true,
      'incident/still-down': true,
      'notice/new': true,
      'notice/preview': true,
      'notice/correct': true,
      'notice/publish': true,
      'notice/drop': true,
      'notice/desk': true,
      'notice/stop': true,
      'notice/end': true,
      'line/show': true,
      'task/show': true,
      'task/close': true,
      'task/take': true,
      'task/give-back': true,
      'task/send-again': true,
      'task/order': true,
      'desk/home': true,
      'desk/tickets': true,
      'desk/ticket': true,
      'desk/read-ticket': true,
      'desk/note': true,
      'desk/severity': true,
      'desk/cancel': true,
      'desk/tasks': true,
      'desk/letters': true,
      'desk/send-again': true,
      'desk/contractor': true,
      'wish/keep': true,
      'wish/drop': true,
      'desk/incidents': true,
      'desk/notices': true,
      'feed/make': true,
      'feed/revoke': true,
      'allowance/export': true,
      'allowance/show': true,
      'sla/month': true,
      'sla/approve-credits': true,
      'sla/reject-credits': true,
      'contract/use': true,
    }
    expect([...verbs].sort()).toEqual(Object.keys(known).sort())
  })

  it('are words of their own in each language', () => {
    const prose = (name: string, language: Language) => wordsOf(cards[name]?.(language) ?? ({} as Card)).join(' ')
    for (const name of Object.keys(cards)) {
      const said = languages.map(language => prose(name, language))
      expect([name, new Set(said).size]).toEqual([name, 4])
    }
  })
})
