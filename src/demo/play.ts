import { cast } from '../sandbox/office.ts'
import { inBrussels, isWorkingDay, workingTime } from '../sandbox/page/working-morning.ts'
import { type ChatPerson, chatPerson } from '../sandbox/person.ts'
import type { OrderSeen, Sandbox } from '../sandbox/world.ts'
import { type Transcript, transcript } from './transcript.ts'

/**
 * Plays the main job through the channel and tells what everybody typed, pressed and saw. Answers the number of steps;
 * throws `StepFailed` at the first one that did not happen.
 */
export async function play(sandbox: Sandbox, tell: (line: string) => void): Promise<number> {
  const story = transcript(tell)
  const person = (id: string) => story.told(chatPerson(sandbox.channel, id))
  for (const id of [cast.anna, cast.bram, cast.lotte, cast.claire]) await sandbox.channel.install(id)

  story.part('Anna, in French, with a Dutch-speaking chief: from the sentence to the working line')
  await asks(story, person(cast.anna))
  await sends(story, person(cast.anna))
  await decides(story, person(cast.anna), person(cast.bram))
  await getsLine(story, person(cast.anna), sandbox)

  story.part('Lotte, in Dutch, with a French-speaking chief: a refusal with its reason')
  await isRefused(story, person(cast.lotte), person(cast.claire))
  return story.steps()
}

/** When the story can be played: the office works, and the Tuesday of the week after is no holiday. */
export function storyTime(now: Date): Date {
  const at = workingTime(now)
  const day = inBrussels(at).toPlainDate()
  const tuesday = day.add({ days: 9 - day.dayOfWeek })
  return isWorkingDay(tuesday) ? at : storyTime(new Date(at.getTime() + 24 * 3600 * 1000))
}

/** Up to the card as she wants it; nothing is sent, so it can be said again on another day. */
export async function asks({ step, line }: Transcript, anna: ChatPerson): Promise<void> {
  const tuesdayThursday = /\[x\] Mardi[^[]*\[ \] Mercredi[^[]*\[x\] Jeudi[^[]*\[ \] Vendredi[\s\S]*\[Envoyer\]/
  const wednesdayThursday = /\[ \] Mardi[^[]*\[x\] Mercredi[^[]*\[x\] Jeudi[^[]*\[ \] Vendredi[\s\S]*\[Envoyer\]/

  await step('Anna asks for structural telework in one sentence; Novo fills in the card', async () => {
    await anna.says('Je voudrais télétravailler mardi et jeudi prochains, structurel')
    await seesOrChooses(anna, tuesdayThursday, line)
  })
  await step('She corrects it by typing', async () => {
    await anna.says('plutôt mercredi et jeudi')
    await seesOrChooses(anna, wednesdayThursday, line)
  })
}

async function sends({ step }: Transcript, anna: ChatPerson): Promise<void> {
  await step('She sends it', async () => {
    await anna.presses('Envoyer')
    await anna.sees(/en attente de décision/i)
  })
}

/** On some weekdays the days said have two readings: Novo asks which, and the later one is pressed. */
async function seesOrChooses(anna: ChatPerson, wanted: RegExp, line: (text: string) => void): Promise<void> {
  const asked = 'Quels jours voulez-vous dire'
  const card = await anna.sees(new RegExp(`${asked}|${wanted.source}`))
  if (!card.includes(asked)) return
  line('(the days have two readings today: the later one is meant)')
  const later = [...card.matchAll(/^\[(.+)\]$/gm)].at(-1)?.[1] ?? ''
  await anna.presses(later)
  await anna.sees(wanted)
}

async function decides({ step }: Transcript, anna: ChatPerson, bram: ChatPerson): Promise<void> {
  await step('Bram, her functional chief, gets a card in Dutch with the facts for a decision', async () => {
    await bram.sees(/Anna Lemaire vraagt telewerk[\s\S]*\[Goedkeuren\]/)
  })
  await step('He approves one of the two days', async () => {
    await bram.presses('Sommige dagen goedkeuren', { items: 'Elke woensdag' })
    await bram.sees(/Gedeeltelijk goedgekeurd door Bram Peeters/)
  })
  await step('Anna’s card is brought up to date in place, and one message tells it', async () => {
    await anna.sees(/Approuvée en partie par Bram Peeters/)
    await anna.sees(/a approuvé une partie de votre télétravail/)
  })
}

async function getsLine({ step, line }: Transcript, anna: ChatPerson, { contractor }: Sandbox): Promise<void> {
  const order = { id: '', expected: '' }
  await step('Novo orders line and VPN at the contractor, who acknowledges', async () => {
    await anna.sees(/Commande reçue par l’opérateur/)
    const seen = onlyOrder(contractor.orders())
    Object.assign(order, { id: seen.id, expected: seen.expectedCompletionDate ?? seen.orderDate })
    line(`The contractor has order ${seen.id}: ${seen.state}`)
  })
  for (const [name, said] of milestones)
    await step(`The contractor reaches the milestone ${name}`, async () => {
      await contractor.milestone(order.id, name)
      await anna.sees(said)
    })
  await step('The contractor announces a delay', async () => {
    await contractor.jeopardy(order.id, 'matériel en rupture de stock', twoWeeksAfter(order.expected))
    await anna.sees(/prendra du retard/)
  })
  await step('The contractor completes the order; there was one order and one card for it', async () => {
    await contractor.complete(order.id)
    await anna.sees(/Votre ligne et votre VPN sont actifs/)
    await anna.sees(/Ligne et VPN actifs/)
    onlyOrder(contractor.orders())
    const cards = anna.reads().filter(text => text.startsWith('Votre ligne et votre VPN\n')).length
    if (cards !== 1) throw new Error(`Anna has ${cards} cards for one order`)
  })
}

const milestones = [
  ['survey', /l’étude du raccordement est faite/],
  ['visit', /la visite du technicien est faite/],
  ['synchronised', /Votre ligne est synchronisée/],
  ['vpnUp', /Votre VPN est actif/],
] as const

function onlyOrder(orders: readonly OrderSeen[]): OrderSeen {
  const [order, ...more] = orders
  if (!order || more.length > 0) throw new Error(`the contractor has ${orders.length} orders for one request`)
  return order
}

const twoWeeksAfter = (date: string): string =>
  new Date(Date.parse(date) + 14 * 24 * 3600 * 1000).toISOString().slice(0, 10)

async function isRefused({ step }: Transcript, lotte: ChatPerson, claire: ChatPerson): Promise<void> {
  const reason = 'Réunion d’équipe sur place ce jour-là'
  await step('Lotte asks for one day', async () => {
    await lotte.says('telewerk volgende week dinsdag')
    await lotte.sees(/\[x\] Dinsdag[\s\S]*\[Verzenden\]/)
  })
  await step('She sends it', async () => {
    await lotte.presses('Verzenden')
    await lotte.sees(/in afwachting van een beslissing/)
  })
  await step('Claire, her functional chief, gets the card in French', async () => {
    await claire.sees(/Lotte Claes demande du télétravail[\s\S]*\[Confirmer le refus\]/)
  })
  await step('A refusal without a reason is not taken', async () => {
    await claire.presses('Confirmer le refus')
    await claire.sees(/Lotte Claes demande du télétravail[\s\S]*motif[\s\S]*\[Confirmer le refus\]/i)
  })
  await step('She refuses with a reason', async () => {
    await claire.presses('Confirmer le refus', { Motif: reason })
    await claire.sees(/Refusée par Claire Dumont/)
  })
  await step('Lotte reads the refusal and its reason', async () => {
    await lotte.sees(/heeft uw telewerkaanvraag geweigerd\. Reden: Réunion/)
    await lotte.sees(/Geweigerd door Claire Dumont/)
  })
}
