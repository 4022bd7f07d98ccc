import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { VisitFields } from '../../documents/readVisits.ts'
import { setVisit } from '../../documents/visits.ts'
import { VISIT_FORMS } from '../../method/visits.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { SharedText } from '../SharedText.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { PlaceChoice } from './PlaceChoice.tsx'
import { useVisitRights } from './useVisitRights.ts'
import { useCities, type VisitItem } from './useVisits.ts'
import styles from './visits.module.css'
import { placeName, visitPurpose } from './visitWords.ts'

type VisitProps = { readonly circle: OpenCircle; readonly visit: VisitItem }

const DAYS = [1, 2, 3, 4, 5] as const

/** What the visit is for, where and when; all of it can be changed under one heading that unfolds. */
export function VisitFacts({ circle, visit }: VisitProps) {
  const { t } = useTexts()
  const cities = useCities()
  const { prepare } = useVisitRights(circle)
  const purpose = visitPurpose(visit, t)
  return (
    <div className={styles.about}>
      <ul className={styles.facts}>
        <li>
          <Icon name="visit" size={1.1} />
          {placeName(visit, cities, t)} · {t(`method.visitForm.${visit.form}`)}
        </li>
        <li>
          <Icon name="clock" size={1.1} />
          <bdi>{visit.dates || t('visits.card.noDates')}</bdi> · {t('visits.visit.days', { count: visit.days })}
        </li>
      </ul>
      {purpose.text && (
        <p className={styles.purpose} lang={purpose.lang} dir="auto">
          {purpose.text}
        </p>
      )}
      {visit.template && (
        <p>
          <strong>{t('visits.visit.output')}</strong> {t(`method.visit.${visit.template}.output`)}
        </p>
      )}
      {prepare && (
        <Disclosure summary={t('visits.visit.change')} isOpenAtFirst={visit.template === null && !visit.title.text}>
          <FactFields circle={circle} visit={visit} />
        </Disclosure>
      )}
    </div>
  )
}

function FactFields({ circle, visit }: VisitProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const cities = useCities()
  const set = (fields: Partial<VisitFields>) => {
    report(setVisit(circle.doc, programme.author(), visit.id, fields))
  }
  const cell = { circle, item: visit.id }
  return (
    <Stack>
      <div className={styles.oneLine}>
        <SharedText
          {...cell}
          column="title"
          label={t('method.visitField.title.label')}
          lang={visit.title.language || undefined}
          placeholder={visit.template ? t(`method.visit.${visit.template}.title`) : ''}
        />
      </div>
      <PlaceChoice visit={visit} cities={cities} onChange={set} />
      <div className={styles.pair}>
        <PlainField
          label={t('method.visitField.dates.label')}
          help={t('visits.visit.datesHelp')}
          value={visit.dates}
          onCommit={(dates) => set({ dates })}
        />
        <Select
          label={t('visits.visit.length')}
          help={t('visits.visit.lengthHelp')}
          options={DAYS.map((days) => ({ value: `${days}`, label: t('visits.visit.days', { count: days }) }))}
          value={`${visit.days}`}
          onChange={(days) => set({ days: Number(days) })}
        />
      </div>
      <ChoiceChips
        legend={t('method.visitField.form.label')}
        help={t('method.visitField.form.help')}
        options={VISIT_FORMS.map((value) => ({ value, label: t(`method.visitForm.${value}`) }))}
        value={visit.form}
        onChange={(form) => form && set({ form })}
      />
      <SharedText
        {...cell}
        column="goal"
        label={t('method.visitField.goal.label')}
        help={t('method.visitField.goal.help')}
        lang={visit.goal.language || undefined}
        placeholder={visit.template ? t(`method.visit.${visit.template}.purpose`) : ''}
      />
    </Stack>
  )
}
