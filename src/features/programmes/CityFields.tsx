import type { ReactNode } from 'react'
import { CITY_ALIASES, type CityId } from '../../method/pairs.ts'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './CityFields.module.css'
import { ASSOCIATIONS, CITIES, countryName, countryNames, findCity } from './places.ts'

/** As typed: the country is in words until it is saved. */
export type CityDraft = { readonly city: string; readonly country: string; readonly association: string }
export const blankCity: CityDraft = { city: '', country: '', association: '' }

export type CityFieldsProps = {
  readonly legend: string
  readonly help?: string
  /** What the first field is called; in a light exchange a person may stand for a side (S8). */
  readonly label?: string
  readonly value: CityDraft
  readonly onChange: (value: CityDraft) => void
  /** Beside the legend. */
  readonly aside?: ReactNode
}

const LONGEST = 200

/** In the other language, and as some sources write it (S357, S358). */
const otherNames = (id: string): readonly string[] => CITY_ALIASES[id as CityId] ?? []

/** One city, nothing of it compulsory. A known one fills in what is still empty beside it. */
export function CityFields({ legend, help, label, value, onChange, aside }: CityFieldsProps) {
  const { t, language } = useTexts()
  const nameOf = (id: string) => t(`programmes.cities.${id}`)
  const complete = () => {
    const known = findCity(value.city, (id) => [nameOf(id), ...otherNames(id)])
    if (!known) return
    const country = value.country || countryName(known.country, language)
    onChange({ city: nameOf(known.id), country, association: value.association || known.association })
  }
  return (
    <fieldset className={styles.side}>
      <legend className={styles.legend}>{legend}</legend>
      {aside && <div className={styles.aside}>{aside}</div>}
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.fields}>
        <SuggestInput
          maxLength={LONGEST}
          label={label ?? t('programmes.city.label')}
          value={value.city}
          suggestions={CITIES.map(({ id }) => nameOf(id))}
          onChange={(city) => onChange({ ...value, city })}
          onLeave={complete}
        />
        <SuggestInput
          maxLength={LONGEST}
          label={t('programmes.country.label')}
          value={value.country}
          suggestions={countryNames(language)}
          onChange={(country) => onChange({ ...value, country })}
        />
        <SuggestInput
          maxLength={LONGEST}
          label={t('programmes.association.label')}
          value={value.association}
          suggestions={ASSOCIATIONS.map((short) => ({ value: short, label: t(`programmes.associations.${short}`) }))}
          onChange={(association) => onChange({ ...value, association })}
        />
      </div>
    </fieldset>
  )
}
