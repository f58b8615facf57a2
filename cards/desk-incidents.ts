import type { Incident } from '../src/domain/incident.ts'
import type { NetworkNode } from '../src/domain/network.ts'
import type { Notice } from '../src/domain/notice.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { overviewButton } from './desk-pages.ts'
import { buttons, card, group, heading, literal, text } from './elements.ts'
import { sayNodes } from './incident-words.ts'
import { ownWords, sayPlaces } from './notice-words.ts'

type IncidentRow = { incident: Incident; nodes: readonly NetworkNode[] }

const mostRows = 12

/** Mass outages that are suspected or open; the number opens one. */
export function incidentList(language: Language, rows: readonly IncidentRow[], zone: string): Card {
  const texts = textsIn[language]
  const { incident: words, desk } = texts
  return card(
    language,
    [
      heading(desk.incidents.title),
      ...rows.slice(0, mostRows).map(({ incident, nodes }) =>
        group([
          text(`${words.title[incident.kind]} · ${words.desk.status[incident.status]}`, {
            weight: 'Bolder',
            ...(incident.status === 'suspected' && { color: 'Attention' }),
          }),
          text(capital(sayNodes(texts, nodes)), { spacing: 'None' }),
          text(desk.tickets.since({ at: texts.at({ at: incident.startedAt, zone }) }), {
            isSubtle: true,
            spacing: 'None',
          }),
          buttons([button(incident.number, 'incident/show', { id: incident.id })]),
        ]),
      ),
      rows.length > mostRows && text(texts.others(rows.length - mostRows)),
      rows.length === 0 && text(desk.incidents.none),
    ],
    {
      fallbackText: desk.incidents.title,
      actions: [button(words.desk.declare, 'incident/declare-form'), overviewButton(texts)],
    },
  )
}

type NoticeRow = { notice: Notice; progress?: { told: number; total: number; unreachable: number } }

/** The newest notices and how far they are. */
export function noticeList(language: Language, rows: readonly NoticeRow[], zone: string): Card {
  const texts = textsIn[language]
  const { desk } = texts.notice
  return card(
    language,
    [
      heading(texts.desk.notices.title),
      ...rows.map(({ notice, progress }) =>
        group([
          text(`${texts.notice.summaryOf[notice.kind]} · ${desk.status[notice.status]}`, { weight: 'Bolder' }),
          ...[sayPlaces(texts, notice.places), ...ownWords(language, notice)]
            .filter(line => line !== '')
            .map(line => text(capital(line).slice(0, 200), { spacing: 'None', maxLines: 2 })),
          progress && text(desk.progress(progress), { spacing: 'None' }),
          text(texts.desk.tickets.since({ at: texts.at({ at: notice.madeAt, zone }) }), {
            isSubtle: true,
            spacing: 'None',
          }),
          buttons([
            button(
              texts.desk.tasks.open,
              'notice/desk',
              { id: notice.id },
              { tooltip: literal(desk.status[notice.status]) },
            ),
          ]),
        ]),
      ),
      rows.length === 0 && text(texts.desk.notices.none),
    ],
    { fallbackText: texts.desk.notices.title, actions: [button(desk.write, 'notice/new'), overviewButton(texts)] },
  )
}
