import { readFileSync } from 'node:fs'
import { beganAt, isAlive } from '@thidua/prisma/embedded/process-state'

interface Launcher {
  readonly pid: number
  /** When it began, so that a reused process id is not taken for it. */
  readonly began: string
}

/** `npx`, `npm exec`, `pnpm`, by whatever path or script. */
const packageRunner = /^(?:\S*\/)?(?:node\s+\S*\/)?(?:npm|npx|pnpm|corepack)(?:-cli)?(?:\.[cm]?js)?(?:\s|$)/u
const shell = /^(?:\S*\/)?(?:sh|bash|dash|zsh|ash)(?:\s|$)/u

/**
 * The package runners that brought this process about, and the shells between them: `npx -y pnpm@12 start` is a chain
 * of four. A shell above them is a person's, who may leave it. None where there is no /proc.
 */
export function launchers(read: (pid: number) => string | null = commandOf): Launcher[] {
  const found: Launcher[] = []
  let between: Launcher[] = []
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    const command = read(pid)
    if (command === null) break
    const launcher = { pid, began: beganAt(pid) }
    if (packageRunner.test(command)) {
      found.push(...between, launcher)
      between = []
    } else if (shell.test(command)) between.push(launcher)
    else break
  }
  return found
}

const lookEveryMs = 300

/** Calls `act` once when one of them has ended: a signal to any part of the chain is meant for all of it. */
export function whenOneEnds(chain: readonly Launcher[], act: () => void): void {
  if (chain.length === 0) return
  const timer = setInterval(() => {
    if (chain.every(({ pid, began }) => isAlive(pid) && beganAt(pid) === began)) return
    clearInterval(timer)
    act()
  }, lookEveryMs)
  timer.unref()
}

function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return null
  }
}

function parentOf(pid: number): number {
  const [, parent] = /^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(parent ?? 0)
}
