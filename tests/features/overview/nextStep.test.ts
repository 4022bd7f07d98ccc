import { describe, expect, it } from 'vitest'
import { nextStep, type Progress } from '../../../src/features/overview/nextStep.ts'
import { whoIsHere } from '../../../src/features/presence.ts'

const progress: Progress = {
  reach: 'programme',
  members: 4,
  isDraft: false,
  visits: 3,
  sheets: 2,
  rows: 5,
  openSuggestions: 0,
}

describe('next useful step', () => {
  it('[L2] shows what was opened to those who only read, and the plan to the support group', () => {
    expect(nextStep({ ...progress, reach: 'reading', members: 1 }, ['partner']).id).toBe('read')
    expect(nextStep({ ...progress, reach: 'group', members: 1, visits: 0 }, ['localSupportGroup']).id).toBe('plan')
  })
  it('invites people before anything else', () => {
    expect(nextStep({ ...progress, members: 1, isDraft: true }, ['menteeCity']).id).toBe('invite')
  })
  it('[S42] shows open suggestions to the mentee side, who alone answers them', () => {
    const open = { ...progress, openSuggestions: 1 }
    expect(nextStep(open, ['menteeCity']).id).toBe('suggestions')
    expect(nextStep(open, ['mentorCity']).id).toBe('plan')
  })
  it('[D6] asks for an officer of the mentee city while the programme is a draft', () => {
    const draft = { ...progress, isDraft: true }
    expect(nextStep(draft, ['facilitator'])).toEqual({ id: 'inviteOfficer', path: '/people' })
    expect(nextStep(draft, ['mentorCity']).id).toBe('plan')
  })
  it('[S14] proposes a first action only to those who may write the plan', () => {
    const empty = { ...progress, rows: 0 }
    expect(nextStep(empty, ['localSupportGroup']).id).toBe('firstAction')
    expect(nextStep(empty, ['mentorCity']).id).toBe('plan')
  })
  it('goes from visits to interviews', () => {
    expect(nextStep({ ...progress, visits: 0 }, ['facilitator']).id).toBe('visits')
    expect(nextStep({ ...progress, sheets: 0 }, ['facilitator']).id).toBe('interview')
  })
})

describe('[L9] who is here', () => {
  it('names each person once, whatever else a peer claims, and leaves oneself out', () => {
    const peers = [
      { member: 'a', name: 'Ann' },
      { member: 'a', name: 'Ann', cell: 'x' },
      { member: 'me', name: 'Me' },
      { member: 3, name: 'x' },
      null,
      'noise',
      { name: 'x' },
    ]
    expect(whoIsHere(peers, 'me').map(({ member }) => member)).toEqual(['a'])
  })
})
