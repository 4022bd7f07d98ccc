import { useState } from 'react'
import { LEVEL_KINDS, type LevelItem, readLevelItems, setOtherLevel } from '../../documents/otherLevel.ts'
import type { Programme } from '../../documents/programme.ts'
import { mayWritePlan } from '../../method/rights.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, usePlaceHere } from '../formPlace.ts'
import { TextBlock } from '../TextBlock.tsx'
import { useDocs } from '../useDocs.ts'
import { useReport } from '../useReport.ts'
import { useItems, useProgramme } from '../workspace.ts'
import { FlagList } from './FlagList.tsx'
import styles from './levels.module.css'
import { levelText } from './levelText.ts'

/** Needs, obstacles and actions that another level of government would have to take up, on one list (S12). */
export default function LevelsPage() {
  const { t } = useTexts()
  const programme = useProgramme()
  const place = usePlaceHere()
  const report = useReport('levels')
  const items = useDocs(place.circles, readLevelItems)
  const flag = (item: LevelItem, isFlagged: boolean) =>
    void report(setOtherLevel(docsOf(place.circles), place.author(), item, isFlagged))
  const base = `/p/${programme.id}`
  return (
    <Page
      title={t('levels.page.title')}
      lead={t('levels.page.lead')}
      breadcrumbs={[{ href: base, label: t('shell.navigation.overview') }]}
    >
      <Collected items={items} />
      <div className={styles.choosing}>
        <Section title={t('levels.choose.title')} lead={t('levels.choose.lead')}>
          {items.length === 0 && (
            <EmptyState
              icon="plan"
              title={t('levels.choose.none')}
              action={<LinkButton href={`${base}/prepare#needsAnalysis`}>{t('levels.choose.toNeeds')}</LinkButton>}
            >
              {t('levels.choose.noneText')}
            </EmptyState>
          )}
          {LEVEL_KINDS.map((kind) => (
            <FlagList
              key={kind}
              kind={kind}
              items={items.filter((item) => item.kind === kind)}
              mayFlag={(item) => item.kind !== 'action' || mayWritePlan(programme.sides())}
              onFlag={flag}
            />
          ))}
        </Section>
      </div>
    </Page>
  )
}

/** What all teams read; what fewer people read goes along only if somebody says so, each time anew (S52). */
function Collected({ items }: { readonly items: readonly LevelItem[] }) {
  const { t } = useTexts()
  const { circles } = usePlaceHere()
  const settings = useItems<Programme>(circles.programme, 'programme')?.[0]
  const [withNarrow, setNarrow] = useState(false)
  const flagged = items.filter(({ isFlagged }) => isFlagged)
  const narrow = flagged.filter(isNarrow)
  const shown = withNarrow ? flagged : flagged.filter((item) => !isNarrow(item))
  if (flagged.length === 0) return null
  return (
    <Section title={t('levels.list.title')} lead={t('levels.list.lead')}>
      {narrow.length > 0 && (
        <div className={styles.choosing}>
          <Checkbox
            label={t('levels.list.narrow', { count: narrow.length })}
            help={t('levels.list.narrowHelp')}
            isChecked={withNarrow}
            onChange={setNarrow}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <p>{t('levels.list.onlyNarrow')}</p>
      ) : (
        <TextBlock text={levelText(t, shown, settings ?? null)} fileName={t('levels.list.file')} />
      )}
    </Section>
  )
}

const isNarrow = ({ circle }: LevelItem): boolean => circle === 'me' || circle === 'talk' || circle === 'team'
