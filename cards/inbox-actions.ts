import { isDay } from '../src/domain/day.ts'
import { type Data, isId, withId } from './action-data.ts'

/** What the buttons of a chief's inbox and of a delegation can say. `page` counts from 0. */
export type InboxAction =
  | { does: 'inbox/show'; page: number }
  | { does: 'inbox/open'; id: string; page: number }
  | { does: 'inbox/confirm'; page: number }
  | { does: 'inbox/approve'; page: number; chosen: { id: string; version: number }[] }
  | { does: 'delegation/set'; id: string; delegate: string; from: string; to: string }
  | { does: 'delegation/end'; id: string }
  | { does: 'telework/nudge'; id: string }

const pageOf = ({ page }: Data) => (/^\d{1,4}$/.test(page ?? '') ? Number(page) : 0)

const mostAtOnce = 20

function chosenOf(text: string | undefined): { id: string; version: number }[] | undefined {
  const chosen = (text ?? '').split(',').map(each => {
    const [id, version = ''] = each.split(':')
    return isId(id) && /^[1-9]\d{0,5}$/.test(version) ? { id, version: Number(version) } : undefined
  })
  const known = chosen.filter(each => each !== undefined)
  return known.length === chosen.length && known.length <= mostAtOnce ? known : undefined
}

export const inboxReaders: {
  [V in InboxAction['does']]: (data: Data) => Extract<InboxAction, { does: V }> | undefined
} = {
  'inbox/show': data => ({ does: 'inbox/show', page: pageOf(data) }),
  'inbox/open': data => withId(data, id => ({ does: 'inbox/open', id, page: pageOf(data) })),
  'inbox/confirm': data => ({ does: 'inbox/confirm', page: pageOf(data) }),
  'inbox/approve': data => {
    const chosen = chosenOf(data.chosen)
    return chosen && { does: 'inbox/approve', page: pageOf(data), chosen }
  },
  'delegation/set': data =>
    withId(data, id => {
      const { delegate = '', from = '', to = '' } = data
      if ([from, to].some(day => day !== '' && !isDay(day)) || (delegate !== '' && !isId(delegate))) return undefined
      return { does: 'delegation/set', id, delegate, from, to }
    }),
  'delegation/end': data => withId(data, id => ({ does: 'delegation/end', id })),
  'telework/nudge': data => withId(data, id => ({ does: 'telework/nudge', id })),
}
