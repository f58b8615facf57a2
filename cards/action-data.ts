/** A button's data as it comes back: strings only. */
export type Data = Readonly<Record<string, string>>

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string | undefined): text is string => text !== undefined && idShape.test(text)

export const withId = <T>(data: Data, make: (id: string) => T): T | undefined =>
  isId(data.id) ? make(data.id) : undefined
