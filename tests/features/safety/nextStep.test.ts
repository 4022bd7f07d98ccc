import { describe, expect, it } from 'vitest'
import { nextStep, type SafetyView } from '../../../src/features/safety/nextStep.ts'
import { passphraseFault } from '../../../src/features/safety/passphraseRule.ts'

const DAY = 86_400_000
const view: SafetyView = {
  places: 1,
  waiting: 0,
  onlyHere: 0,
  isHubInReach: true,
  storage: { persistence: 'granted', room: 'fine' },
  backupAt: 99 * DAY,
  now: 100 * DAY,
}

describe('[V4] the next step', () => {
  it.each([
    ['safe', {}],
    ['open', { places: 0 }],
    ['send', { waiting: 3 }],
    ['send', { waiting: 3, onlyHere: 3 }],
    ['carry', { waiting: 3, onlyHere: 2, isHubInReach: false }],
    ['safe', { waiting: 3, onlyHere: 0, isHubInReach: false }],
    ['keep', { storage: { persistence: 'unasked', room: 'fine' } }],
    ['backup', { backupAt: null }],
    ['backup', { backupAt: 60 * DAY }],
    ['freeSpace', { waiting: 3, onlyHere: 3, storage: { persistence: 'unasked', room: 'full' } }],
  ] as const)('%s', (type, change) => {
    expect(nextStep({ ...view, ...change }).type).toBe(type)
  })

  it('counts what would be lost with this device, not what only the hub lacks', () => {
    expect(nextStep({ ...view, waiting: 3, onlyHere: 2, isHubInReach: false })).toMatchObject({ count: 2 })
  })
})

describe('[V4] a passphrase', () => {
  it.each(['', 'short', 'a b c d', 'correct horse', '            '])('“%s” is too short', (text) => {
    expect(passphraseFault(text, text)).toBe('tooShort')
  })
  it.each(['seven boats under bridges', 'sieben-boote-unter-der', 'un pont sur la rivière'])('“%s” will do', (text) => {
    expect(passphraseFault(text, text)).toBeNull()
    expect(passphraseFault(text, `${text}.`)).toBe('notEqual')
  })
})
