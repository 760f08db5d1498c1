import { describe, expect, it } from 'vitest'
import { admit, cookieName } from '../../../src/main/headless/guard'
import { createToken, isToken } from '../../../src/main/headless/token'

const token = 'the-token-of-this-run'
const options = { port: 8809, token, rendererOrigin: undefined }
const bearer = { authorization: `Bearer ${token}` }
const host = '127.0.0.1:8809'

const statusOf = (headers: Record<string, string>, url = '/', rendererOrigin?: string) => {
  const admission = admit({ url, headers }, { ...options, rendererOrigin })
  return admission.admitted ? admission.by : admission.refusal.status
}

describe('the host', () => {
  it.each(['127.0.0.1:8809', 'localhost:8809', 'LOCALHOST:8809'])('may be %s', (own) => {
    expect(statusOf({ host: own, ...bearer })).toBe('credentials')
  })

  it.each(['evil.example:8809', '127.0.0.1:9', 'localhost', '127.0.0.1.evil.example:8809', '0.0.0.0:8809', ''])(
    'may not be %j, whatever else is right',
    (foreign) => {
      expect(statusOf({ host: foreign, origin: 'http://127.0.0.1:8809', ...bearer })).toBe(403)
    },
  )

  it('may not be missing', () => {
    expect(statusOf(bearer)).toBe(403)
  })
})

describe('the origin', () => {
  it.each(['http://127.0.0.1:8809', 'http://localhost:8809'])('may be %s', (origin) => {
    expect(statusOf({ host, origin, ...bearer })).toBe('credentials')
  })

  it.each(['https://evil.example', 'http://127.0.0.1:8808', 'https://127.0.0.1:8809', 'null', ''])(
    'may not be %j, even with the right token',
    (origin) => {
      expect(statusOf({ host, origin, ...bearer })).toBe(403)
    },
  )

  it('may be that of the development server, when there is one', () => {
    const headers = { host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173', ...bearer }
    expect(statusOf(headers)).toBe(403)
    expect(statusOf(headers, '/', 'http://127.0.0.1:5173')).toBe('credentials')
  })

  it('counts before the token', () => {
    expect(statusOf({ host, origin: 'https://evil.example' })).toBe(403)
  })
})

describe('the token', () => {
  it('comes with the link, and only with that of the window', () => {
    expect(statusOf({ host }, `/?token=${token}`)).toBe('link')
    expect(statusOf({ host }, `/api/app.snapshot?token=${token}`)).toBe(401)
  })

  it('comes as bearer token', () => {
    expect(statusOf({ host, authorization: `bearer  ${token}` })).toBe('credentials')
    expect(statusOf({ host, authorization: `Basic ${token}` })).toBe(401)
  })

  it('comes as the cookie of this port', () => {
    expect(cookieName(8809)).not.toBe(cookieName(8810))
    expect(statusOf({ host, cookie: `a=1; ${cookieName(8809)}=${token}; b=2` })).toBe('credentials')
    expect(statusOf({ host, cookie: `${cookieName(8810)}=${token}` })).toBe(401)
  })

  it.each([
    {},
    { authorization: 'Bearer wrong' },
    { cookie: `${cookieName(8809)}=wrong` },
    { cookie: cookieName(8809) },
  ])('may be neither wrong nor missing: %j', (headers) => {
    expect(statusOf({ host, ...headers })).toBe(401)
  })

  it('in a stale link is not made good by a cookie', () => {
    expect(statusOf({ host, cookie: `${cookieName(8809)}=${token}` }, '/?token=of-yesterday')).toBe(401)
  })

  it('is long, fit for a URL, and another one every time', () => {
    const fresh = createToken()
    expect(fresh).toMatch(/^[\w-]{43}$/)
    expect(fresh).not.toBe(createToken())
    expect(isToken(fresh, fresh)).toBe(true)
    expect(isToken(fresh.slice(1), fresh)).toBe(false)
    expect(isToken(null, fresh)).toBe(false)
  })
})
