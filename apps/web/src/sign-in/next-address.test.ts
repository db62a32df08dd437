import { isPage } from '@thidua/schema/http/routes'
import { matchRoutes } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { foreignAddresses } from '../../../../e2e/support/foreign-addresses.ts'
import { nextAddress } from './next-address.ts'

const origin = 'https://thidua.example'
const after = (address: string) => nextAddress(`?tiep=${encodeURIComponent(address)}`, origin)

describe('address after signing in', () => {
  it.each([
    '/',
    '/?q=a#b',
    '/bao-cao/1',
    '/bao-cao/1/muc/II.2?o=II.2%2Fnarrative&ve=kiem-tra',
    '/bao-cao/1/van-ban',
    '/bao-cao/1/kiem-tra?phan=II#muc-II.2',
    '/bao-cao/1/lich-su',
    '/dot/1?khoi=//evil.example',
    '/dot/1/bao-cao/2',
  ])('leads back to %s', (address) => {
    expect(after(address)).toBe(address)
    expect(new URL(after(address), origin).origin).toBe(origin)
  })

  it('is home when the address names none', () => {
    expect(nextAddress('', origin)).toBe('/')
  })

  it('takes a page in its own origin as what it is', () => {
    expect(after(`${origin}/dot/1`)).toBe('/dot/1')
    expect(after('/bao-cao/1/../2')).toBe('/bao-cao/2')
  })

  it('is tried with at least fifty forms', () => {
    expect(new Set(foreignAddresses).size).toBeGreaterThanOrEqual(50)
  })

  // As it stands in a typed or mailed address, and encoded.
  it.each(foreignAddresses)('%j leads home', (address) => {
    for (const to of [after(address), nextAddress(`?tiep=${address}`, origin)]) {
      const url = new URL(to, origin)
      expect([url.origin, url.pathname]).toEqual([origin, '/'])
    }
  })

  it('knows every page of the router', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const { router } = await import('#app/router.tsx')
    const patterns: string[] = []
    const walk = (routes: typeof router.routes, above: string): void => {
      for (const { path = '', index, children } of routes) {
        const here = path.startsWith('/') ? path : `${above}${path && `/${path}`}`
        if (children) walk(children, here)
        else if (index || path !== '*') patterns.push(here)
      }
    }
    walk(router.routes, '')
    const addresses = patterns.map((pattern) => pattern.replaceAll(/:\w+/gu, 'II.2'))
    expect(addresses).toContain('/bao-cao/II.2/muc/II.2')
    for (const address of addresses) {
      expect(matchRoutes(router.routes, address)).not.toBeNull()
      expect(isPage(address), address).toBe(true)
    }
    vi.unstubAllGlobals()
  })
})
