import { expect, test } from 'vitest'
import { readSettings } from './env.ts'

test('the defaults start a local server with a database of its own', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    appUrl: 'http://127.0.0.1:4000',
    databaseUrl: undefined,
  })
})

test('all that is wrong is said at once', () => {
  expect(() => readSettings({ PORT: 'http', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })).toThrow(
    /DATABASE_URL.*PORT.*LOG_LEVEL/su,
  )
})

test('servers of a shared database in production must know the same secret', () => {
  const shared = { DATABASE_URL: 'postgresql://db/thidua' }
  expect(() => readSettings({ ...shared, NODE_ENV: 'production' })).toThrow(/SESSION_SECRET/u)
  const secret = 'k'.repeat(32)
  expect(readSettings({ ...shared, NODE_ENV: 'production', SESSION_SECRET: secret }).sessionSecret).toBe(secret)
  expect(readSettings(shared)).toMatchObject({ mode: 'production', sessionSecret: undefined })
})
