import { teleworkOfRequester } from '../../cards/telework.ts'
import { draftOfRequest, hear, showDraft } from '../../dialogs/request-telework.ts'
import { dayAt } from '../domain/day.ts'
import type { Telework } from '../domain/telework.ts'
import type { Understood } from '../domain/understood.ts'
import { requestFile } from '../flows/calendar-feed.ts'
import type { Reader } from '../flows/people.ts'
import { keepTeleworkCard, requestHolding } from '../flows/telework-changes.ts'
import { teleworkView } from '../flows/telework-view.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { keepDialog } from './dialog-state.ts'
import type { Needs } from './needs.ts'

type Hearing = { needs: Needs; reader: Reader; conversation: Conversation }

/** «Annule mon télétravail de jeudi»: the request that holds the day, the day ticked. False: there is none to show. */
export async function hearCancel(hearing: Hearing, said: Understood): Promise<boolean> {
  const request = await requestHolding(hearing.needs, hearing.reader.person.id, said.was ?? said.days ?? [])
  if (!request) return false
  await showRequest(hearing, request, said.was ?? said.days ?? [])
  return true
}

/** «Plutôt mercredi» with no draft on the screen: the pending request is opened, changed as was said. False: there is none. */
export async function hearChange(hearing: Hearing, said: Understood): Promise<boolean> {
  const { needs, reader, conversation } = hearing
  const request = await requestHolding(needs, reader.person.id, said.was ?? [])
  if (!request) return false
  if (request.status === 'approved') {
    await showRequest(hearing, request, said.was ?? [])
    const sent = await needs.chat.post(conversation, { text: textsIn[reader.language].change.changeGranted })
    needs.metrics.send(sent.did)
    return true
  }
  const { draft } = hear(draftOfRequest(request), said, dayAt(needs.clock.now(), needs.office.zone))
  const card = await showDraft(needs, draft, reader.person.id, reader.language, false)
  const sent = await needs.chat.post(conversation, { card, summary: textsIn[reader.language].telework.title })
  needs.metrics.send(sent.did)
  const activity = sent.did === 'post' ? { activityId: sent.activityId } : {}
  await keepDialog(needs.state, reader.person.id, { version: 1, draft, ...activity })
  return true
}

/** The newest card of a request is its live one. */
async function showRequest({ needs, reader, conversation }: Hearing, request: Telework, ticked: readonly string[]) {
  const view = await teleworkView(needs, request)
  const card = teleworkOfRequester(reader.language, view, {
    chiefReachable: view.chiefReachable,
    ticked,
    file: requestFile(needs, view.telework),
  })
  const sent = await needs.chat.post(conversation, { card, summary: textsIn[reader.language].telework.title })
  needs.metrics.send(sent.did)
  if (sent.did === 'post') await keepTeleworkCard(needs, request, { conversation, activityId: sent.activityId })
}
