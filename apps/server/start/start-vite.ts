import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment } from '#lib/env.ts'
import { viteCommand } from './builds.ts'

/**
 * Vite's development server; it sends what is not the web app's on to the API at `port`. Gives its stop; `ended` is
 * called when it has ended by itself, or by somebody else's signal.
 */
export function startVite(
  root: string,
  port: number,
  address: { host: string; port: number },
  ended: () => void,
): () => void {
  const args = ['--host', address.host, '--port', String(address.port), '--strictPort', '--clearScreen', 'false']
  const child = spawn(process.execPath, [viteCommand(root), ...args], {
    cwd: join(root, 'apps/web'),
    stdio: 'inherit',
    env: childEnvironment({ NODE_ENV: 'development', PORT: String(port) }),
  })
  child.once('exit', ended)
  return () => void child.kill()
}
