import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Build } from './build-when-stale.ts'

const prismaClient: Build = {
  name: 'prisma-client',
  inputs: [
    'prisma/schema.prisma',
    'prisma/models/*.prisma',
    'prisma/generate.ts',
    'prisma/package.json',
    'pnpm-workspace.yaml',
  ],
  output: 'prisma/generated/client.ts',
  script: ['generate.ts'],
  folder: 'prisma',
}

/** The command of Vite, as the web app's package has it. */
export function viteCommand(root: string): string {
  const manifest = createRequire(join(root, 'apps/web/package.json')).resolve('vite/package.json')
  const command = join(dirname(manifest), 'bin', 'vite.js')
  if (!existsSync(command)) throw new Error(`Vite's command is not at ${command}.`)
  return command
}

/** What the server needs built before it can be loaded, in order. */
export const buildsOf = (root: string, web: boolean): Build[] => {
  const bundle: Build = {
    name: 'web-bundle',
    inputs: [
      'apps/web/**',
      'packages/*/src/**',
      'packages/*/package.json',
      'packages/schema/schema.graphql',
      'pnpm-lock.yaml',
    ],
    output: 'apps/web/dist/index.html',
    script: [viteCommand(root), 'build'],
    folder: 'apps/web',
  }
  return web ? [prismaClient, bundle] : [prismaClient]
}
