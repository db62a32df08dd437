import { type Writing, writeFields } from '@thidua/server/src/domain/drafts/write-fields.ts'
import type { BenchCase, Slice } from '../bench-case.ts'
import { quantile } from '../ratio.ts'
import { saveField } from './bench-documents.ts'
import { graphqlRequest } from './graphql-request.ts'
import { startCpu } from './http-slice.ts'
import { keepAlive } from './keep-alive.ts'
import { hasPgbench, pgbenchSlice } from './pgbench.ts'
import { openProvince, type Province } from './province.ts'
import { openWriters, paragraph, paths, type Side, type Writer } from './writers.ts'

const sliceMs = 2000

/** Saves one changed field. Throws when it was not saved as the field's next version. */
type Save = (writer: Writer) => Promise<void>

/** What a side's next save sends; and the one after it, when this one was saved. */
const nextPatch = ({ next }: Writer, side: Side) => {
  const { version, seq, clientId } = next[side]
  return { clientId, patch: { path: paths[side], value: paragraph + seq, baseVersion: version, clientSeq: seq } }
}
function countOn({ next }: Writer, side: Side): number {
  next[side].seq++
  return ++next[side].version
}

const saveOverHttp = ({ ours }: Province): Save => {
  const ask = keepAlive(ours)
  return async (writer) => {
    const { clientId, patch } = nextPatch(writer, 'ours')
    const input = { reportId: writer.reportId, clientId, patches: [patch] }
    const answer = await ask(graphqlRequest(saveField, { input }, writer.cookie))
    const version = countOn(writer, 'ours')
    if (!answer.includes(`"outcome":"saved"`) || !answer.includes(`"version":${version}`)) throw new Error(answer)
  }
}

const saveByHand = ({ baseline }: Province): Save => {
  const ask = keepAlive(baseline)
  return async (writer) => {
    const { clientId, patch } = nextPatch(writer, 'hand')
    const headers = { cookie: writer.cookie, 'content-type': 'application/json' }
    const body = JSON.stringify({ clientId, patches: [patch] })
    const answer = await ask({ path: `/reports/${writer.reportId}/fields`, method: 'POST', headers, body })
    const version = countOn(writer, 'hand')
    if (!answer.includes(`"version":${version}`)) throw new Error(answer)
  }
}

const saveByPg =
  ({ pool }: Province): Save =>
  async (writer) => {
    const { reportId, personId, since } = writer
    const { clientId, patch } = nextPatch(writer, 'pg')
    const state = { state: 'DRAFTING', since, next: 'DRAFTING' } as const
    const writing: Writing = { reportId, personId, clientId, source: null, growth: 0, ...state, patches: [patch] }
    const [written] = await writeFields(pool, [writing])
    countOn(writer, 'pg')
    if (written?.numbers.size !== 1) throw new Error(`not saved: ${JSON.stringify(written)}`)
  }

/** Every writer saves again and again; gives the milliseconds of each save, how long all took, and the CPU times. */
async function saveForAWhile(writers: readonly Writer[], save: Save, serverPid: number | null, databasePid: number) {
  const cpu = startCpu(serverPid, databasePid)
  const start = performance.now()
  const times: number[] = []
  await Promise.all(
    writers.map(async (writer) => {
      while (performance.now() - start < sliceMs) {
        const began = performance.now()
        await save(writer)
        times.push(performance.now() - began)
      }
    }),
  )
  return { times, seconds: (performance.now() - start) / 1000, cpu: cpu(times.length) }
}

type SliceOf = (writers: readonly Writer[], save: Save, serverPid: number | null, databasePid: number) => Slice

const rate: SliceOf =
  (...side) =>
  async () => {
    const { times, seconds, cpu } = await saveForAWhile(...side)
    return { value: times.length / seconds, ...cpu }
  }

const p95: SliceOf =
  (...side) =>
  async () => {
    const { times, cpu } = await saveForAWhile(...side)
    return { value: quantile(times, 0.95), ...cpu }
  }

const prepare =
  (slice: SliceOf, baseline: (province: Province, writers: readonly Writer[]) => Slice): BenchCase['prepare'] =>
  async () => {
    const province = await openProvince()
    const writers = await openWriters(province)
    const { ours, databasePid } = province
    return {
      ours: slice(writers, saveOverHttp(province), ours.pid, databasePid),
      baseline: baseline(province, writers),
      close: async () => {},
    }
  }

const barePg = (slice: SliceOf) => (province: Province, writers: readonly Writer[]) =>
  slice(writers, saveByPg(province), null, province.databasePid)

/** 16 clerks save one changed field each, again and again, over HTTP, with session and GraphQL. */
export const autosaveCases: readonly BenchCase[] = [
  {
    name: 'autosave',
    unit: 'saves/s',
    baselineName: hasPgbench ? 'pgbench running the same SQL' : 'the same SQL by bare pg',
    goal: 0.5,
    prepare: prepare(rate, hasPgbench ? (province) => pgbenchSlice(province, sliceMs / 1000) : barePg(rate)),
  },
  {
    name: 'autosave-by-hand',
    unit: 'saves/s',
    baselineName: 'Fastify + pg by hand',
    goal: 1,
    prepare: prepare(rate, (province, writers) =>
      rate(writers, saveByHand(province), province.baseline.pid, province.databasePid),
    ),
  },
  {
    name: 'autosave-p95',
    unit: 'ms',
    baselineName: 'the same SQL by bare pg',
    goal: 0.5,
    prepare: prepare(p95, barePg(p95)),
  },
]
