import { expect, it } from 'vitest'
import { architectureSvg, drawnArchitecture } from './architecture.ts'

it('the picture of the architecture shows today’s rooms: `npx -y pnpm@12 architecture` draws it anew', async () => {
  expect(await architectureSvg()).toBe(drawnArchitecture())
})
