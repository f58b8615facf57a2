/** How the office tells people of incidents and works (`office/notices.json`). */
export type NoticePolicy = {
  /** Most messages of notices in a second, over all processes. Teams allows an app 50; 10 are kept for conversations. */
  perSecond: number
  /** When the next news is promised of an incident without an expected end, in minutes. */
  nextNewsMinutes: number
  /** How many working days ahead planned works are told. */
  worksLeadDays: number
  /** When, on the working day before works, those who telework then are reminded: `HH:MM`. */
  worksReminderAt: string
}
