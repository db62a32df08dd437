import { reportAddresses, roundAddresses } from '@thidua/schema/http/addresses'
import { membershipCounts } from '#domain/membership-counts.ts'
import { handedIn } from '#domain/reports/bucket-sql.ts'
import { effectiveDeadline, isAsked } from '#domain/reports/report-sql.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import type { CalendarDay } from './write-calendar.ts'

interface DeadlineRow {
  readonly id: string
  /** The host's day of compiling; else an agency's. */
  readonly compiling: boolean
  readonly day: string
  readonly round: string
  readonly agency: string
}

const lastDay = (deadline: string) =>
  `to_char((${deadline} - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`

/** Deadlines that wait for the person: reports that are not handed in, and rounds that they compile. */
const deadlines = statement<DeadlineRow>(
  'deadlines-of-person',
  `SELECT r.id, false AS compiling, ${lastDay(effectiveDeadline)} AS day, rd.name AS round, a.name AS agency
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
  WHERE rd.state = 'published' AND rd.opens_at <= now() AND ${isAsked} AND NOT ${handedIn} AND EXISTS (SELECT FROM membership m
    WHERE m.person_id = $1 AND m.agency_id = r.agency_id AND m.role IN ('clerk', 'head') AND ${membershipCounts('m')})
  UNION ALL
  SELECT rd.id, true, ${lastDay('rd.compiler_deadline')}, rd.name, host.name
  FROM round rd JOIN agency host ON host.id = rd.host_agency_id
  WHERE rd.state = 'published' AND EXISTS (SELECT FROM membership m
    WHERE m.person_id = $1 AND m.agency_id = rd.host_agency_id AND m.role = 'compiler' AND ${membershipCounts('m')})
  ORDER BY 3, 1`,
)

const words = {
  vi: {
    name: 'Hạn báo cáo thi đua',
    agency: (round: string) => `Hạn báo cáo: ${round}`,
    compiling: (round: string) => `Hạn tổng hợp: ${round}`,
  },
  en: {
    name: 'Emulation reports',
    agency: (round: string) => `Report due: ${round}`,
    compiling: (round: string) => `Compiling due: ${round}`,
  },
}

/** A person's calendar: what it is called, and its days. `appUrl`: the address that people reach the product at. */
export async function deadlineCalendar(
  db: Queryable,
  { personId, locale }: { readonly personId: string; readonly locale: 'vi' | 'en' },
  appUrl: string,
): Promise<{ readonly name: string; readonly days: readonly CalendarDay[] }> {
  const own = words[locale]
  const rows = await deadlines(db, [personId])
  const days = rows.map(({ id, compiling, day, round, agency }) => ({
    id: `${compiling ? 'compiling' : 'report'}-${id}@${new URL(appUrl).hostname}`,
    day,
    title: compiling ? own.compiling(round) : own.agency(round),
    about: agency,
    url: `${appUrl}${compiling ? roundAddresses.compiling(id) : reportAddresses.overview(id)}`,
  }))
  return { name: own.name, days }
}
