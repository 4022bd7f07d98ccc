import { CITY_ALIASES, type CityId } from '../../method/pairs.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './CityFields.module.css'
import { ASSOCIATIONS, CITIES, countryName, countryNames, findCity } from './places.ts'
import { SuggestInput } from './SuggestInput.tsx'

/** As typed: the country is in words until it is saved. */
export type CityDraft = { readonly city: string; readonly country: string; readonly association: string }
export const blankCity: CityDraft = { city: '', country: '', association: '' }

export type CityFieldsProps = {
  readonly side: 'mentee' | 'mentor'
  /** In a light exchange a person may stand for a side (S8). */
  readonly light?: boolean
  readonly value: CityDraft
  readonly onChange: (value: CityDraft) => void
}

/** In the other language, and as some sources write it (S357, S358). */
const otherNames = (id: string): readonly string[] => CITY_ALIASES[id as CityId] ?? []

/** One side of the pair. A known city fills in what is still empty beside it. */
export function CityFields({ side, light = false, value, onChange }: CityFieldsProps) {
  const { t, language } = useTexts()
  const nameOf = (id: string) => t(`programmes.cities.${id}`)
  const of = light ? `programmes.light.${side}` : `programmes.${side}`
  const complete = () => {
    const known = findCity(value.city, (id) => [nameOf(id), ...otherNames(id)])
    if (!known) return
    const country = value.country || countryName(known.country, language)
    onChange({ city: nameOf(known.id), country, association: value.association || known.association })
  }
  return (
    <fieldset className={styles.side}>
      <legend className={styles.legend}>{t(`${of}.legend`)}</legend>
      <p className={styles.help}>{t(`${of}.help`)}</p>
      <div className={styles.fields}>
        <SuggestInput
          label={t(light ? 'programmes.light.city' : 'programmes.city.label')}
          value={value.city}
          suggestions={CITIES.map(({ id }) => ({ value: nameOf(id) }))}
          onChange={(city) => onChange({ ...value, city })}
          onLeave={complete}
        />
        <SuggestInput
          label={t('programmes.country.label')}
          isOptional
          value={value.country}
          suggestions={countryNames(language).map((name) => ({ value: name }))}
          onChange={(country) => onChange({ ...value, country })}
        />
        <SuggestInput
          label={t('programmes.association.label')}
          isOptional
          value={value.association}
          suggestions={ASSOCIATIONS.map((short) => ({ value: short, label: t(`programmes.associations.${short}`) }))}
          onChange={(association) => onChange({ ...value, association })}
        />
      </div>
    </fieldset>
  )
}
