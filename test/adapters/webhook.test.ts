import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eventAbout, verifyWebhook } from '../../src/adapters/contractor/webhook.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const other = `whsec_${randomBytes(24).toString('base64')}`
const body = Buffer.from('{"eventId":"1","event":{"serviceOrder":{"id":"SO-1"}}}')
const seconds = (away = 0) => String(Math.floor(Date.now() / 1000) + away)

/** Signed by hand, so that the library is not asked about itself. */
function signed({ key = secret, id = 'evt_1', at = seconds(), content = body } = {}) {
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', bytes).update(`${id}.${at}.`).update(content).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` }
}

describe('a webhook', () => {
  it('is the contractor’s when signed with our secret', () => {
    expect(verifyWebhook([secret], signed(), body)).toEqual({ ok: true, id: 'evt_1' })
  })

  it('is taken with either secret while one is rotated', () => {
    expect(verifyWebhook([other, secret], signed(), body)).toEqual({ ok: true, id: 'evt_1' })
    expect(verifyWebhook([other, secret], signed({ key: other }), body)).toEqual({ ok: true, id: 'evt_1' })
  })

  it('may carry several signatures', () => {
    const good = signed()
    const headers = { ...good, 'webhook-signature': `v1,AAAA v2,x ${good['webhook-signature']}` }
    expect(verifyWebhook([secret], headers, body)).toMatchObject({ ok: true })
  })

  it.each([
    ['another secret', signed({ key: other }), body],
    ['another body', signed(), Buffer.from('{}')],
    ['another id', { ...signed(), 'webhook-id': 'evt_2' }, body],
    ['another time', { ...signed(), 'webhook-timestamp': seconds(-10) }, body],
    ['no version', { ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(3) }, body],
    ['an empty signature', { ...signed(), 'webhook-signature': 'v1,' }, body],
    ['a lone version', { ...signed(), 'webhook-signature': 'v1' }, body],
  ])('is refused for its signature: %s', (_, headers, content) => {
    expect(verifyWebhook([secret], headers, content)).toEqual({ ok: false, why: 'signature' })
  })

  it.each([[-301], [301], [-86_400]])('is refused for its time, %i s away', away => {
    expect(verifyWebhook([secret], signed({ at: seconds(away) }), body)).toEqual({ ok: false, why: 'time' })
  })

  it.each([[-290], [290]])('is taken %i s away', away => {
    expect(verifyWebhook([secret], signed({ at: seconds(away) }), body)).toMatchObject({ ok: true })
  })

  it.each([
    ['webhook-id', undefined],
    ['webhook-id', 'x'.repeat(257)],
    ['webhook-id', 'two words'],
    ['webhook-timestamp', undefined],
    ['webhook-timestamp', 'now'],
    ['webhook-timestamp', '1e9'],
    ['webhook-signature', undefined],
  ])('is refused for its header %s being %s', (name, value) => {
    expect(verifyWebhook([secret], { ...signed(), [name]: value }, body)).toEqual({ ok: false, why: 'headers' })
  })

  it('is refused when nobody has a secret', () => {
    expect(verifyWebhook([], signed(), body)).toEqual({ ok: false, why: 'signature' })
  })
})

describe('what an event is about', () => {
  it.each([
    [{ event: { serviceOrder: { id: 'SO-1' } } }, 'SO-1'],
    [{ eventType: 'ServiceOrderMilestoneEvent', event: { serviceOrder: { id: 'SO-1', milestone: [] } } }, 'SO-1'],
    [{ event: { cancelServiceOrder: { id: 'C-1', serviceOrder: { id: 'SO-1' } } } }, 'SO-1'],
  ])('is found in %j', (event, id) => {
    expect(eventAbout(event)).toEqual({ resource: 'serviceOrder', contractorId: id })
  })

  it.each(['serviceOrder', 'troubleTicket', 'serviceProblem', 'changeRequest'])('may be a %s', resource => {
    expect(eventAbout({ event: { [resource]: { id: 'X-1', href: 'http://else.where/' } } })).toEqual({
      resource,
      contractorId: 'X-1',
    })
  })

  it.each([
    [undefined],
    [null],
    [7],
    ['SO-1'],
    [[]],
    [{}],
    [{ event: null }],
    [{ event: { serviceOrder: { id: 7 } } }],
    [{ event: { serviceOrder: { id: '' } } }],
    [{ event: { serviceOrder: { id: 'x'.repeat(201) } } }],
    [{ event: { serviceOrder: { id: 'a b' } } }],
    [JSON.parse('{"event":{"__proto__":{"serviceOrder":{"id":"SO-1"}}}}')],
  ])('is none in %j', event => {
    expect(eventAbout(event)).toBeUndefined()
  })
})
