import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CIRCLES, isWider } from '../../src/method/circles.ts'
import { CONSENT_FORMS, CONSENTS, consentFormsFor } from '../../src/method/consent.ts'
import { PLAN_COLUMNS, PLAN_STATES, VERSION_NAMES } from '../../src/method/plan.ts'
import { PURPOSES, THEMES } from '../../src/method/programme.ts'
import { REMARK_TYPES, remarkCircle, SESSION_TYPES } from '../../src/method/remarks.ts'
import { mayAnswerSuggestions, mayDecide, maySettle, maySuggest, mayWritePlan } from '../../src/method/rights.ts'
import { SIDES } from '../../src/method/sides.ts'
import {
  CHECK_PARTS,
  planVisits,
  VISIT_FORMS,
  VISIT_PLACES,
  VISIT_TEMPLATES,
  visitsBothCities,
  visitTemplates,
} from '../../src/method/visits.ts'

describe('[S14] [S42] who may do what', () => {
  it.each(SIDES)('%s', (side) => {
    const isMentee = side === 'menteeCity' || side === 'menteeAssociation'
    expect(maySuggest([side])).toBe(true)
    expect(mayAnswerSuggestions([side])).toBe(isMentee)
    expect(maySettle([side])).toBe(isMentee)
    expect(mayDecide([side])).toBe(side === 'menteeCity')
    expect(mayWritePlan([side])).toBe(isMentee || side === 'localSupportGroup' || side === 'service')
  })

  it('somebody on no side may do nothing', () => {
    for (const right of [maySuggest, mayAnswerSuggestions, maySettle, mayDecide, mayWritePlan])
      expect(right([])).toBe(false)
  })
})

describe('visits', () => {
  it('[S200] three visits begin and end in the mentee city', () => {
    expect(planVisits(3).map((id) => visitTemplates[id].place)).toEqual(['menteeCity', 'mentorCity', 'menteeCity'])
  })

  it('[S199] from two visits on each city receives one', () => {
    for (let count = 2; count <= 10; count++)
      expect(visitsBothCities(planVisits(count).map((id) => visitTemplates[id].place))).toBe(true)
    expect(planVisits(1)).toEqual(['visit1'])
    expect(planVisits(0)).toEqual([])
  })
})

describe('[S54] circles', () => {
  it('widen from me to group', () => {
    expect(CIRCLES.every((circle, index) => CIRCLES.slice(index + 1).every((wider) => isWider(wider, circle)))).toBe(
      true,
    )
    expect(isWider('team', 'team')).toBe(false)
  })

  it('remarks from interviews start in the team, others where the session says', () => {
    expect(remarkCircle('interview')).toBe('team')
    expect(remarkCircle('workshop')).toBe('programme')
    expect(remarkCircle(null)).toBe('team')
  })

  it('[S56] who stays unnamed is not asked for a signature', () => {
    expect(CONSENTS.map((consent) => consentFormsFor(consent).includes('signed'))).toEqual([false, true, false])
  })
})

describe.each(['en', 'fr'])('texts in %s', (language) => {
  const texts: unknown = JSON.parse(readFileSync(`locales/${language}/method.json`, 'utf8'))
  const textOf = (key: string) =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
  const templates = VISIT_TEMPLATES.map((id) => visitTemplates[id])
  const keys = [
    ...SIDES.map((id) => `side.${id}`),
    ...CIRCLES.map((id) => `circle.${id}`),
    ...SESSION_TYPES.map((id) => `sessionType.${id}`),
    ...[...REMARK_TYPES, 'none'].map((id) => `remarkType.${id}`),
    ...CONSENTS.map((id) => `consent.${id}`),
    ...CONSENT_FORMS.map((id) => `consentForm.${id}`),
    ...PLAN_COLUMNS.flatMap((id) => [`planColumn.${id}.label`, `planColumn.${id}.help`]),
    ...PLAN_STATES.map((id) => `planState.${id}`),
    ...VERSION_NAMES.map((id) => `versionName.${id}`),
    ...PURPOSES.map((id) => `purpose.${id}`),
    ...THEMES.map((id) => `theme.${id}`),
    ...VISIT_FORMS.map((id) => `visitForm.${id}`),
    ...VISIT_PLACES.map((id) => `visitPlace.${id}`),
    ...CHECK_PARTS.flatMap((id) => [`checkPart.${id}.label`, `checkPart.${id}.help`]),
    ...VISIT_TEMPLATES.flatMap((id) => ['title', 'purpose', 'output'].map((part) => `visit.${id}.${part}`)),
    ...templates.flatMap(({ agenda }) => agenda.flatMap(({ id }) => [`agenda.${id}.title`, `agenda.${id}.guidance`])),
    ...templates.flatMap(({ before, after }) => [...before, ...after].map(({ id }) => `task.${id}`)),
  ]
  it.each(keys)('%s', (key) => expect(textOf(key)).toEqual(expect.any(String)))
})
