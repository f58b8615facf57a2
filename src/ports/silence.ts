/** Somebody outside did not answer, or not sensibly: worth trying again. `after`: seconds they asked to wait. */
export class Silence extends Error {
  readonly who: 'contractor' | 'directory' | 'chat'
  readonly after: number | undefined
  constructor(who: Silence['who'], message: string, options: { after?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'Silence'
    this.who = who
    this.after = options.after
  }
}

/** Somebody outside answered no: trying again changes nothing. `reason` is theirs. */
export class Refused extends Error {
  readonly who: Silence['who']
  readonly status: number
  readonly reason: string
  constructor(who: Silence['who'], status: number, reason: string) {
    super(`${who} refused: ${status}`)
    this.name = 'Refused'
    this.who = who
    this.status = status
    this.reason = reason
  }
}
