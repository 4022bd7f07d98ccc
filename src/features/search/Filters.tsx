import type { Filter, Found } from '../../device/search/find.ts'
import { FOUND_KINDS } from '../../device/search/lists.ts'
import { CIRCLES } from '../../method/circles.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { foundIcons } from '../foundKinds.ts'
import styles from './search.module.css'

export type FiltersProps = {
  readonly found: Found
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

const ALL = ''

/** Only what can be chosen among what was found, and what is chosen. */
export function Filters({ found, filter, onChange }: FiltersProps) {
  const { t } = useTexts()
  const counts = new Map(found.kinds.map(({ value, count }) => [value, count]))
  const kinds = FOUND_KINDS.filter((kind) => counts.has(kind) || kind === filter.kind)
  const circles = CIRCLES.filter(
    (circle) => circle === filter.circle || found.circles.some(({ value }) => value === circle),
  )
  const isPlaceGone = filter.place !== null && !found.places.some(({ value }) => value.id === filter.place)
  const places = [...found.places.map(({ value }) => value), ...(isPlaceGone ? [{ id: filter.place, title: '' }] : [])]
  const hasMore = places.length > 1 || circles.length > 1 || filter.place !== null || filter.circle !== null
  const named = (name: string, count = 0) => t('search.filters.count', { name, count })
  return (
    <div className={styles.filters}>
      {(kinds.length > 1 || filter.kind) && (
        <ChoiceChips
          legend={t('search.filters.kind')}
          isLegendHidden
          isClearable
          options={kinds.map((kind) => ({
            value: kind,
            label: named(t(`search.kinds.${kind}.many`), counts.get(kind)),
            icon: foundIcons[kind],
          }))}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
      )}
      {hasMore && (
        <Disclosure summary={t('search.filters.more')} isOpenAtFirst={filter.place !== null || filter.circle !== null}>
          <div className={styles.selects}>
            {(places.length > 1 || filter.place) && (
              <Select
                label={t('search.filters.place')}
                options={[
                  { value: ALL, label: t('search.filters.everyPlace') },
                  ...places.map(({ id, title }) => ({ value: id, label: title || t('search.hit.untitledPlace') })),
                ]}
                value={filter.place ?? ALL}
                onChange={(place) => onChange({ ...filter, place: place === ALL ? null : place })}
              />
            )}
            {(circles.length > 1 || filter.circle) && (
              <Select
                label={t('search.filters.circle')}
                options={[
                  { value: ALL, label: t('search.filters.everyCircle') },
                  ...circles.map((circle) => ({ value: circle, label: t(`common.circles.${circle}.name`) })),
                ]}
                value={filter.circle ?? ALL}
                onChange={(chosen) =>
                  onChange({ ...filter, circle: CIRCLES.find((circle) => circle === chosen) ?? null })
                }
              />
            )}
          </div>
        </Disclosure>
      )}
    </div>
  )
}
