/**
 * `pnpm --silent bao-cao COMMAND …`: what an operator does beside the running product, or without it. Exits with 0
 * when it is done, 1 when it could not be (a line says why) or something is not as it should be, 2 on wrong use.
 * With `--json` the answer is one JSON object, `{ "error": … }` where it could not be done.
 */
import '../lib/environment/keep-compiled.ts'
import { type Command, type Outcome, WrongUseError } from './command.ts'
import { commands } from './commands.ts'

async function help(): Promise<string> {
  const told = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { takes, does } = await load()
      return [`${name} ${takes}`.trim(), does] as const
    }),
  )
  const lines = told.map(([typed, does]) => `  ${typed}\n      ${does}`)
  return ['Usage: npx -y pnpm@12 --silent bao-cao COMMAND [--json]', '', ...lines].join('\n')
}

/** The command that was typed, in one word or two, and what came after it. */
function commandOf([first = '', second = '', ...rest]: readonly string[]): [load: () => Promise<Command>, string[]] {
  for (const [name, args] of [
    [`${first} ${second}`, rest],
    [first, second === '' ? [] : [second, ...rest]],
  ] as const) {
    const found = Object.entries(commands).find(([known]) => known === name)
    if (found) return [found[1], [...args]]
  }
  throw new WrongUseError(`There is no command "${[first, second].join(' ').trim()}".`)
}

async function run(typed: readonly string[]): Promise<Outcome> {
  const [load, args] = commandOf(typed)
  return (await load()).run(args)
}

async function main(typed: readonly string[]): Promise<number> {
  const json = typed.includes('--json')
  const args = typed.filter((arg) => arg !== '--json')
  const say = (text: string, object: object) => process.stdout.write(`${json ? JSON.stringify(object) : text}\n`)
  if (args.length === 0 || args[0] === 'help' || args.includes('--help')) {
    process.stdout.write(`${await help()}\n`)
    return args.length === 0 ? 2 : 0
  }
  try {
    const outcome = await run(args)
    say(outcome.text, outcome.json)
    return outcome.failed ? 1 : 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (json) say('', { error: message })
    else process.stderr.write(`${message}\n`)
    if (!(error instanceof WrongUseError)) return 1
    if (!json) process.stderr.write(`\n${await help()}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
