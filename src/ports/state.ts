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
  state(): Promise<'ok' | string>
  close(): Promise<void>
}
