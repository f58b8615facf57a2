import type { Language } from '../src/domain/person.ts'
import type { Task } from '../src/domain/task.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, text } from './elements.ts'

export type TaskView = { task: Task; person?: string; chief?: string; by?: string; zone: string }

export function sayTask(texts: Texts, { task, chief, zone }: TaskView): string {
  const { reason } = task
  switch (reason.why) {
    case 'order refused':
    case 'order failed':
    case 'ticket refused':
    case 'ticket waits':
      return texts.tasks[reason.why]({ because: literal(reason.because) })
    case 'line ceiling reached':
      return texts.tasks['line ceiling reached'](reason)
    case 'contractor silent':
      return texts.tasks['contractor silent']({ since: texts.at({ at: reason.since, zone }) })
    case 'no employee number':
    case 'ticket forgotten':
      return texts.tasks[reason.why]()
    case 'chief without Novo':
      return texts.tasks['chief without Novo']({ chief: literal(chief ?? reason.chief) })
    case 'incident without places':
      return texts.tasks['incident without places']({ number: reason.number })
    case 'effect gave up':
      return texts.tasks['effect gave up'](reason)
  }
}

/** A task of the ICT desk, live until somebody says it is done. */
export function taskCard(language: Language, view: TaskView): Card {
  const texts = textsIn[language]
  const { task } = view
  const closed =
    task.closedAt &&
    texts.tasks.closed({ by: literal(view.by ?? ''), at: texts.at({ at: task.closedAt, zone: view.zone }) })
  return card(
    language,
    [
      heading(texts.tasks.title),
      text(sayTask(texts, view)),
      facts([
        ...(view.person ? [[texts.tasks.person, literal(view.person)] as [string, string]] : []),
        ...('order' in task.reason ? [[texts.tasks.order, task.reason.order] as [string, string]] : []),
      ]),
      closed && text(closed, { weight: 'Bolder', color: 'Good' }),
    ],
    {
      fallbackText: texts.tasks.title,
      actions: closed ? [] : [button(texts.tasks.done, 'task/close', { id: task.id })],
      refresh: { action: button('', 'task/show', { id: task.id }) },
    },
  )
}
