import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-problem.ts'

const person = { name: 'Đinh Thị Chuyên', email: 'chuyenvien.sdttg@coquan.example' }
const problem = (password: string) => passwordProblem(password, person)

describe('a password', () => {
  it.each([
    'mot-mat-khau-de-thu-2026',
    'ba con trâu đi cày sớm',
    'Xe đạp cũ dựng bên hiên',
    'correct horse battery',
    'kT9#vqL2mw',
    'lúa chín vàng đồng 7',
  ])('%s will do', (password) => expect(problem(password)).toBeNull())

  it.each([
    'Matkhau@2026',
    'matkhau123456',
    'MẬT KHẨU 123',
    'P@ssw0rd2026!',
    'password1234',
    'qwertyuiop',
    'qwertyuiop123',
    '1234567890',
    '0987654321',
    '0912345678',
    '20/11/1980 09',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'anhyeuem2025',
    'Quảng Ngãi 2026',
    'Administrator1',
    'iloveyou!!!!',
    'Vietnam2026!',
    '!!!!!!2026!!!',
  ])('%s is one of the first that anybody tries', (password) => expect(problem(password)).toBe('common'))

  it.each([
    'chuyenvien.sdttg@coquan.example',
    'ChuyenVien.SDTTG1',
    'Đinh Thị Chuyên',
    'dinhthichuyen2026',
    'DinhThiChuyen@123',
  ])('%s is the person’s own name or address', (password) => expect(problem(password)).toBe('personal'))

  it('has ten to a hundred and twenty-eight letters, counted as people count', () => {
    expect(problem('kT9#vqL2m')).toBe('tooShort')
    expect(problem(`${'🚜'.repeat(4)}`)).toBe('tooShort')
    expect(problem('lúa vàng '.repeat(14))).toBeNull()
    expect(problem('lúa vàng '.repeat(15))).toBe('tooLong')
  })

  it('is judged in no time, whatever it is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 128, unit: 'grapheme' }), (text) => void problem(text)))
    expect(problem('a'.repeat(128))).toBe('common')
  })
})
