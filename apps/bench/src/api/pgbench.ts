import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { writeFieldsSql } from '@thidua/server/src/domain/drafts/write-fields.ts'
import type { Slice } from '../bench-case.ts'
import { startCpu } from './http-slice.ts'
import type { Province } from './province.ts'
import { paragraph, paths, writerCount } from './writers.ts'

/** PostgreSQL's own load generator; it is on a machine that has its client programs. */
export const hasPgbench = spawnSync('pgbench', ['--version']).status === 0

/**
 * The statement of a save as a script of pgbench: every client writes its own writer's draft, again and again, each
 * time the field's next version.
 */
function script(): string {
  const given = ['report', 'device', 'person', 'source', 'state', 'since', 'state', 'growth', 'nr', 'path']
  const changing = [`ARRAY['${paragraph}' || :seq]`, 'ARRAY[:version]', 'ARRAY[:seq]']
  const sql = writeFieldsSql('wait').replace(/\$(\d+)/gu, (_, number: string) => {
    const index = Number(number) - 1
    return index < given.length ? `:${given[index]}` : (changing[index - given.length] ?? '')
  })
  return `\\if :seq = 0
SELECT '{' || w.report_id || '}' AS report, '{' || gen_random_uuid() || '}' AS device, '{' || w.person_id || '}' AS person,
  '{NULL}' AS source, '{DRAFTING}' AS state, '{"' || r.state_since || '"}' AS since, '{0}' AS growth, '{1}' AS nr,
  '{${paths.pgbench}}' AS path, coalesce(f.version, 0) AS version
FROM bench_writer w JOIN report r ON r.id = w.report_id
LEFT JOIN draft_field f ON f.report_id = r.id AND f.path = '${paths.pgbench}' WHERE w.nr = :client_id \\gset
\\endif
\\set seq :seq + 1
${sql.replaceAll(/\s+/gu, ' ')};
\\set version :version + 1
`
}

/** Saves a second by pgbench, prepared and planned as ours, for so long. */
export const pgbenchSlice =
  ({ settings, databasePid }: Province, seconds: number): Slice =>
  async () => {
    const file = join(tmpdir(), `autosave-${process.pid}.sql`)
    writeFileSync(file, script())
    try {
      const cpu = startCpu(null, databasePid)
      const flags = ['-n', '-M', 'prepared', '-c', String(writerCount), '-j', '1', '-T', String(seconds), '-D', 'seq=0']
      const child = spawn('pgbench', [...flags, '-f', file, settings.databaseUrl], {
        env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
      const saves = Number(/number of transactions actually processed: (\d+)/u.exec(out)?.[1])
      const value = Number(/^tps = ([\d.]+)/mu.exec(out)?.[1])
      if (!(value > 0) || !/number of failed transactions: 0 /u.test(out)) throw new Error(`pgbench: ${out}${errors}`)
      return { value, ...cpu(saves) }
    } finally {
      rmSync(file)
    }
  }
