/** Facts for every sentence, one list of arguments for each way it can turn out: a new sentence without any does not compile. */
export type Examples<T> = {
  [K in keyof T as T[K] extends string | readonly string[] | Readonly<Record<string, string>>
    ? never
    : K]: T[K] extends (...facts: infer Facts extends readonly unknown[]) => unknown
    ? readonly [Facts, ...Facts[]]
    : Examples<T[K]>
}
