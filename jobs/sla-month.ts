import { slaMonthCard } from '../cards/sla-month.ts'
import { countLines } from '../src/flows/contract-use.ts'
import { readerOf } from '../src/flows/people.ts'
import { closeMonth, monthToClose, monthView } from '../src/flows/sla-month.ts'
import { slaMonthLinks } from '../src/flows/sla-month-links.ts'
import { deskMembers } from '../src/flows/tasks.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

export const slaMonthCardKey = (month: string) => `sla-month:${month}`

/** Counts the lines of today, and closes the month that is over. */
export const closeSlaMonth: Job<'close-sla-month'> = async (_, needs) => {
  const month = await monthToClose(needs)
  const members = month ? await deskMembers(needs) : []
  return done(async tx => {
    await countLines(needs, tx)
    if (month) await closeMonth(needs, tx, month, members)
  })
}

/** A closed month for one member of the ICT desk, live until somebody has decided. */
export const showSlaMonth: Job<'show-sla-month'> = async ({ month, to }, needs) => {
  const [view, reader] = await Promise.all([monthView(needs, month), readerOf(needs, to)])
  if (!view || !reader) return done()
  const card = slaMonthCard(reader.language, { ...view, zone: needs.office.zone, links: slaMonthLinks(needs, month) })
  return showCard(needs, to, slaMonthCardKey(month), { card, summary: textsIn[reader.language].sla.month.summary })
}
