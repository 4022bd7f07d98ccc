import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateError } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFaultInSight } from '../useFaultInSight.ts'
import { useProfile, useWorkspace } from '../workspace.ts'
import { ExampleHint } from './ExampleHint.tsx'
import { ProgrammeFields } from './ProgrammeFields.tsx'
import { blankDraft, type ProgrammeDraft, toNewProgramme } from './programmeDraft.ts'
import styles from './programmes.module.css'
import { useNameFirst } from './useNameFirst.ts'

type Problem = 'noTitle' | CreateError['type']

/** A new programme: a title is enough, all else can be changed later. Then come the invitations. */
export default function NewProgrammePage() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [, go] = useLocation()
  const profile = useProfile()
  const [draft, setDraft] = useState(blankDraft)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isCreating, setCreating] = useState(false)
  const form = useFaultInSight(problem)
  const isKnown = useNameFirst('/new')
  const change = (next: ProgrammeDraft) => {
    setDraft(next)
    setProblem(null)
  }
  const unnamed = (index: number) => t('programmes.community.nth', { number: index + 1 })
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isCreating) return
    if (draft.title.trim() === '') return setProblem('noTitle')
    setCreating(true)
    const engine = await workspace.engine()
    const created = await engine.createProgramme(toNewProgramme(draft, { sides: profile?.sides ?? [], unnamed }))
    setCreating(false)
    if (created.ok) go(`/p/${created.value}/people`)
    else setProblem(created.error.type)
  }
  if (!isKnown) return null
  return (
    <Page
      title={t('programmes.new.title')}
      lead={t('programmes.new.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('programmes.crumbs.home') }]}
    >
      <form ref={form} className={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <ProgrammeFields draft={draft} onChange={change} isTitleMissing={problem === 'noTitle'} />
        {problem && problem !== 'noTitle' && (
          <Banner tone="danger" title={t(`programmes.createErrors.${problem}.title`)}>
            {t(`programmes.createErrors.${problem}.text`)}
          </Banner>
        )}
        <Row align="end">
          <LinkButton href="/">{t('common.ui.cancel')}</LinkButton>
          <Button type="submit" kind="primary" isBusy={isCreating}>
            {t('programmes.new.create')}
          </Button>
        </Row>
      </form>
      <ExampleHint />
    </Page>
  )
}
