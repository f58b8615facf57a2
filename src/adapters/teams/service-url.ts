/**
 * Whether messages and our token may go to this `serviceUrl`: its host (and port) is one of `hosts`, spelt as it is; https,
 * or http on loopback. Hosts are `name` or `name:port`.
 */
export function serviceUrlAllowed(serviceUrl: string, hosts: readonly string[]): boolean {
  const url = URL.parse(serviceUrl)
  if (!url || !isSpeltPlainly(serviceUrl, url)) return false
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return false
  return hosts.some(host => URL.parse(`${url.protocol}//${host}`)?.host === url.host)
}

/** No user info, query, trailing dot or other spelling that a reader and a parser could take for two hosts. */
function isSpeltPlainly(text: string, url: URL): boolean {
  if (/[@\\?#%\s\p{Cc}]/u.test(text) || url.hostname.endsWith('.')) return false
  const rest = text.toLowerCase().slice(`${url.protocol}//${url.host}`.length)
  return text.toLowerCase().startsWith(`${url.protocol}//${url.host}`) && /^(:\d+)?(\/|$)/.test(rest)
}

const isLoopback = (hostname: string) =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
