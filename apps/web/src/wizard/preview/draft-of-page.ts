import { emptyQueue } from '@thidua/draft/save-queue'
import type { Answers } from '@thidua/schema/outline/paths'
import { serverNow } from '#lib/clock/server-time.ts'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import type { DraftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { newId } from '#lib/new-id.ts'

const nowhere: DraftDatabase = {
  put: async () => undefined,
  remove: async () => undefined,
  find: async () => [],
  findAll: async () => [],
}

/** A draft that no server has: the wizard's parts write on it, and whoever made it keeps what is to be kept of it. */
export const draftOfPage = (me = '', answers: Answers = {}): DraftStore =>
  new DraftStore({
    fields: Object.fromEntries(
      Object.entries(answers).map(([path, value]) => [path, { value, version: 1, by: '', at: '' }]),
    ),
    queue: emptyQueue(newId()),
    device: new DeviceQueue(nowhere, { reportId: 'page', personId: 'page' }),
    me,
    // Taken at once, as if a server had it.
    send: async ({ patches }) => {
      const at = serverNow().toISOString()
      const taken = patches.map(({ path, value, baseVersion, clientSeq }) => ({
        ...{ path, clientSeq, value, at, version: baseVersion + 1, by: '', outcome: 'saved' as const },
      }))
      return { kind: 'answered', answers: taken, savedAt: at }
    },
  })
