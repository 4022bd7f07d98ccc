import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFormHere } from '../formHere.ts'
import { useProgramme } from '../workspace.ts'
import { Candidates } from './Candidates.tsx'
import { Comparison } from './Comparison.tsx'
import { Problems } from './Problems.tsx'
import { useCandidates } from './useCandidates.ts'

/** From a problem to a theme, step by step, with several themes beside each other (S67). */
export default function ThemePage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const form = useFormHere('scopeDefinition')
  const { candidates, commands } = useCandidates(form)
  const isHere = form && (form.place.circles.programme || form.instance)
  return (
    <Page
      title={t('theme.page.title')}
      lead={t('theme.page.lead')}
      breadcrumbs={[{ href: `/p/${id}`, label: t('shell.navigation.overview') }]}
    >
      {form && !isHere && (
        <EmptyState icon="clock" title={t('path.waiting.title')}>
          {t('path.waiting.text')}
        </EmptyState>
      )}
      {isHere && (
        <>
          <Section title={t('theme.problems.title')} lead={t('theme.problems.lead')}>
            <Problems candidates={candidates} commands={commands} />
          </Section>
          <Section title={t('theme.candidates.title')} lead={t('theme.candidates.lead')}>
            <Candidates form={form} candidates={candidates} commands={commands} />
          </Section>
          {candidates.length > 0 && (
            <Section title={t('theme.compare.title')} lead={t('theme.compare.lead')}>
              <Comparison candidates={candidates} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
