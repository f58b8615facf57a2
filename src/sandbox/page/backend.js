/** The page's JSON API. A refusal becomes an error whose message is the server's own sentence. */
export async function ask(path, body) {
  const answer = await fetch(path, body === undefined ? {} : posting(body))
  const content = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(content.error ?? `HTTP ${answer.status}`)
  return content
}

function posting(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

export const chatOf = personId => `/api/people/${encodeURIComponent(personId)}`

/**
 * Live changes. `listeners` by event name; `back` runs when the line is there again after a break, so that what was missed
 * can be read afresh; `lost` when it breaks. The promise is kept once the line stands: what is read after that misses nothing.
 */
export function listen(listeners, { back, lost }) {
  const source = new EventSource('/api/events')
  let broken = false
  source.onerror = () => {
    broken = true
    lost()
  }
  for (const [name, listener] of Object.entries(listeners))
    source.addEventListener(name, ({ data }) => listener(JSON.parse(data)))
  return new Promise(opened => {
    source.onopen = () => {
      opened()
      if (broken) back()
      broken = false
    }
  })
}
