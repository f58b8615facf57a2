export type NodeKind = 'cabinet' | 'exchange' | 'aggregation' | 'province' | 'national'
/** `lines`: how many hang below it. `broken`: itself, not what it hangs from. */
export type NodeSeen = {
  id: string
  kind: NodeKind
  name: string
  above?: string
  lines: number
  broken: boolean
}

/** What the contractor's network can be made to do. Lines below something broken measure so; nobody is told by that. */
export type SandboxNetwork = {
  /** Cabinets to nation, as far as lines hang from them. */
  nodes(): readonly NodeSeen[]
  /** A node's id, or `vpn`: then the lines stay in sync and no tunnel works. Throws for an id that is none. */
  break(id: string): void
  mend(id: string): void
  broken(): readonly string[]
  linesBelow(id: string): readonly string[]
}

export type ProblemMove = 'inProgress' | 'pending' | 'held' | 'resolved' | 'closed' | 'cancelled' | 'rejected'
export type ProblemSeen = {
  id: string
  name: string
  status: string
  affected: readonly string[]
  created: string
  eta?: string
  notes: readonly { text: string; author: string }[]
  next: readonly string[]
  body: Readonly<Record<string, unknown>>
}
export type ProblemWish = {
  /** Inventory ids of nodes or lines. */
  affected: readonly string[]
  /** Default `line`. */
  kind?: 'line' | 'vpn'
  name?: string
  description?: string
  reason?: string
  /** 1 to 4; default 2. */
  priority?: number
  /** RFC 3339 with offset, like every moment here. */
  eta?: string
}

/** TMF656: incidents that the contractor declares. Each change sends its event. */
export type SandboxProblems = {
  seen(): readonly ProblemSeen[]
  /** Answers its id. */
  declare(wish: ProblemWish): string
  /** Without a date: none is expected any more. */
  eta(id: string, date: string | undefined, why?: string): void
  /** 1 to 4. */
  priority(id: string, priority: number): void
  note(id: string, text: string): void
  /** Throws when it cannot go there from where it is. */
  move(id: string, status: ProblemMove, reason?: string): void
}

export type WorksSeen = {
  id: string
  title: string
  status: string
  plannedStart: string
  plannedEnd: string
  started?: string
  ended?: string
  affected: readonly string[]
  /** What can be done with it now. */
  next: readonly ('move' | 'start' | 'overrun' | 'end' | 'cancel')[]
  body: Readonly<Record<string, unknown>>
}
export type WorksWish = {
  affected: readonly string[]
  start: string
  end: string
  title?: string
  description?: string
}

/** TMF655: works that the contractor plans. Each change sends its event. */
export type SandboxWorks = {
  seen(): readonly WorksSeen[]
  /** Answers its id. Nothing is checked that the specification does not: an end before the start is announced too. */
  announce(wish: WorksWish): string
  move(id: string, start: string, end: string, why: string): void
  start(id: string): void
  /** They take longer, until `end`. */
  overrun(id: string, end: string, why: string): void
  end(id: string): void
  cancel(id: string, why: string): void
}

/** How a technician's visit that was agreed ended. */
export type VisitEnd = 'done' | 'missed' | 'cancelled'
