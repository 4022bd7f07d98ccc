import { describe, expect, it } from 'vitest'
import {
  askedLine,
  CORE_ATTITUDES,
  isDeciding,
  namesMentor,
  PROMPT_USES,
  promptsFor,
  SPECTRUM,
  stepSidesOf,
  withoutQuestions,
} from '../../src/method/essentials.ts'
import { mentoringEssentials } from '../../src/method/forms/data/mentoringEssentials.ts'

describe('essentials of mentoring', () => {
  it('[S43] the scale has six positions of helping, then three of deciding', () => {
    expect(SPECTRUM.map(isDeciding)).toEqual([...Array(6).fill(false), ...Array(3).fill(true)])
    expect(isDeciding('no position')).toBe(false)
  })

  it('[S32] [S33] every question of the bank is good for something', () => {
    const all = PROMPT_USES.flatMap(promptsFor)
    expect([...all].sort()).toEqual([...(mentoringEssentials.lists.questionPrompts ?? [])].sort())
    expect(PROMPT_USES.every((use) => promptsFor(use).length > 0)).toBe(true)
  })

  it('[S265] five attitudes', () => {
    expect(CORE_ATTITUDES.length).toBe(5)
  })

  it('[S33] what was answered is what stands under the questions', () => {
    expect(withoutQuestions(`They are tired.\n${askedLine('What else?')}One desk`)).toBe('They are tired.\nOne desk')
    expect(withoutQuestions(askedLine('What else?'))).toBe('')
  })

  it('[S35] both associations stand at the end of their city; the facilitation at neither', () => {
    expect(stepSidesOf(['menteeAssociation'])).toEqual(['mentee'])
    expect(stepSidesOf(['mentorCity', 'menteeCity'])).toEqual(['mentee', 'mentor'])
    expect(stepSidesOf(['facilitator'])).toEqual([])
  })

  it.each([
    ['Schaerbeek, housing', true],
    ['SCHAERBEEK', true],
    ['Malines et Liege', true],
    ['la ville mentor', true],
    ['Mentored by nobody', false],
    ['Schaerbeekstraat 4', false],
    ['Housing service', false],
    ['', false],
  ])('[S48] %s: names the mentor’s side, %s', (leader, isNamed) => {
    expect(namesMentor(leader, ['mentor', 'Schaerbeek', 'Liège', ''])).toBe(isNamed)
  })
})
