import { FEWEST_CITIES, MOST_CITIES } from '../../method/community.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProfile } from '../workspace.ts'
import { blankCity, CityFields } from './CityFields.tsx'
import { EqualsPicture } from './EqualsPicture.tsx'
import { ownCity, type ProgrammeDraft, withCities } from './programmeDraft.ts'
import styles from './programmes.module.css'

export type CommunityFieldsProps = {
  readonly draft: ProgrammeDraft
  readonly onChange: (draft: ProgrammeDraft) => void
}

/** The equal cities of a community of practice (S266), and which of them is one's own. */
export function CommunityFields({ draft, onChange }: CommunityFieldsProps) {
  const { t } = useTexts()
  const profile = useProfile()
  const { cities } = draft
  const nameAt = (index: number) => cities[index]?.city.trim() || t('programmes.community.nth', { number: index + 1 })
  const own = ownCity(draft, profile?.sides ?? [])
  const remove = (gone: number) => {
    const left = cities.filter((_, index) => index !== gone)
    const next = own === null || own === gone ? null : own - Number(own > gone)
    onChange({ ...withCities(draft, left), own: next ?? 'none' })
  }
  return (
    <>
      <div className={styles.equals}>
        <EqualsPicture count={cities.length} />
        <p>{t('programmes.community.differs')}</p>
      </div>
      {cities.map((city, index) => (
        <CityFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a city is nothing but its place until it has a name
          key={index}
          legend={t('programmes.community.nth', { number: index + 1 })}
          value={city}
          onChange={(value) =>
            onChange({ ...draft, cities: cities.map((other, at) => (at === index ? value : other)) })
          }
          aside={
            cities.length > FEWEST_CITIES && (
              <IconButton
                icon="close"
                label={t('programmes.community.remove', { name: nameAt(index) })}
                onClick={() => remove(index)}
              />
            )
          }
        />
      ))}
      {cities.length < MOST_CITIES && (
        <div>
          <Button icon="plus" onClick={() => onChange(withCities(draft, [...cities, blankCity]))}>
            {t('programmes.community.add')}
          </Button>
        </div>
      )}
      <ChoiceChips
        legend={t('programmes.community.own')}
        help={t('programmes.community.ownHelp')}
        options={[
          ...cities.map((_, index) => ({ value: `${index}`, label: nameAt(index) })),
          { value: 'none', label: t('programmes.community.none') },
        ]}
        value={own === null ? 'none' : `${own}`}
        onChange={(value) => onChange({ ...draft, own: value === null || value === 'none' ? 'none' : Number(value) })}
      />
    </>
  )
}
