import type { CardAction } from '../../cards/actions.ts'
import { deskHome } from '../../cards/desk.ts'
import type { DeskAction } from '../../cards/desk-actions.ts'
import { contractorCard } from '../../cards/desk-contractor.ts'
import { incidentList, noticeList } from '../../cards/desk-incidents.ts'
import { letterList } from '../../cards/desk-letters.ts'
import { taskList } from '../../cards/desk-tasks.ts'
import { ticketCard, ticketList } from '../../cards/desk-tickets.ts'
import { literal } from '../../cards/elements.ts'
import { emptyWish, noticeForm } from '../../cards/notice-desk.ts'
import { taskCard } from '../../cards/task.ts'
import type { DeskCommand } from '../../dialogs/desk-commands.ts'
import { dayAt } from '../domain/day.ts'
import type { Result } from '../domain/result.ts'
import type { TakeRefusal, Task } from '../domain/task.ts'
import { deskOverview, isOfDesk } from '../flows/desk.ts'
import { contractorView } from '../flows/desk-contractor.ts'
import { incidentRows, noticeRows } from '../flows/desk-incidents.ts'
import { lettersPage, sendAgain, sendAgainOfTask } from '../flows/desk-letters.ts'
import { orderOfTask } from '../flows/desk-orders.ts'
import {
  askAsDesk,
  type DeskWish,
  readTicketNow,
  ticketOfNumber,
  ticketsPage,
  ticketView,
} from '../flows/desk-tickets.ts'
import type { Reader } from '../flows/people.ts'
import { closeTask, giveBack, takeOn, taskFor, tasksPage, taskView } from '../flows/tasks.ts'
import type { Card, Message } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import { pressIncident } from './incidents.ts'
import type { Needs } from './needs.ts'
import { type PressAnswer, refused } from './press-answer.ts'
import { pressSla } from './sla.ts'

/** Answers a command of the ICT desk. False, and nothing said: the reader is not of the desk. */
export async function hearDesk(
  needs: Needs,
  reader: Reader,
  conversation: Conversation,
  command: DeskCommand,
): Promise<boolean> {
  if (!(await isOfDesk(needs, reader.person.id))) return false
  const sent = await needs.chat.post(
    conversation,
    await replyTo({ needs, reader, conversation, activityId: undefined }, command),
  )
  needs.metrics.send(sent.did)
  return true
}

async function replyTo(press: Parameters<typeof pressIncident>[0], command: DeskCommand): Promise<Message> {
  const { needs, reader } = press
  const { desk } = textsIn[reader.language]
  switch (command.asks) {
    case 'notice':
      return {
        card: noticeForm(reader.language, needs.newId(), emptyWish),
        summary: textsIn[reader.language].notice.desk.title,
      }
    case 'incidents':
      return { card: await incidents(needs, reader), summary: desk.incidents.title }
    case 'notices':
      return { card: await notices(needs, reader), summary: desk.notices.title }
    case 'declare':
      return pressed(await pressIncident(press, { does: 'incident/declare-form' }), desk.title)
    case 'month': {
      const month = dayAt(needs.clock.now(), needs.office.zone).slice(0, 7)
      return pressed(await pressSla(needs, reader, { does: 'sla/month', month }), desk.slaMonth)
    }
    case 'use':
      return pressed(await pressSla(needs, reader, { does: 'contract/use' }), desk.contractUse)
    case 'home':
      return { card: await home(needs, reader), summary: desk.title }
    case 'tickets':
      return { card: await tickets(needs, reader, { filter: command.filter, page: 0 }), summary: desk.tickets.title }
    case 'ticket': {
      const view = await ticketOfNumber(needs, command.number)
      return view ? { card: ticketCard(reader.language, view), summary: command.number } : { text: desk.tickets.gone }
    }
    case 'tasks':
      return { card: await tasks(needs, reader, { owner: command.owner, why: '', page: 0 }), summary: desk.tasks.title }
    case 'letters':
      return { card: await letters(needs, reader, 0), summary: desk.letters.title }
    case 'contractor':
      return { card: await contractor(needs, reader), summary: desk.contractor.title }
  }
}

/** What a button of the same name answers. */
const pressed = (answer: PressAnswer, summary: string): Message =>
  'card' in answer ? { card: answer.card, summary } : { text: answer.error.message }

const incidents = async (needs: Needs, { language }: Reader): Promise<Card> =>
  incidentList(language, await incidentRows(needs), needs.office.zone)

const notices = async (needs: Needs, { language }: Reader): Promise<Card> =>
  noticeList(language, await noticeRows(needs), needs.office.zone)

const home = async (needs: Needs, { person, language }: Reader): Promise<Card> =>
  deskHome(language, await deskOverview(needs, person.id))

const tickets = async (needs: Needs, { language }: Reader, asked: Parameters<typeof ticketsPage>[1]): Promise<Card> =>
  ticketList(language, await ticketsPage(needs, asked))

const tasks = async (needs: Needs, { person, language }: Reader, asked: Parameters<typeof tasksPage>[2]) =>
  taskList(language, await tasksPage(needs, person.id, asked))

const letters = async (needs: Needs, { language }: Reader, page: number, said?: string): Promise<Card> =>
  letterList(language, { zone: needs.office.zone, page: await lettersPage(needs, page), ...(said && { said }) })

const contractor = async (needs: Needs, { language }: Reader): Promise<Card> =>
  contractorCard(language, await contractorView(needs))

export type DeskPress = DeskAction | Extract<CardAction, { does: 'task/show' | 'task/close' }>
type Press = { needs: Needs; reader: Reader }

export const isOfTheDesk = (action: CardAction): action is DeskPress => /^(desk|task)\//.test(action.does)

/** Every button of the ICT desk. Who is not of the desk, as the directory says now, learns nothing by it. */
export async function pressDesk(press: Press, action: DeskPress): Promise<PressAnswer> {
  const { needs, reader } = press
  const { refusals } = textsIn[reader.language]
  if (!(await isOfDesk(needs, reader.person.id))) {
    needs.log.warn({ person: reader.person.id, does: action.does }, 'a command of the ICT desk by somebody who may not')
    return refused('notEntitled', refusals['not entitled']())
  }
  const card = await cardFor(needs, reader, action)
  return card ? { card } : refused('unknown', textsIn[reader.language].desk.gone)
}

async function cardFor(needs: Needs, reader: Reader, action: DeskPress): Promise<Card | undefined> {
  const actor = reader.person.id
  switch (action.does) {
    case 'desk/home':
      return home(needs, reader)
    case 'desk/tickets':
      return tickets(needs, reader, action)
    case 'desk/ticket':
      return ticket(needs, reader, action.id)
    case 'desk/read-ticket':
      await readTicketNow(needs, action.id, actor)
      return ticket(needs, reader, action.id, textsIn[reader.language].desk.tickets.readAsked)
    case 'desk/note':
      return wished(needs, reader, action.id, { asks: 'note', words: action.words })
    case 'desk/severity':
      return wished(needs, reader, action.id, { asks: 'severity', severity: action.severity })
    case 'desk/cancel':
      return wished(needs, reader, action.id, { asks: 'cancel' })
    case 'desk/tasks':
      return tasks(needs, reader, action)
    case 'desk/letters':
      return letters(needs, reader, action.page)
    case 'desk/send-again':
      return letters(needs, reader, 0, saidOf(reader, await sendAgain(needs, action.id, actor)))
    case 'desk/contractor':
      return contractor(needs, reader)
    case 'desk/incidents':
      return incidents(needs, reader)
    case 'desk/notices':
      return notices(needs, reader)
    case 'task/take':
      return owned(needs, reader, action.id, await takeOn(needs, action.id, actor, action.from))
    case 'task/give-back':
      return owned(needs, reader, action.id, await giveBack(needs, action.id, actor))
    case 'task/send-again': {
      const sent = await sendAgainOfTask(needs, action.id, actor)
      return task(needs, reader, await taskFor(needs, action.id, actor), sent.ok ? undefined : saidOf(reader, sent))
    }
    case 'task/order': {
      const came = await orderOfTask(needs, action.id, actor)
      const problem = came === 'ordered' ? undefined : textsIn[reader.language].desk.tasks.notOrdered[came]
      return task(needs, reader, await taskFor(needs, action.id, actor), problem)
    }
    case 'task/show':
      return task(needs, reader, await taskFor(needs, action.id, actor))
    case 'task/close':
      return task(needs, reader, await closeTask(needs, action.id, actor, action.note))
  }
}

async function ticket(needs: Needs, { language }: Reader, id: string, said?: string): Promise<Card | undefined> {
  const view = await ticketView(needs, id)
  return view && ticketCard(language, { ...view, ...(said && { said }) })
}

async function wished(needs: Needs, reader: Reader, id: string, wish: DeskWish): Promise<Card | undefined> {
  const came = await askAsDesk(needs, id, reader.person.id, wish)
  return came && ticket(needs, reader, id, textsIn[reader.language].desk.tickets[came])
}

const saidOf = ({ language }: Reader, { ok }: { ok: boolean }) =>
  textsIn[language].desk.letters[ok ? 'sentAgain' : 'already']

async function task(
  needs: Needs,
  { person, language }: Reader,
  found: Result<Task, unknown>,
  problem?: string,
): Promise<Card | undefined> {
  if (!found.ok) return undefined
  const view = await taskView(needs, found.value, person.id)
  return taskCard(language, { ...view, ...(problem && { problem }) })
}

/** The task after somebody took it or gave it back; when that could not be, the task as it stands and why. */
async function owned(
  needs: Needs,
  reader: Reader,
  id: string,
  result: Result<Task, TakeRefusal | { why: string }>,
): Promise<Card | undefined> {
  const now = result.ok ? result : await taskFor(needs, id, reader.person.id)
  return task(needs, reader, now, result.ok ? undefined : await problemOf(needs, reader, result.refusal))
}

async function problemOf(
  needs: Needs,
  { language }: Reader,
  refusal: TakeRefusal | { why: string },
): Promise<string | undefined> {
  const { desk } = textsIn[language]
  if (refusal.why === 'not yours') return desk.tasks.notYours
  if (!('by' in refusal)) return undefined
  const by = (await needs.directory.person(refusal.by))?.name ?? refusal.by
  return desk.tasks.taken({ by: literal(by) })
}
