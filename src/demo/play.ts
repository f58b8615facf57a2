import { cast } from '../sandbox/office.ts'
import { chatPerson } from '../sandbox/person.ts'
import type { World } from './world.ts'

type Tell = (line: string) => void

/**
 * Plays the main job through the channel and tells what everybody saw and pressed. Throws at the first step that did not
 * happen.
 */
export async function play({ sandbox }: World, tell: Tell): Promise<void> {
  const { channel, contractor } = sandbox
  const anna = told(chatPerson(channel, cast.anna), tell)
  const bram = told(chatPerson(channel, cast.bram), tell)
  await channel.install(cast.anna)
  await channel.install(cast.bram)

  tell('# Anna asks for structural telework, in French')
  await anna.says('Je voudrais télétravailler mardi et jeudi prochains, structurel')
  await chooseLaterReading(anna)
  await anna.sees(/Demande de télétravail[\s\S]*\[Envoyer\]/)

  tell('# She corrects it by typing')
  await anna.says('plutôt mercredi et jeudi de la semaine prochaine')
  await anna.sees(/mercredi[\s\S]*\[Envoyer\]/i)
  await anna.presses('Envoyer')

  tell('# Bram, her functional chief, gets the card in Dutch and approves one of the days')
  await bram.sees(/Anna Lemaire vraagt telewerk[\s\S]*\[Goedkeuren\]/)
  await bram.presses('Sommige dagen goedkeuren', { items: 'every-3' })
  await anna.sees(/Approuvée en partie par Bram Peeters/)
  await anna.sees(/a approuvé une partie de votre télétravail/)

  tell('# Novo orders line and VPN at the contractor; the milestones come back as signed events')
  await anna.sees(/Commande reçue par l’opérateur/)
  const order = contractor.orders().at(-1)
  if (!order) throw new Error('the contractor has no order')
  tell(`contractor: order ${order.id}, ${order.state}`)
  for (const name of ['survey', 'visit', 'synchronised', 'vpnUp'] as const) {
    tell(`contractor: ${name}`)
    await contractor.milestone(order.id, name)
    await anna.sees(milestoneSaid[name])
  }
  await contractor.jeopardy(order.id, 'matériel en rupture de stock', nextMonth())
  await anna.sees(/prendra du retard/)
  await contractor.complete(order.id)
  await anna.sees(/Votre ligne et votre VPN sont actifs/)
  await anna.sees(/Ligne et VPN actifs/)
  const doubles = contractor.orders().filter(seen => seen.externalId === order.externalId).length
  if (doubles !== 1) throw new Error(`the contractor has ${doubles} orders for one request`)
}

const milestoneSaid = {
  survey: /l’étude du raccordement est faite/,
  visit: /la visite du technicien est faite/,
  synchronised: /Votre ligne est synchronisée/,
  vpnUp: /Votre VPN est actif/,
}

const nextMonth = () => Temporal.Now.plainDateISO().add({ days: 30 }).toString()

type Person = ReturnType<typeof chatPerson>

/** «mardi prochain» said on a Sunday or a Monday has two readings: Novo asks, and the later one is pressed. */
async function chooseLaterReading(person: Person): Promise<void> {
  const card = await person.sees(/Demande de télétravail/)
  if (!card.includes('Quels jours voulez-vous dire')) return
  const later = [...card.matchAll(/^\[(.+)\]$/gm)].at(-1)?.[1]
  if (later) await person.presses(later)
}

/** The same person, with what they do and see written down as it happens. */
function told(person: Person, tell: Tell): Person {
  const indented = (text: string) => text.replace(/^/gm, '    ')
  return {
    ...person,
    async says(text) {
      tell(`${person.name} types: ${text}`)
      await person.says(text)
    },
    async presses(title, inputs) {
      tell(`${person.name} presses [${title}]`)
      const answer = await person.presses(title, inputs)
      tell(`  and sees\n${indented(answer)}`)
      return answer
    },
    async sees(fits, withinMs) {
      const text = await person.sees(fits, withinMs)
      tell(`${person.name} sees\n${indented(text)}`)
      return text
    },
  }
}
