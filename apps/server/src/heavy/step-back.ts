import { setPriority } from 'node:os'

/** Far enough to let others first, and not so far that a crowded machine lets it starve. */
const nice = 5

/**
 * Lets whoever answers people go first on a crowded processor. To be called first in a process or thread of its own:
 * on Linux a priority is a thread's, elsewhere it would be that of the whole server.
 */
export function stepBack(of: 'process' | 'thread'): void {
  if (of === 'process' || process.platform === 'linux') setPriority(nice)
}
