import { useCallback } from 'react'
import { useParams } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readSheet } from '../../documents/sheets.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useAccess } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { SheetBoard } from './SheetBoard.tsx'

/** An interview or discussion sheet: made for a talk, with no network (S56, S192, S205). */
export default function SheetPage() {
  const { t } = useTexts()
  const { team } = useCircles()
  const { sheetId = '' } = useParams<{ sheetId: string }>()
  if (team) return <SheetHere key={sheetId} team={team} sheetId={sheetId} />
  return (
    <Page title={t('method.sheet.title')} width="text">
      <EmptyState icon="hub" title={t('interview.waiting.title')}>
        {t('interview.waiting.text')}
      </EmptyState>
    </Page>
  )
}

function SheetHere({ team, sheetId }: { readonly team: OpenCircle; readonly sheetId: string }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const { visitId = '' } = useParams<{ visitId: string }>()
  const access = useAccess(team)
  const read = useCallback((doc: OpenCircle['doc']) => readSheet(doc, sheetId), [sheetId])
  const sheet = useDocument(team, read)
  if (access === 'loading') return <Page title={t('method.sheet.title')}>{null}</Page>
  if (sheet && !sheet.deletedBy) return <SheetBoard team={team} sheet={sheet} access={access} />
  const back = `/p/${programme.id}/visits/${visitId}`
  return (
    <Page title={t('method.sheet.title')} width="text">
      <EmptyState
        icon="talk"
        title={t('interview.gone.title')}
        action={<LinkButton href={back}>{t('interview.gone.back')}</LinkButton>}
      >
        {t('interview.gone.text')}
      </EmptyState>
    </Page>
  )
}
