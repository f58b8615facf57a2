import { describe, expect, it } from 'vitest'
import { startNovo } from '../../src/demo/world.ts'
import { quiet, storyWorld } from '../stories/world.ts'
import { channelToken, message, post } from './wire.ts'

const story = storyWorld()

/** Words that occur nowhere else: whoever finds one in a log has found a leak. */
const canary = {
  surname: 'Kanarievogel',
  mail: 'kanarie.vogel@fps.example',
  street: 'Kanarielaan 7',
  city: 'Kanariegem',
  job: 'Kanariewachter',
  said: 'kanariegezang',
  reason: 'kanariereden',
  refusal: 'kanarieweigering',
  late: 'kanarievertraging',
  failed: 'kanariepanne',
  data: 'kanariedata',
}
const person = {
  surname: canary.surname,
  name: `Aline ${canary.surname}`,
  mail: canary.mail,
  streetAddress: canary.street,
  city: canary.city,
  jobTitle: canary.job,
}

async function team() {
  const chief = await story.newcomer('fr', person)
  return { chief, employee: await story.newcomer('fr', { ...person, managerId: chief.id }) }
}

async function ask(what: string) {
  const { employee, chief } = await team()
  await employee.says(`${what}, ${canary.said}`)
  await employee.presses('Demander du télétravail')
  await employee.presses('Vérifier', { kind: 'structural' })
  await employee.presses('Envoyer', { weekdays: '4', reason: canary.reason })
  await chief.sees(/\[Approuver\]/)
  return { employee, chief }
}

describe('names, words and secrets', () => {
  it('are in no log, no metric and no error body, whatever goes well or wrong', async () => {
    const { contractor, graph, channel, login } = story.sandbox
    const bodies: string[] = []
    const good = await ask('télétravail')
    await good.chief.presses('Approuver')
    await good.employee.sees(/Commande reçue/)
    const order = contractor.orders().at(-1)?.id ?? ''
    await contractor.jeopardy(order, canary.late, '2027-01-14')
    await contractor.failOrder(order, canary.failed)
    await good.employee.sees(new RegExp(`échoué : ${canary.failed}`))
    const bad = await ask('télétravail')
    await bad.chief.presses('Confirmer le refus', { because: canary.refusal })
    await bad.employee.sees(new RegExp(canary.refusal))

    contractor.refuseOrders(canary.failed)
    const refused = await ask('télétravail')
    await refused.chief.presses('Approuver')
    await refused.employee.sees(/a refusé la commande/)
    contractor.refuseOrders(null)

    const { employee } = await ask('télétravail')
    const { activityId = '' } = employee.last() ?? {}
    const edited = { type: 'Action.Execute', verb: canary.data, data: { id: canary.data, [canary.data]: canary.data } }
    await channel.presses(employee.id, activityId, edited)
    for (const status of [500, 503]) {
      channel.fail({ kind: 'answer', status }, 1)
      await employee.says(canary.said)
      graph.fail({ status }, 3)
      await story.later({ hours: 25 })
      await employee.says(canary.said)
      graph.fail(null)
      channel.fail(null)
    }
    await story.novo.store.change(async tx => {
      const kept = await tx.conversation(employee.id)
      if (kept) await tx.keepConversation({ ...kept, serviceUrl: `https://${canary.data}.example/` })
    })
    await employee.says(canary.said)

    const token = await channelToken(story.sandbox)
    const send = async (body: string, more: Parameters<typeof post>[2] = {}) =>
      bodies.push((await post(story, body, more)).body)
    await send(`{"text":"${canary.said}"`)
    await send(JSON.stringify(message(story, { text: { said: canary.said } })))
    await send(JSON.stringify(message(story, { channelId: canary.data })))
    await send(JSON.stringify(message(story, { serviceUrl: `https://${canary.data}/` })))
    await send('{}', { authorization: `Bearer ${token}${canary.data}` })
    await send('{}', { headers: { 'content-type': canary.data, 'content-encoding': canary.data } })
    const webhook = { 'content-type': 'application/json', 'webhook-id': canary.data, 'webhook-signature': canary.data }
    const forged = { method: 'POST', headers: webhook, body: `{"event":"${canary.data}"` }
    bodies.push(await (await fetch(`${story.novo.url}/contractor/events/${canary.data}`, forged)).text())
    bodies.push(await (await fetch(`${story.novo.url}/${canary.data}`)).text())
    bodies.push(
      await (await fetch(`${story.novo.url}/metrics`)).text(),
      await (await fetch(`${story.novo.url}/ready`)).text(),
    )

    const secrets = [
      ...['MicrosoftAppPassword', 'NOVO_CONTRACTOR_TOKEN', 'NOVO_WEBHOOK_SECRETS'].map(
        name => story.sandbox.environment()[name] ?? '',
      ),
      token.split('.')[2] ?? '',
    ]
    expect(story.logged.length).toBeGreaterThan(10)
    const everything = `${JSON.stringify(story.logged)}${bodies.join('')}`
    for (const word of [...Object.values(canary), ...secrets, login.url, good.employee.name]) {
      expect(word.length).toBeGreaterThan(6)
      expect(everything.includes(word), `«${word.slice(0, 14)}…» leaked`).toBe(false)
    }
  })

  it('are in no message of a start that fails', async () => {
    const secret = story.sandbox.environment().MicrosoftAppPassword ?? ''
    const wrong = {
      NOVO_WEBHOOK_SECRETS: canary.data,
      NOVO_ROLE: canary.data,
      DATABASE_URL: `mysql://u:${canary.data}@h/d`,
    }
    const fault = await startNovo(story.sandbox, wrong, story.clock).catch((error: Error) => error.message)
    expect(fault).toMatch(/NOVO_WEBHOOK_SECRETS[\s\S]*NOVO_ROLE|NOVO_ROLE[\s\S]*NOVO_WEBHOOK_SECRETS/)
    expect(fault).not.toContain(canary.data)
    expect(fault).not.toContain(secret)
    await quiet(story)
  })
})
