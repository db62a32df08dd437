import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import type { Role } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { hashPassword } from '#app/sign-in/password-hashing.ts'

/** The password of everybody in the small province. */
export const password = 'mot-mat-khau-de-thu-2026'

const people = {
  clerk: { email: 'chuyenvien@a.example', name: 'Đinh Thị Chuyên', role: 'clerk', agency: 'first', maySubmit: true },
  helper: { email: 'giupviec@a.example', name: 'Hồ Văn Giúp', role: 'clerk', agency: 'first', maySubmit: false },
  head: { email: 'lanhdao@a.example', name: 'Phạm Văn Trưởng', role: 'head', agency: 'first', maySubmit: false },
  neighbour: { email: 'chuyenvien@b.example', name: 'Lê Thị Bên', role: 'clerk', agency: 'second', maySubmit: true },
  reviewer: { email: 'thamdinh@snv.example', name: 'Võ Thẩm Định', role: 'reviewer', agency: 'host', maySubmit: false },
  compiler: { email: 'tonghop@snv.example', name: 'Trần Tổng Hợp', role: 'compiler', agency: 'host', maySubmit: false },
  viewer: { email: 'xem@tinh.example', name: 'Bùi Lãnh Đạo', role: 'viewer', agency: 'host', maySubmit: false },
  administrator: { email: 'quantri@snv.example', name: 'Ngô Quản Trị', role: null, agency: null, maySubmit: false },
  stranger: { email: 'khach@c.example', name: 'Người Lạ', role: null, agency: null, maySubmit: false },
} as const satisfies Record<
  string,
  { email: string; name: string; role: Role | null; agency: 'host' | 'first' | 'second' | null; maySubmit: boolean }
>

export type PersonName = keyof typeof people
export const emailOf = (person: PersonName): string => people[person].email

export interface SmallProvince {
  readonly roundId: string
  /** Reports of the two agencies: the clerk's own and the neighbour's. */
  readonly reports: { readonly first: string; readonly second: string }
  readonly blocks: { readonly first: string; readonly second: string }
  readonly agencies: { readonly host: string; readonly first: string; readonly second: string }
}

/** A host, two agencies in two blocks, one of each role, one open round: enough for every rule. */
export async function makeSmallProvince(pool: Pool, template: Template = midTermTemplate): Promise<SmallProvince> {
  const id = () => randomUUID()
  const blocks = { first: id(), second: id() }
  const agencies = { host: id(), first: id(), second: id() }
  const reports = { first: id(), second: id() }
  const [movementId, templateId, roundId, requestId] = [id(), id(), id(), id()]

  await pool.query(
    `INSERT INTO block (id, code, name, position) VALUES ($1, 'K1', 'Khối các sở', 1), ($2, 'K2', 'Cụm các xã', 2)`,
    [blocks.first, blocks.second],
  )
  await pool.query(
    `INSERT INTO agency (id, code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
    VALUES ($1, 'SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'SNV', 'department', 'UBND TỈNH QUẢNG NGÃI', 'Quảng Ngãi', 'Giám đốc', 'head', NULL, '2021-01-01'),
      ($2, 'SDTTG', 'Sở Dân tộc và Tôn giáo', 'Sở DTTG', 'SDTTG', 'department', 'UBND TỈNH QUẢNG NGÃI', 'Quảng Ngãi', 'Giám đốc', 'head', $4, '2025-03-01'),
      ($3, '21000', 'Ủy ban nhân dân xã Ánh Dương', 'Xã Ánh Dương', 'UBND', 'commune', '', 'Ánh Dương', 'Chủ tịch', 'collective', $5, '2025-07-01')`,
    [agencies.host, agencies.first, agencies.second, blocks.first, blocks.second],
  )
  await pool.query(
    `INSERT INTO document (id, type, number, issuer, key, issued_on, subject)
    VALUES ($1, 'CV', '2101/SNV-TĐKT', 'Sở Nội vụ', '2101/SNV-TĐKT|so noi vu', '2026-01-07', 'Báo cáo sơ kết Phong trào thi đua')`,
    [requestId],
  )
  await pool.query(
    `INSERT INTO movement (id, slug, name, kind, from_year, to_year, scope, aims, launch_document_id, host_agency_id)
    VALUES ($1, 'ntm', 'Quảng Ngãi chung sức xây dựng nông thôn mới', 'thematic', 2021, 2025, 'Toàn tỉnh', 'Nông thôn mới', NULL, $2)`,
    [movementId, agencies.host],
  )
  await pool.query(`INSERT INTO template (id, slug, version, name, outline) VALUES ($1, 'so-ket', 1, 'Sơ kết', $2)`, [
    templateId,
    template,
  ])
  await pool.query(`INSERT INTO template_owner (slug, host_agency_id) VALUES ('so-ket', $1)`, [agencies.host])
  await pool.query(
    `INSERT INTO round (id, slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, opens_at, agency_deadline, compiler_deadline)
    VALUES ($1, 'so-ket-2026', $2, $3, $4, 'midTerm', 'Sơ kết 2026', $5, now() - interval '10 days', now() + interval '10 days', now() + interval '20 days')`,
    [roundId, movementId, agencies.host, templateId, requestId],
  )
  await pool.query(`INSERT INTO report (id, round_id, agency_id) VALUES ($1, $3, $4), ($2, $3, $5)`, [
    reports.first,
    reports.second,
    roundId,
    agencies.first,
    agencies.second,
  ])

  const hashed = await hashPassword(password)
  for (const [person, { email, name, role, agency, maySubmit }] of Object.entries(people)) {
    const [personId, membershipId] = [id(), id()]
    await pool.query(
      'INSERT INTO person (id, name, email, email_verified, administrator) VALUES ($1, $2, $3, true, $4)',
      [personId, name, email, person === 'administrator'],
    )
    await pool.query(
      `INSERT INTO account (account_id, provider_id, user_id, password) VALUES ($1::text, 'credential', $1::uuid, $2)`,
      [personId, hashed],
    )
    if (role === null) continue
    await pool.query(
      'INSERT INTO membership (id, person_id, agency_id, role, may_submit) VALUES ($1, $2, $3, $4, $5)',
      [membershipId, personId, agencies[agency], role, maySubmit],
    )
    if (role === 'reviewer')
      await pool.query('INSERT INTO membership_block (membership_id, block_id) VALUES ($1, $2)', [
        membershipId,
        blocks.first,
      ])
  }
  return { roundId, reports, blocks, agencies }
}
