/**
 * `pnpm --silent bao-cao COMMAND …`: what an operator does beside the running product, or without it. Exits with 0
 * when it is done, 1 when it could not be (a line says why), 2 on wrong use.
 */
import { type Command, WrongUseError } from './command.ts'

/** Loaded when called, so that the help comes at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { takes, does } = await load()
      return `  ${`${name} ${takes}`.padEnd(18)} ${does}`
    }),
  )
  return ['Usage: npx -y pnpm@12 --silent bao-cao COMMAND', '', ...lines].join('\n')
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${await help()}\n`)
    return name === undefined ? 2 : 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
    if (!command) throw new WrongUseError(`There is no command "${name}".`)
    process.stdout.write(`${await command.run(args)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (!(error instanceof WrongUseError)) return 1
    process.stderr.write(`\n${await help()}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
