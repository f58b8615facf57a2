import { Silence } from '../../ports/silence.ts'
import { parseJson } from '../http/json.ts'
import { faultText, withoutSlash } from '../http/message.ts'
import { type Answer, type Http, httpWithin } from '../http/request.ts'

type ClientCredentials = {
  /** `https://login.microsoftonline.com`, or whoever issues the tokens. */
  loginUrl: string
  tenantId: string
  clientId: string
  secret: string
  scope: string
  /** Who stays unreachable without the token. Default: the directory. */
  who?: Silence['who']
}

type Token = { text: string; renewAt: number; endsAt: number }

const marginSeconds = 300

/**
 * Tokens of the client-credentials grant: kept until 5 minutes before they end, asked for by one request at a time. A
 * failed renewal is covered by the old token while it lives; then `Silence`.
 */
export function clientCredentials(credentials: ClientCredentials): () => Promise<string> {
  const http = httpWithin({ connectMs: 3_000, totalMs: 5_000, maxBytes: 64_000 })
  let kept: Token | undefined
  let asking: Promise<Token> | undefined

  const renew = () => {
    asking ??= requestToken(http, credentials).finally(() => {
      asking = undefined
    })
    return asking
  }

  return async () => {
    if (kept && Date.now() < kept.renewAt) return kept.text
    try {
      kept = await renew()
    } catch (error) {
      if (!kept || Date.now() >= kept.endsAt) throw error
    }
    return kept.text
  }
}

async function requestToken(http: Http, credentials: ClientCredentials): Promise<Token> {
  const { loginUrl, tenantId, clientId, secret, scope, who = 'directory' } = credentials
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope }
  const call = {
    method: 'POST',
    url: `${withoutSlash(loginUrl)}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  }
  const answer = await http(call).catch((error: unknown) => {
    throw new Silence(who, `the login does not answer: ${faultText(error)}`)
  })
  const token = tokenIn(answer)
  if (!token) throw new Silence(who, `the login gives no token: ${answer.status} ${errorCode(answer)}`.trim())
  return token
}

function tokenIn(answer: Answer): Token | undefined {
  const body = parseJson(answer.body) as { access_token?: unknown; expires_in?: unknown } | undefined
  const seconds = Number(body?.expires_in)
  if (answer.status !== 200 || typeof body?.access_token !== 'string' || !(seconds > 0)) return undefined
  const now = Date.now()
  const margin = Math.min(marginSeconds, seconds / 2)
  return { text: body.access_token, renewAt: now + (seconds - margin) * 1000, endsAt: now + seconds * 1000 }
}

/** The `error` of RFC 6749 §5.2, a word from a fixed list; the description may say more than a log should. */
function errorCode(answer: Answer): string {
  const error = (parseJson(answer.body) as { error?: unknown } | undefined)?.error
  return typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : ''
}
