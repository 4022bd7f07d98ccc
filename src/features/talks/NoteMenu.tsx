import { useState } from 'react'
import { useLocation } from 'wouter'
import { deleteForm, restoreForm } from '../../documents/forms/instances.ts'
import { startNote } from '../../documents/talkNotes.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { EndTalk, useMayEnd } from './EndTalk.tsx'
import { LeaveTalk } from './LeaveTalk.tsx'
import { useNote } from './NoteContext.ts'
import { RenameNote } from './RenameNote.tsx'
import type { Talk } from './useTalks.ts'

type Asked = 'rename' | 'end' | 'leave'

/**
 * Names the note, begins the next one among the same people, removes this one with a way back; ends the talk for all,
 * or takes it off this device.
 */
export function NoteMenu({ talk }: { readonly talk: Talk }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('talks')
  const show = useToast()
  const [, go] = useLocation()
  const { circle, note, isOpen } = useNote()
  const mayEnd = useMayEnd(circle)
  const [asked, ask] = useState<Asked | null>(null)
  const close = () => ask(null)
  const address = `/p/${programme.id}/talks`
  const again = () => {
    const people = talk.people.filter(({ id }) => id !== programme.me).map((member) => member.name || member.function)
    const begun = report(startNote(circle.doc, programme.author(), { title: '', people }))
    if (begun.ok) go(`${address}/${circle.id}/${begun.value}`)
  }
  const remove = () => {
    if (!report(deleteForm(circle.doc, programme.author(), note.id)).ok) return
    go(address)
    const restore = () => void report(restoreForm(circle.doc, programme.author(), note.id))
    show({ text: t('talks.note.removed'), onUndo: restore })
  }
  const ofNote: readonly MenuItem[] = [
    { id: 'rename', label: t('talks.note.rename'), icon: 'pen', onChoose: () => ask('rename') },
    {
      id: 'all',
      label: t('talks.note.all'),
      icon: 'file',
      onChoose: () => go(`${address}/${circle.id}/${note.id}/form`),
    },
    { id: 'again', label: t('talks.note.again'), icon: 'plus', onChoose: again },
    { id: 'remove', label: t('talks.note.remove'), icon: 'trash', onChoose: remove },
  ]
  const ofTalk: readonly MenuItem[] = [
    ...(isOpen && mayEnd
      ? [{ id: 'end', label: t('talks.end.action'), icon: 'check', onChoose: () => ask('end') } as const]
      : []),
    {
      id: 'leave',
      label: t('talks.leave.action'),
      icon: 'device',
      isDangerous: true,
      onChoose: () => ask('leave'),
    },
  ]
  const items = [...(isOpen ? ofNote : []), ...(circle.kind === 'talk' ? ofTalk : [])]
  if (items.length === 0) return null
  return (
    <>
      <Menu label={t('talks.note.more')} items={items} />
      {asked === 'rename' && <RenameNote onClose={close} />}
      {asked === 'end' && <EndTalk circle={circle} onClose={close} />}
      {asked === 'leave' && <LeaveTalk talk={circle.id} onClose={close} />}
    </>
  )
}
