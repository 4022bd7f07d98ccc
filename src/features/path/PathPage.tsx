import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { CORE, END_POINTS } from '../../method/path.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme } from '../workspace.ts'
import { HandOver } from './HandOver.tsx'
import { MigrationSwitch } from './MigrationSwitch.tsx'
import styles from './path.module.css'
import { Stages } from './Stages.tsx'
import { ToolSwitches } from './ToolSwitches.tsx'
import { type PathCommands, usePath } from './usePath.ts'

/** The stages of the programme with the state of each, what is there and what may come next (S58). */
export default function PathPage() {
  const { t } = useTexts()
  const { programme } = useCircles()
  const crumbs = [{ href: `/p/${useProgramme().id}`, label: t('shell.navigation.overview') }]
  return (
    <Page
      title={t('path.page.title')}
      lead={t('path.page.lead')}
      breadcrumbs={crumbs}
      actions={programme && <HandOver circle={programme} />}
    >
      {programme ? (
        <PathContent circle={programme} />
      ) : (
        <EmptyState icon="clock" title={t('path.waiting.title')}>
          {t('path.waiting.text')}
        </EmptyState>
      )}
    </Page>
  )
}

function PathContent({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const { path, commands } = usePath(circle)
  return (
    <>
      <Stages path={path} commands={commands} />
      <Section title={t('path.end.title')} lead={t('path.end.lead')}>
        <EndPointChoice value={path.endPoint} commands={commands} />
      </Section>
      <Section title={t('path.tools.title')} lead={t('path.tools.lead')}>
        <ToolSwitches path={path} commands={commands} />
        <MigrationSwitch circle={circle} mayChange={commands !== null} />
      </Section>
      <Section title={t('path.core.title')} lead={t('path.core.lead')}>
        <ul className={styles.core}>
          {CORE.map((id) => (
            <li key={id}>{t(`path.core.${id}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

type EndPointProps = { readonly value: (typeof END_POINTS)[number]; readonly commands: PathCommands | null }

function EndPointChoice({ value, commands }: EndPointProps) {
  const { t } = useTexts()
  if (!commands) return <p>{t(`path.end.${value}`)}</p>
  return (
    <ChoiceChips
      legend={t('path.end.title')}
      isLegendHidden
      options={END_POINTS.map((id) => ({ value: id, label: t(`path.end.${id}`) }))}
      value={value}
      onChange={(id) => id && commands.setEnd(id)}
    />
  )
}
