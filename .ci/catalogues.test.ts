import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { house, open } from '../.dependency-cruiser.mjs'

const src = join(import.meta.dirname, '../apps/web/src')
const floors: readonly (readonly string[])[] = house['apps/web/src'] ?? []

/** The room whose words a catalogue holds, where it does not bear the room's name. */
const owners: Readonly<Record<string, string>> = {
  app: 'ui', // what every page says
  demo: 'ui',
  deadlines: 'ui',
  problems: 'answers',
  session: 'app',
  'sign-out': 'app',
  link: 'sign-in',
  forgotten: 'sign-in',
  'second-step': 'sign-in',
  slips: 'answers',
  past: 'review',
  entering: 'import',
  rights: 'directory',
}

/** Floor of a room, the ground first; rooms that no floor names stand together on the open one. */
function floorOf(room: string): number {
  const named = floors.findIndex((level) => level.includes(room))
  return named >= 0 ? named : floors.findIndex((level) => level.includes(open))
}

interface Use {
  readonly room: string
  readonly catalogue: string
}

/** Whether a room says the words of a room beside or above it. */
function trespasses({ room, catalogue }: Use): boolean {
  const owner = owners[catalogue] ?? catalogue
  return owner !== room && floorOf(owner) >= floorOf(room)
}

const uses: Use[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.includes('.test.') && file.includes('/'))
  .flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/useMessages\('([^']+)'\)/gu)].map(([, catalogue = '']) => ({
      room: file.split('/')[0] ?? '',
      catalogue,
    })),
  )

it('a message belongs to the room that says it, or to one below', () => {
  expect(uses.length).toBeGreaterThan(400)
  expect(uses.filter(trespasses)).toEqual([])
})

it.each([
  ['a page says the words of a page beside it', { room: 'dashboards', catalogue: 'home' }],
  ['the words of answers come from the wizard', { room: 'answers', catalogue: 'wizard' }],
  ['a primitive says the words of a page', { room: 'ui', catalogue: 'review' }],
  ['a room that nobody has thought of yet says those of a page', { room: 'search', catalogue: 'past' }],
])('refuses that %s', (_, use) => expect(trespasses(use)).toBe(true))

it('each catalogue belongs to a room that there is', () => {
  const rooms = new Set(readdirSync(src))
  const catalogues = readdirSync(join(src, 'messages/vi')).flatMap((file) => file.match(/^(.+)\.ts$/u)?.[1] ?? [])
  expect(catalogues.filter((catalogue) => !rooms.has(owners[catalogue] ?? catalogue))).toEqual([])
})
