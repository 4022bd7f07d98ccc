import { useTexts } from '../../ui/Texts.tsx'
import { CityFields } from './CityFields.tsx'
import { isLight, type ProgrammeDraft } from './programmeDraft.ts'

export type PairFieldsProps = { readonly draft: ProgrammeDraft; readonly onChange: (draft: ProgrammeDraft) => void }

/** Who is mentored and who mentors. */
export function PairFields({ draft, onChange }: PairFieldsProps) {
  const { t } = useTexts()
  const light = isLight(draft)
  return (['mentee', 'mentor'] as const).map((side) => (
    <CityFields
      key={side}
      legend={t(light ? `programmes.light.${side}.legend` : `programmes.${side}.legend`)}
      help={t(light ? `programmes.light.${side}.help` : `programmes.${side}.help`)}
      {...(light && { label: t('programmes.light.city') })}
      value={draft[side]}
      onChange={(city) => onChange({ ...draft, [side]: city })}
    />
  ))
}
