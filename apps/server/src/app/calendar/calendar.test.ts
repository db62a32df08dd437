import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ appUrl: 'https://thidua.example' })
})
afterAll(() => server.close())

const make = async (person: PersonName) =>
  (await server.data<{ makeCalendarAddress: string }>(person, 'mutation { makeCalendarAddress }')).makeCalendarAddress
/** As a calendar reads: without a session. */
const read = (url: string) => server.app.inject({ method: 'GET', url })

it('gives a person their own deadlines by an address, and nothing once it is revoked', async () => {
  const address = await make('clerk')
  const answer = await read(address)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const text = answer.body.replaceAll('\r\n ', '')
  expect(text.match(/^UID:.*$/gmu)).toEqual([`UID:report-${server.province.reports.first}@thidua.example`])
  expect(text).toContain(`URL:https://thidua.example/bao-cao/${server.province.reports.first}`)
  expect(text).toContain('SUMMARY:Hạn báo cáo: Sơ kết 2026')
  // What is due at the end of a day stands on that day.
  const { rows } = await server.database.pool.query(
    `SELECT to_char((agency_deadline - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYYMMDD') AS day FROM round`,
  )
  expect(text).toContain(`DTSTART;VALUE=DATE:${rows[0].day}`)
  const again = await make('clerk')
  expect((await read(address)).statusCode).toBe(404)
  expect((await read(again)).statusCode).toBe(200)
  expect(await server.data('clerk', 'mutation { revokeCalendarAddress { calendarSince } }')).toEqual({
    revokeCalendarAddress: { calendarSince: null },
  })
  expect((await read(again)).statusCode).toBe(404)
})

it('has what is compiled for who compiles it, what was sent for nobody, and opens for nobody who left', async () => {
  const address = await make('compiler')
  expect((await read(address)).body).toContain(`UID:compiling-${server.province.roundId}@thidua.example`)
  const head = await make('head')
  const state = (to: string) =>
    server.database.pool.query(`UPDATE report SET state = '${to}' WHERE id = $1`, [server.province.reports.first])
  await state('SUBMITTED')
  expect((await read(head)).body).not.toContain('BEGIN:VEVENT')
  await state('RETURNED')
  expect((await read(head)).body).toContain('BEGIN:VEVENT')
  await server.database.pool.query(`UPDATE person SET deactivated_at = now() WHERE email = 'lanhdao@a.example'`)
  expect((await read(head)).statusCode).toBe(404)
})

it('answers no code, a wrong one and what is no code alike', async () => {
  for (const url of ['', '?ma=', '?ma=7K2M-0000', `?ma=${'A'.repeat(5000)}`, '?ma=1&ma=2', '?ma=%00'])
    expect((await read(`/calendar/deadlines.ics${url}`)).statusCode).toBe(404)
})
