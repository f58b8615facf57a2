import { literal } from '../cards/elements.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say } from './tell.ts'

/** One line to the delegate: from when to when they decide for whom, and how much waits; or that it has ended. */
export const sayDelegation: Job<'say-delegation'> = async ({ delegation: id, what }, needs, effectId) => {
  const delegation = await needs.store.delegation(id)
  const reader = delegation && (await readerOf(needs, delegation.delegate))
  if (!delegation || !reader || (what === 'given' && delegation.endedAt)) return done()
  const texts = textsIn[reader.language].delegation
  const { chief, delegate, from, to } = delegation
  const name = literal((await needs.directory.person(chief))?.name ?? chief)
  if (what === 'ended') return say(needs, delegate, effectId, texts.endedSaid({ chief: name }))
  const { count } = await needs.store.teleworkWaiting({ chiefs: [chief], above: '' }, { offset: 0, limit: 1 })
  return say(needs, delegate, effectId, texts.givenSaid({ chief: name, from, to, waiting: count }))
}
