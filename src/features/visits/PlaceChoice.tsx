import type { VisitFields } from '../../documents/readVisits.ts'
import { VISIT_PLACES } from '../../method/visits.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Community } from '../useCommunity.ts'
import type { Cities, VisitItem } from './useVisits.ts'
import { placeName } from './visitWords.ts'

export type PlaceChoiceProps = {
  readonly visit: VisitItem
  readonly cities: Cities
  readonly onChange: (fields: Partial<VisitFields>) => void
}

/** Where a visit is: with the mentee or the mentor, or, among equals, with whichever city hosts it (S266). */
export function PlaceChoice({ visit, cities, onChange }: PlaceChoiceProps) {
  const { t } = useTexts()
  if (cities.community) return <HostChoice {...{ visit, onChange, community: cities.community }} />
  const places = VISIT_PLACES.map((place) => {
    const [city, side] = [placeName({ place }, cities, t), t(`method.visitPlace.${place}`)]
    return { value: place, label: city === side ? side : `${city} (${side})` }
  })
  return (
    <ChoiceChips
      legend={t('method.visitField.place.label')}
      options={places}
      value={visit.place}
      onChange={(place) => place && onChange({ place })}
    />
  )
}

type HostChoiceProps = Omit<PlaceChoiceProps, 'cities'> & { readonly community: Community }

function HostChoice({ visit, community: { cities, nameOf }, onChange }: HostChoiceProps) {
  const { t } = useTexts()
  return (
    <ChoiceChips
      legend={t('visits.host.label')}
      options={[
        ...cities.map(({ id }) => ({ value: id as string, label: nameOf(id) })),
        { value: '', label: t('visits.host.elsewhere') },
      ]}
      value={visit.host ?? ''}
      onChange={(value) => onChange({ place: 'other', host: cities.find(({ id }) => id === value)?.id ?? '' })}
    />
  )
}
