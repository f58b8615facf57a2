/** From so many days of telework in a calendar month, so much is paid; the highest step that is reached counts. */
export type AllowancePolicy = { steps: readonly { fromDays: number; euro: number }[] }
