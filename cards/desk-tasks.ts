import type { Page } from '../src/domain/desk.ts'
import type { Language } from '../src/domain/person.ts'
import type { TaskReason } from '../src/domain/task.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { overviewButton, pageButtons, pageLine } from './desk-pages.ts'
import { buttons, card, choices, group, heading, literal, text } from './elements.ts'
import { sayOwner, sayTask, type TaskView } from './task.ts'

type Owner = 'all' | 'mine' | 'free'
type Why = TaskReason['why']

export type TasksView = {
  owner: Owner
  why: Why | ''
  counts: Record<Owner, number>
  /** Reasons there are open tasks of, with how many. */
  reasons: readonly { why: Why; count: number }[]
  page: Page<TaskView>
}

/** Open tasks, oldest first. */
export function taskList(language: Language, view: TasksView): Card {
  const texts = textsIn[language]
  const { owner, why, page } = view
  const others = (['all', 'mine', 'free'] as const).filter(one => one !== owner)
  const titled = (one: Owner) => texts.desk.tickets.filtered({ filter: texts.desk.tasks[one], count: view.counts[one] })
  const alone = { associatedInputs: 'none' }
  return card(
    language,
    [
      heading(texts.desk.tasks.title),
      text(titled(owner), { weight: 'Bolder' }),
      pageLine(texts, page),
      ...page.items.map(item => taskRow(texts, item)),
      page.total === 0 && text(texts.desk.tasks.none),
      ...(view.reasons.length > 1 ? [reasonFilter(texts, view)] : []),
      buttons([
        ...(view.reasons.length > 1 ? [button(texts.desk.tasks.filter, 'desk/tasks', { owner })] : []),
        ...others.map(one => button(titled(one), 'desk/tasks', { owner: one, why: '' }, alone)),
      ]),
    ],
    {
      fallbackText: texts.desk.tasks.title,
      actions: [
        ...pageButtons(texts, page, (title, to) => button(title, 'desk/tasks', { owner, why, page: to }, alone)),
        { ...overviewButton(texts), ...alone },
      ],
    },
  )
}

function reasonFilter(texts: Texts, { why, reasons }: TasksView) {
  const options = reasons.map(one => ({
    title: texts.desk.tickets.filtered({ filter: texts.desk.tasks.reasons[one.why], count: one.count }),
    value: one.why,
  }))
  const all = { title: texts.desk.tasks.all, value: 'all' }
  const chosen = reasons.some(one => one.why === why) ? why : 'all'
  return choices('why', texts.desk.tasks.reason, [all, ...options], chosen, { style: 'compact' })
}

function taskRow(texts: Texts, view: TaskView) {
  const { task, person, zone } = view
  const reason = texts.desk.tasks.reasons[task.reason.why]
  return group([
    text(person ? `${reason} · ${literal(person)}` : reason, { weight: 'Bolder' }),
    text(sayTask(texts, view), { spacing: 'None', maxLines: 2 }),
    text(`${texts.desk.tasks.opened({ at: texts.at({ at: task.openedAt, zone }) })} · ${sayOwner(texts, view)}`, {
      isSubtle: true,
      spacing: 'None',
    }),
    buttons([
      button(texts.desk.tasks.open, 'task/show', { id: task.id }, { associatedInputs: 'none', tooltip: reason }),
    ]),
  ])
}
