import type { Language } from '../src/domain/person.ts'
import type { Task } from '../src/domain/task.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, text, textInput } from './elements.ts'
import { saySlaRisk, type TaskSla } from './sla-risk.ts'

/** With the names of those in it; `mine`: the reader sees to it. */
export type TaskView = {
  task: Task
  person?: string
  chief?: string
  by?: string
  owner?: string
  mine?: boolean
  problem?: string
  sla?: TaskSla
  zone: string
}

export function sayTask(texts: Texts, { task, chief, zone, sla }: TaskView): string {
  const { reason } = task
  switch (reason.why) {
    case 'order refused':
    case 'order failed':
    case 'ticket refused':
    case 'ticket waits':
      return texts.tasks[reason.why]({ because: literal(reason.because) })
    case 'line ceiling reached':
      return texts.tasks['line ceiling reached'](reason)
    case 'repeat fault':
      return texts.tasks['repeat fault']({ times: reason.times, line: literal(reason.line) })
    case 'report waits':
    case 'contractor silent':
      return texts.tasks[reason.why]({ since: texts.at({ at: reason.since, zone }) })
    case 'works unclear':
      return texts.tasks['works unclear']({
        id: literal(reason.contractorId),
        odd: texts.list(reason.odd.map(what => texts.notice.odd[what])),
      })
    case 'no employee number':
    case 'ticket forgotten':
      return texts.tasks[reason.why]()
    case 'sla at risk':
      return saySlaRisk(texts, sla, zone)
    case 'chief without Novo':
      return texts.tasks['chief without Novo']({ chief: literal(chief ?? reason.chief) })
    case 'incident without places':
      return texts.tasks['incident without places']({ number: reason.number })
    case 'incident refused':
      return texts.tasks['incident refused']({ number: reason.number, because: literal(reason.because) })
    case 'effect gave up':
      return texts.tasks['effect gave up'](reason)
  }
}

/** Who sees to it. */
export function sayOwner(texts: Texts, { task, owner, zone }: TaskView): string {
  if (!task.owner || !task.takenAt) return texts.desk.tasks.nobody
  return texts.desk.tasks.owner({ by: literal(owner ?? task.owner), at: texts.at({ at: task.takenAt, zone }) })
}

/** A task of the ICT desk as one of its members has it, live until its end: its reason, who sees to it, what to do next. */
export function taskCard(language: Language, view: TaskView): Card {
  const texts = textsIn[language]
  const { task, problem } = view
  const ended = endOf(texts, view)
  return card(
    language,
    [
      heading(texts.tasks.title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      text(sayTask(texts, view)),
      !ended && text(texts.desk.tasks.nextSteps[task.reason.why]),
      facts([
        ...(view.person ? [[texts.tasks.person, literal(view.person)] as [string, string]] : []),
        ...('order' in task.reason ? [[texts.tasks.order, task.reason.order] as [string, string]] : []),
        ...(task.note ? [[texts.desk.note, literal(task.note)] as [string, string]] : []),
      ]),
      ended ? text(ended, { weight: 'Bolder', color: 'Good' }) : text(sayOwner(texts, view), { weight: 'Bolder' }),
    ],
    {
      fallbackText: texts.tasks.title,
      actions: ended ? [] : taskButtons(texts, view),
      refresh: { action: button('', 'task/show', { id: task.id }) },
    },
  )
}

function endOf(texts: Texts, { task, by, zone }: TaskView): string | undefined {
  if (!task.closedAt) return undefined
  const at = texts.at({ at: task.closedAt, zone })
  return task.closedBy === 'novo'
    ? texts.desk.tasks.byItself({ at })
    : texts.tasks.closed({ by: literal(by ?? ''), at })
}

const ordersLine = ['line ceiling reached', 'no employee number', 'order refused', 'order failed']

function taskButtons(texts: Texts, { task, mine }: TaskView) {
  const { desk } = texts
  const data = { id: task.id }
  const { reason } = task
  return [
    mine
      ? button(desk.tasks.giveBack, 'task/give-back', data)
      : button(task.owner ? desk.tasks.takeOver : desk.tasks.take, 'task/take', {
          ...data,
          ...(task.owner && { from: task.owner }),
        }),
    reason.why === 'effect gave up' && button(desk.letters.sendAgain, 'task/send-again', data),
    ordersLine.includes(reason.why) && button(desk.tasks.order, 'task/order', data),
    'outage' in reason && button(desk.tasks.seeOutage, 'desk/ticket', { id: reason.outage }),
    button(texts.tasks.done, 'task/close', data),
    {
      type: 'Action.ShowCard',
      title: desk.tasks.closeWithNote,
      card: {
        type: 'AdaptiveCard',
        body: [textInput('note', desk.note, '', { isMultiline: true, maxLength: 1000 })],
        actions: [button(desk.tasks.close, 'task/close', data)],
      },
    },
  ]
}
