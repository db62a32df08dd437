const usage = `letter read FILE [--explain]
letter write FILE.json --format docx|pdf|html --out PATH`

/** The command's entry. Commands are loaded when called, so that reading does not load the renderers. */
async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === 'read') return (await import('./read-command.ts')).readCommand(args)
  if (command === 'write') return (await import('./write-command.ts')).writeCommand(args)
  process.stderr.write(`${usage}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
