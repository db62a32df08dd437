import { numbersLeftOut } from './queue-parts.ts'
import type { FoundQueue, SaveQueue } from './save-queue.ts'

/**
 * A queue found on the device where no server answers: nothing newer is known than when it was left, so it goes on as
 * it was. Each text keeps the version it was typed on, so that the server tells who changed what meanwhile.
 */
export const continueQueue = (queue: FoundQueue): SaveQueue => ({
  ...queue,
  nextSeq: queue.nextSeq + numbersLeftOut,
  tray: queue.tray ?? [],
})
