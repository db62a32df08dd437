import { calendarFile } from '@thidua/schema/http/addresses'
import type { FastifyInstance } from 'fastify'
import { calendarReader } from '#domain/calendar/calendar-feed.ts'
import { deadlineCalendar } from '#domain/calendar/deadlines.ts'
import { writeCalendar } from '#domain/calendar/write-calendar.ts'
import type { Database } from '#lib/database.ts'

interface CalendarRoutes {
  readonly database: Database
  readonly appUrl: string
}

/** A longer code is none of ours. */
const maxCodeLength = 100

/** The deadlines of a person as a calendar, for who has its address: calendars sign in nowhere. */
export function calendarRoutes(app: FastifyInstance, { database, appUrl }: CalendarRoutes): void {
  app.get<{ Querystring: { ma?: unknown } }>(calendarFile, async (request, reply) => {
    const { ma } = request.query
    const code = typeof ma === 'string' && ma.length <= maxCodeLength ? ma : ''
    const reader = code === '' ? null : await calendarReader(database.writes, code)
    if (reader === null) return reply.code(404).send({ code: 'NOT_FOUND' })
    const { name, days } = await deadlineCalendar(database.pool, reader, appUrl)
    return reply
      .header('cache-control', 'private, no-store')
      .type('text/calendar; charset=utf-8')
      .send(writeCalendar(name, days, new Date()))
  })
}
