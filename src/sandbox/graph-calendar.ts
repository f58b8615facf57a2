import { randomUUID } from 'node:crypto'
import { notFound, ok, refuse } from './graph-answers.ts'
import { type Answer, BadRequest, jsonOf, type Request } from './serve.ts'
import type { CalendarFault, JsonObject, SandboxEvent, SandboxPerson } from './world.ts'

const states = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']
const pageSize = 10

/** The calendars of people: events are made, found, changed and removed. One transaction makes one event. */
export function graphCalendars() {
  const calendars = new Map<string, SandboxEvent[]>()
  let fault: { strikes: CalendarFault; left: number } | undefined

  const of = (personId: string): SandboxEvent[] => {
    const known = calendars.get(personId) ?? []
    calendars.set(personId, known)
    return known
  }

  /** What the calendars were told to answer; `afterDoing`: done, but nobody hears of it. */
  function guarded(handle: (person: SandboxPerson, request: Request) => Answer) {
    return (person: SandboxPerson, request: Request): Answer => {
      const struck = strike()
      const answer = struck && !struck.afterDoing ? undefined : handle(person, request)
      if (!struck) return answer as Answer
      return 'hang' in struck ? 'hang' : refuse(struck.status, codeOf(struck.status), 'The calendar was told to fail.')
    }
  }

  function strike(): CalendarFault | undefined {
    if (!fault) return undefined
    const { strikes } = fault
    fault.left -= 1
    if (fault.left <= 0) fault = undefined
    return strikes
  }

  function create(person: SandboxPerson, request: Request): Answer {
    const body = jsonOf(request)
    const events = of(person.id)
    const transactionId = typeof body.transactionId === 'string' ? body.transactionId : undefined
    const known = transactionId && events.find(event => event.transactionId === transactionId)
    if (known) return { status: 201, body: jsonOfEvent(known) }
    const event = { id: randomUUID(), ...(transactionId && { transactionId }), ...fieldsOf(body) }
    events.push(event)
    return { status: 201, body: jsonOfEvent(event) }
  }

  function view(person: SandboxPerson, request: Request): Answer {
    const [from, to] = ['startDateTime', 'endDateTime'].map(name => Date.parse(request.query.get(name) ?? ''))
    if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to))
      throw new BadRequest('This request requires a time window specified by startDateTime and endDateTime.')
    const within = of(person.id).filter(
      ({ start, end }) => Date.parse(`${start}Z`) < to && Date.parse(`${end}Z`) > from,
    )
    const skip = Number(request.query.get('$skip') ?? 0)
    const top = Number(request.query.get('$top') ?? pageSize)
    const query = new URLSearchParams(request.query)
    query.set('$skip', String(skip + top))
    return ok({
      ...(skip + top < within.length && {
        '@odata.nextLink': `http://${request.headers.host}${request.path}?${query}`,
      }),
      value: within.slice(skip, skip + top).map(jsonOfEvent),
    })
  }

  function change(person: SandboxPerson, request: Request): Answer {
    const events = of(person.id)
    const at = events.findIndex(({ id }) => id === request.params.event)
    const known = events[at]
    if (!known) return notFound(request.params.event)
    events[at] = { ...known, ...fieldsOf({ ...bodyOf(known), ...jsonOf(request) }) }
    return ok(jsonOfEvent(events[at]))
  }

  function remove(person: SandboxPerson, request: Request): Answer {
    const events = of(person.id)
    const at = events.findIndex(({ id }) => id === request.params.event)
    if (at < 0) return notFound(request.params.event)
    events.splice(at, 1)
    return { status: 204 }
  }

  return {
    create: guarded(create),
    view: guarded(view),
    change: guarded(change),
    remove: guarded(remove),
    calendar: (personId: string): readonly SandboxEvent[] =>
      [...of(personId)].sort((a, b) => a.start.localeCompare(b.start)),
    failCalendars(strikes: CalendarFault | null, times = Number.POSITIVE_INFINITY) {
      fault = strikes && times > 0 ? { strikes, left: times } : undefined
    },
  }
}

const codeOf = (status: number) => (status === 403 ? 'ErrorAccessDenied' : 'ErrorInternalServerError')

const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/

function timeOf(value: unknown): { dateTime: string; timeZone: string } {
  const { dateTime, timeZone } = (value ?? {}) as { dateTime?: unknown; timeZone?: unknown }
  if (typeof dateTime !== 'string' || !timeShape.test(dateTime) || typeof timeZone !== 'string')
    throw new BadRequest('start and end need a dateTime without offset and a timeZone.')
  return { dateTime: dateTime.slice(0, 19), timeZone }
}

/** An event's own fields; Graph refuses an all-day event that does not run from midnight to midnight. */
function fieldsOf(body: Record<string, unknown>): Omit<SandboxEvent, 'id' | 'transactionId'> {
  const [start, end] = [timeOf(body.start), timeOf(body.end)]
  const { subject, isAllDay = false, showAs = 'busy' } = body
  const midnight = (time: string) => time.endsWith('T00:00:00')
  if (end.dateTime <= start.dateTime) throw new BadRequest('An event must end after it starts.')
  if (isAllDay && !(midnight(start.dateTime) && midnight(end.dateTime)))
    throw new BadRequest('The Event.Start and Event.End of an all-day event must be set to midnight.')
  if (!states.includes(String(showAs))) throw new BadRequest(`showAs is not one of ${states.join(', ')}.`)
  return {
    subject: String(subject ?? ''),
    start: start.dateTime,
    end: end.dateTime,
    timeZone: start.timeZone,
    isAllDay: isAllDay === true,
    showAs: String(showAs),
  }
}

const bodyOf = ({ subject, start, end, timeZone, isAllDay, showAs }: SandboxEvent) => ({
  ...{ subject, isAllDay, showAs },
  start: { dateTime: start, timeZone },
  end: { dateTime: end, timeZone },
})

const jsonOfEvent = (event: SandboxEvent): JsonObject => ({
  id: event.id,
  transactionId: event.transactionId ?? null,
  ...bodyOf(event),
})
