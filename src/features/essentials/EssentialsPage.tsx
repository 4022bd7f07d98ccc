import { DOES, OFFERS } from '../../method/essentials.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Attitudes, PromptList } from '../ListeningPrompts.tsx'
import { MentoringLimits } from '../MentoringLimits.tsx'
import { type FormSheet, useFormSheet } from '../useFormSheet.ts'
import { useProgramme } from '../workspace.ts'
import styles from './essentials.module.css'
import { ReadTick } from './ReadTick.tsx'
import { Scale } from './Scale.tsx'

/** What mentoring is, in two minutes; everything is on the device (S44–S47, S151). */
export default function EssentialsPage() {
  const { t } = useTexts()
  const programme = useProgramme()
  const sheet = useFormSheet('mentoringEssentials')
  const crumbs = [{ href: `/p/${programme.id}/prepare`, label: t('shell.navigation.prepare') }]
  return (
    <Page title={t('essentials.page.title')} lead={t('essentials.page.lead')} breadcrumbs={crumbs}>
      {sheet && <Reading sheet={sheet} />}
    </Page>
  )
}

function Reading({ sheet }: { readonly sheet: FormSheet }) {
  const { t } = useTexts()
  return (
    <div className={styles.reading}>
      <div className={styles.columns}>
        <Section title={t('essentials.offers.title')}>
          <Points sheet={sheet} list="offers" ids={OFFERS} icon="check" />
        </Section>
        <Section title={t('essentials.does.title')}>
          <Points sheet={sheet} list="does" ids={DOES} icon="talk" />
        </Section>
      </div>
      <Section title={t('essentials.limits.title')} lead={t('essentials.limits.lead')}>
        <MentoringLimits />
      </Section>
      <Section title={t('essentials.spectrum.title')} lead={t('essentials.spectrum.lead')}>
        <Scale sheet={sheet} />
      </Section>
      <Section title={t('essentials.core.title')} lead={t('essentials.core.lead')}>
        <Attitudes />
      </Section>
      <Section title={t('essentials.prompts.title')} lead={t('essentials.prompts.reminder')}>
        <PromptList />
      </Section>
      <ReadTick />
    </div>
  )
}

type PointsProps = {
  readonly sheet: FormSheet
  readonly list: string
  readonly ids: readonly string[]
  readonly icon: IconName
}

function Points({ sheet, list, ids, icon }: PointsProps) {
  return (
    <ul className={styles.points}>
      {ids.map((id) => (
        <li key={id}>
          <Icon name={icon} />
          {sheet.texts.of(`${list}/${id}`).label}
        </li>
      ))}
    </ul>
  )
}
