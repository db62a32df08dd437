import type { DraftFields } from '@thidua/draft/draft-fields'
import { modelServer } from '@thidua/draft/fixtures/model-server'
import { emptyQueue } from '@thidua/draft/save-queue'
import { vi } from 'vitest'
import { newId } from '#lib/new-id.ts'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import type { SaveRequest, SendOutcome } from './send-patches.ts'

export const path = 'II.1/narrative'
export const personId = 'person'

/** The rule of saving as a server; `answer` may be replaced to make it fail, `onTheWay` to make it late. */
export function serverOf(start: DraftFields = {}) {
  const {
    fields,
    history,
    save: saveByRule,
  } = modelServer({
    start,
    closed: (path) => (path.startsWith('II.5/') ? 'itemLocked' : null),
    isKnown: (path) => !path.startsWith('V/'),
  })
  const requests: SaveRequest[] = []
  const save = ({ clientId, patches }: SaveRequest): SendOutcome => ({
    kind: 'answered',
    answers: saveByRule(clientId, patches),
    savedAt: '2026-11-23T03:02:00.000Z',
  })
  return { fields, history, requests, answer: save, save, onTheWay: Promise.resolve() }
}

/** A tab's store of a draft on that server. */
export function openStore(
  server: ReturnType<typeof serverOf>,
  reportId = newId(),
  known: DraftFields = { ...server.fields },
) {
  const store = new DraftStore({
    fields: known,
    queue: emptyQueue(newId()),
    device: new DeviceQueue(draftDatabase, { reportId, personId }),
    me: 'tôi',
    send: async (request) => {
      server.requests.push(request)
      await server.onTheWay
      return server.answer(request)
    },
  })
  return { store, reportId }
}

/** The usual second is short on a machine that is busy. */
export const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 30_000 })
