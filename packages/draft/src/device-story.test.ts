import fc from 'fast-check'
import { expect, it } from 'vitest'
import { playStory, stories } from './fixtures/device-story.ts'
import { modelServer } from './fixtures/model-server.ts'
import { bytesOf, savingLimits } from './saving-rule.ts'

const paths = ['II.1/narrative', 'II.2/narrative', 'letter/number', 'II.5/narrative', 'V/narrative']
const draftBytes = 500

it('whatever is typed, locked, unknown, too long, lost and repeated: what may be there is, the rest waits in the tray', async () => {
  await fc.assert(
    fc.asyncProperty(stories(paths, 40), async (steps) => {
      let locked = true
      const isKnown = (path: string) => !path.startsWith('V/')
      const closed = (path: string) => (locked && path.startsWith('II.5/') ? 'itemLocked' : null)
      const server = modelServer({ isKnown, closed, draftBytes })
      let seq = 1
      await playStory(
        steps,
        {
          save: async (client, patches) => server.save(client, patches),
          fields: async () => ({ ...server.fields }),
          history: async () => server.history,
          colleague: async (path, value) => {
            const baseVersion = server.fields[path]?.version ?? 0
            server.save('colleague', [{ path, value, baseVersion, clientSeq: seq++ }])
          },
          turn: () => {
            locked = !locked
          },
          takes: async (path, value) => {
            const growth = bytesOf(path, value) - (server.fields[path] ? bytesOf(path, server.fields[path].value) : 0)
            const fits = growth <= 0 || growth <= draftBytes - server.size()
            return isKnown(path) && closed(path) === null && value.length <= savingLimits.fieldUnits && fits
          },
        },
        'tab',
      )
      expect(server.size()).toBeLessThanOrEqual(draftBytes)
      for (const [path, { version }] of Object.entries(server.fields))
        expect(server.history.filter((text) => text.path === path && !text.lost)).toHaveLength(version)
    }),
    { numRuns: 400 },
  )
})
