const zone = 'Europe/Brussels'

const formatters = new Map()

function format(locale, options, date) {
  const key = `${locale} ${JSON.stringify(options)}`
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }))
  return formatters.get(key).format(new Date(date))
}

export const timeOf = (locale, date) => format(locale, { hour: '2-digit', minute: '2-digit' }, date)

/** The day in Brussels as yyyy-mm-dd. */
export const dayKey = date => format('sv-SE', { dateStyle: 'short' }, date)

export const longDay = (locale, date) => format(locale, { weekday: 'long', day: 'numeric', month: 'long' }, date)

export const shortDay = (locale, date) =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, date)

export const dateOf = (locale, date) => format(locale, { day: 'numeric', month: 'long', year: 'numeric' }, date)

/** Day and time in Brussels as a field of type datetime-local has it. */
export const localMoment = date => format('sv-SE', { dateStyle: 'short', timeStyle: 'short' }, date).replace(' ', 'T')
