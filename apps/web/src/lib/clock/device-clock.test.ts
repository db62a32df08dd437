import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What gives the device's idea of now. A `Date` made of something, and `performance.now()`, are no clock of day. */
const readsClock =
  /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s\w(]))|(?<!new\s+)(?<![\w.])Date\s*\(|\btimeOrigin\b|\bTemporal\s*\.\s*Now\b|\.format(?:ToParts)?\(\s*\)/u

/** The only files that may, and why. */
const mayRead: Readonly<Record<string, string>> = {
  'apps/web/src/lib/clock/server-time.ts':
    'before any answer was heard there is no other clock, and nothing is decided by it',
}

const root = join(import.meta.dirname, '../../../../..')

/** Everything that runs in the browser. */
const files = globSync(
  ['apps/web/{src,public}/**/*.{ts,tsx,js,html}', 'apps/web/index.html', 'packages/*/src/**/*.{ts,tsx}'],
  { cwd: root },
).filter((file) => !/\.test\.tsx?$|\/(?:generated|fixtures|cli)\//u.test(file))

describe("the device's clock", () => {
  it.each([
    'Date.now()',
    'const now = Date . now',
    'new Date()',
    'new Date( )',
    'new Date',
    'const at = Date()',
    'performance.timeOrigin',
    'Temporal.Now.instant()',
    'days().format()',
    'clocks().formatToParts( )',
  ])('is found in "%s"', (code) => {
    expect(code).toMatch(readsClock)
  })

  it.each([
    'new Date(at)',
    'new Date(Date.UTC(2000, 0, 1))',
    'performance.now()',
    'days().format(new Date(at))',
    'now: Date',
    'Date.parse(at)',
    'updateDate(field)',
  ])('is not found in "%s"', (code) => {
    expect(code).not.toMatch(readsClock)
  })

  it('is read nowhere but where it is said why', () => {
    expect(files.length).toBeGreaterThan(400)
    const found = files.filter((file) => readsClock.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual(Object.keys(mayRead))
  })
})
