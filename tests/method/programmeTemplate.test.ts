import { describe, expect, it } from 'vitest'
import { arrangements, STARTING_POINTS } from '../../src/method/programmeKinds.ts'
import { type ProgrammeTemplate, parseTemplate, templateToText } from '../../src/method/programmeTemplate.ts'

const template: ProgrammeTemplate = {
  ...arrangements.leaflet,
  id: 'a-template',
  name: 'Small cities of the north',
  purpose: 'needs',
  visits: [{ template: 'visit1', place: 'menteeCity', form: 'physical', days: 2 }],
}
const altered = (change: Record<string, unknown>) =>
  JSON.stringify({ ...JSON.parse(templateToText(template)), ...change })
const faultOf = (text: string) => {
  const parsed = parseTemplate(text)
  return parsed.ok ? null : parsed.error.type
}

describe('[S269] a template without data', () => {
  it('is the same after saving and opening', () => {
    expect(parseTemplate(templateToText(template))).toEqual({ ok: true, value: template })
  })

  it.each([
    ['half a file', templateToText(template).slice(0, 90), 'broken'],
    ['a list', '[]', 'broken'],
    ['another file', '{"name":"somebody"}', 'notATemplate'],
    ['an older one', altered({ version: 0 }), 'older'],
    ['a newer one', altered({ version: 2 }), 'newer'],
    ['no version', altered({ version: 'one' }), 'broken'],
    ['a stage twice', altered({ order: ['needs', 'needs'] }), 'broken'],
    ['a stage that nobody knows', altered({ order: ['needs', 'lunch'] }), 'broken'],
    ['a kind that nobody knows', altered({ kind: 'tournament' }), 'broken'],
    ['a visit without an end', altered({ visits: [{ ...template.visits[0], days: 1e9 }] }), 'broken'],
    ['too many visits', altered({ visits: Array.from({ length: 900 }, () => template.visits[0]) }), 'broken'],
  ])('%s is refused, with a reason', (_, text, type) => {
    expect(faultOf(text)).toBe(type)
  })

  it('takes nothing over that it does not know', () => {
    const parsed = parseTemplate(altered({ answers: ['secret'], constructor: 'x' }))
    expect(parsed.ok && Object.keys(parsed.value).toSorted()).toEqual(Object.keys(template).toSorted())
  })
})

it('[S10] no starting point holds words of a programme that was', () => {
  for (const point of STARTING_POINTS)
    expect(Object.keys(arrangements[point]).toSorted()).toEqual(['endPoint', 'joined', 'kind', 'off', 'order'])
})
