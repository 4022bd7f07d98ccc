import { type FieldData, field, list } from '../define.ts'

/**
 * The setting of a city, asked of mentee and mentor alike (annexes 2 and 3): one `compareKey` for both, so that their
 * answers stand side by side.
 */
export function localContext(prefix: 'na.local' | 'mp.local'): readonly FieldData[] {
  const key = (name: string) => ({ compareKey: `local.${name}` })
  const figure = { withYearAndSource: true, unit: 'persons' } as const
  return [
    field(`${prefix}.migrationTrend`, 'richText', key('migrationTrend')),
    field(`${prefix}.population`, 'number', { ...key('population'), ...figure }),
    field(`${prefix}.migrantPopulation`, 'number', {
      ...key('migrantPopulation'),
      ...figure,
      derive: { share: ['local.migrantPopulation', 'local.population'] },
    }),
    list(
      `${prefix}.groups`,
      [field(`${prefix}.groups.name`, 'text'), field(`${prefix}.groups.estimate`, 'number', { unit: 'persons' })],
      key('groups'),
    ),
    field(`${prefix}.budgetTotal`, 'money', { ...key('budgetTotal'), approximate: true }),
    field(`${prefix}.budgetIntegration`, 'money', {
      ...key('budgetIntegration'),
      approximate: true,
      allowUnknown: true,
    }),
    field(`${prefix}.budgetIntegrationShare`, 'percent', {
      ...key('budgetIntegrationShare'),
      allowUnknown: true,
      derive: { share: ['local.budgetIntegration', 'local.budgetTotal'] },
    }),
    field(`${prefix}.strategy`, 'richText', key('strategy')),
    field(`${prefix}.sectorPolicies`, 'richText', key('sectorPolicies')),
    list(`${prefix}.institutions`, 'text', key('institutions')),
    list(`${prefix}.networks`, 'text', key('networks')),
    field(`${prefix}.formalRelations`, 'richText', key('formalRelations')),
    list(`${prefix}.migrantGroups`, 'text', key('migrantGroups')),
    ...sensitivities(prefix, 'local'),
  ]
}

/** What an association is asked about its members, before what only one side is asked. */
export const typicalOfMembers = (prefix: 'na.assoc' | 'mp.assoc'): readonly FieldData[] => [
  field(`${prefix}.typicalAlike`, 'richText', { compareKey: 'assoc.typicalAlike' }),
  field(`${prefix}.typicalDifferent`, 'richText', { compareKey: 'assoc.typicalDifferent' }),
]

/** The setting of a country or region, asked of both associations. */
export const nationalContext = (prefix: 'na.assoc' | 'mp.assoc'): readonly FieldData[] => [
  field(`${prefix}.governmentRelations`, 'richText', { compareKey: 'assoc.governmentRelations' }),
  ...[
    'frame.consultation',
    'frame.coordination',
    'frame.information',
    'frame.capacity',
    'frame.funding',
    'sharedAims',
  ].map((name) =>
    field(`${prefix}.${name}`, 'scale', { compareKey: `assoc.${name}`, min: 1, max: 5, withComment: true }),
  ),
  ...sensitivities(prefix, 'national'),
  list(`${prefix}.learningActivities`, 'text', { compareKey: 'assoc.learningActivities' }),
]

/** Asked of all; they stay with the team until somebody decides otherwise. */
const sensitivities = (prefix: string, level: 'local' | 'national'): readonly FieldData[] =>
  ['workWithMigrants', 'publicAttitudes', 'rivalry', 'funding', 'powers', 'legislation', 'other'].map((name) =>
    field(`${prefix}.sens.${name}`, 'richText', {
      audience: 'team',
      compareKey: `${level}.sensitivities.${name}`,
      sensitive: true,
    }),
  )
