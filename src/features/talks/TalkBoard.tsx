import { useEffect, useMemo } from 'react'
import type { TalkNote } from '../../documents/readTalk.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Attitudes, ListeningPrompts } from '../ListeningPrompts.tsx'
import { useAccess } from '../useAccess.ts'
import type { FormSheet } from '../useFormSheet.ts'
import { useProgramme } from '../workspace.ts'
import { TalkState } from './EndTalk.tsx'
import { Moves } from './Moves.tsx'
import { NoteContext, type NoteTools } from './NoteContext.ts'
import { NoteFacts } from './NoteFacts.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import { Position } from './Position.tsx'
import { Step } from './Step.tsx'
import { Summary } from './Summary.tsx'
import { Support } from './Support.tsx'
import styles from './talk.module.css'
import { useNoteCommands } from './useNoteCommands.ts'
import { useTalkNames } from './useTalkNames.ts'
import type { Talk } from './useTalks.ts'

export type TalkBoardProps = { readonly talk: Talk; readonly note: TalkNote; readonly sheet: FormSheet }

/** A conversation as it is led: listen, the four moves, a summary that the mentee checks, one next step (S15). */
export function TalkBoard({ talk, note, sheet }: TalkBoardProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const { id } = programme
  const { circle, people } = talk
  const access = useAccess(circle)
  const commands = useNoteCommands(circle, note.id)
  const names = useTalkNames()(talk)
  const tools = useMemo<NoteTools>(
    () => ({ circle, note, people, commands, words: (field) => sheet.texts.of(field), isOpen: access === 'open' }),
    [circle, note, people, commands, sheet, access],
  )
  useEffect(() => () => circle.session.flush(), [circle])
  useEffect(() => void programme.seeTalk(circle.id), [programme, circle])
  const kind = circle.kind === 'me' ? 'me' : 'talk'
  return (
    <NoteContext value={tools}>
      <div className={styles.screen}>
        <Page
          title={note.title || t('talks.note.with', { names })}
          windowTitle={t('talks.note.window')}
          circle={{ circle: kind, label: t(`common.circles.${kind}.name`) }}
          breadcrumbs={[{ href: `/p/${id}/talks`, label: t('talks.page.title') }]}
          actions={<ListeningPrompts />}
          menu={<NoteMenu talk={talk} />}
        >
          <div className={styles.board}>
            <TalkState talk={talk} />
            {!talk.end && (access === 'readOnly' || access === 'newerSchema') && (
              <Banner tone="warning" title={t(`talks.access.${access}`)} />
            )}
            <NoteFacts />
            <div className={styles.reminder}>
              <p>{t('essentials.prompts.reminder')}</p>
              <Attitudes />
            </div>
            <Moves />
            <Summary />
            <Step />
            <Position />
            <Support />
          </div>
        </Page>
      </div>
      <p className={styles.offTheRecord}>{t('talks.note.notPrinted')}</p>
    </NoteContext>
  )
}
