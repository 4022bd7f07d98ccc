import { useParams } from 'wouter'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFormSheet } from '../useFormSheet.ts'
import { useProgramme } from '../workspace.ts'
import { TalkBoard } from './TalkBoard.tsx'
import { useTalk } from './useTalks.ts'

/** One conversation between named people; without a note in the address, their latest. */
export default function TalkPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { talkId = '', noteId } = useParams<{ talkId: string; noteId?: string }>()
  const talk = useTalk(talkId)
  const sheet = useFormSheet('conversation')
  const note = talk?.notes.find((one) => one.id === noteId) ?? (noteId ? undefined : talk?.notes[0])
  if (talk && note && sheet) return <TalkBoard key={note.id} talk={talk} note={note} sheet={sheet} />
  if (talk && note) return null
  return (
    <Page title={t('talks.waiting.page')} breadcrumbs={[{ href: `/p/${id}/talks`, label: t('talks.page.title') }]}>
      <EmptyState icon="clock" title={t('talks.waiting.title')}>
        {t('talks.waiting.note')}
      </EmptyState>
    </Page>
  )
}
