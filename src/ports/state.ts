/**
 * What may be forgotten: running dialogs, caches, turns under way. Redis or memory; when Redis is away it answers from
 * memory at once, so that the chat goes on.
 */
export type State = {
  get(key: string): Promise<string | undefined>
  set(key: string, value: string, ttlSeconds: number): Promise<void>
  delete(key: string): Promise<void>
  /** True for the first who asks within the time. */
  claim(key: string, ttlSeconds: number): Promise<boolean>
  /**
   * The next place of a rate that all processes share: the milliseconds to wait for it. At most `saved` places that nobody
   * took may be taken at once.
   */
  place(key: string, rate: { perSecond: number; saved: number }): Promise<number>
  /** No place of this rate comes before so many milliseconds. */
  pause(key: string, ms: number): Promise<void>
  state(): Promise<'ok' | string>
  close(): Promise<void>
}
