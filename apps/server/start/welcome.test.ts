import { execFileSync } from 'node:child_process'
import { firstAdministratorCommand } from '@thidua/schema/http/installation'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstAdministrator } from './welcome.ts'

const command = (variables: Record<string, string>) => firstAdministrator(variables)[1]?.trim() ?? ''

it('prints the command for this product: with what the start was told, and without its secrets', () => {
  expect(command({})).toBe(firstAdministratorCommand)
  const told = firstAdministrator({
    DATA_FOLDER: '/srv/tỉnh nhà',
    PORT: '4100',
    DATABASE_URL: 'postgres://u:secret@h/d',
  })
  expect(told[1]).toBe(`  DATA_FOLDER='/srv/tỉnh nhà' PORT=4100 ${firstAdministratorCommand}`)
  expect(told.join()).toContain('DATABASE_URL')
  expect(told.join()).not.toContain('secret')
})

it('is read by a shell as it was meant, whatever the folder is called', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^\0\n\r]{1,20}$/u), (folder) => {
      const typed = command({ DATA_FOLDER: folder }).replace(firstAdministratorCommand, 'printenv DATA_FOLDER')
      expect(execFileSync('sh', ['-c', typed]).toString()).toBe(`${folder}\n`)
    }),
    { numRuns: 20 },
  )
})
