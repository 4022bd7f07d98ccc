import type { PlanRow } from '../../documents/readPlan.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlan } from './PlanContext.tsx'

/** `all`, the id of a city, or '' for what no city has taken up. */
export type CityChoice = string

export type CityFilterProps = {
  readonly rows: readonly PlanRow[]
  readonly value: CityChoice
  readonly onChange: (value: CityChoice) => void
}

/** Whose actions are shown, among equal cities (S266), with how many each has: to find them, never to rank (S136). */
export function CityFilter({ rows, value, onChange }: CityFilterProps) {
  const { t } = useTexts()
  const { community } = usePlan()
  if (!community) return null
  const countOf = (city: string) => rows.filter((row) => row.city === city).length
  const option = (city: string) => ({
    value: city,
    label: t('plan.city.count', { name: community.nameOf(city), count: countOf(city) }),
  })
  return (
    <ChoiceChips
      legend={t('plan.city.filter')}
      options={[
        { value: 'all', label: t('plan.city.all') },
        ...community.cities.map(({ id }) => option(id)),
        ...(countOf('') > 0 ? [option('')] : []),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen ?? 'all')}
    />
  )
}

export const ofCity = (rows: readonly PlanRow[], choice: CityChoice): readonly PlanRow[] =>
  choice === 'all' ? rows : rows.filter(({ city }) => city === choice)
