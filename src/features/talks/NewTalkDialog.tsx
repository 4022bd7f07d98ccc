import { useState } from 'react'
import { useLocation } from 'wouter'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme } from '../workspace.ts'
import { beginTalk, type TalkKind, type TalkReaders } from './beginTalk.ts'
import { Readers } from './Readers.tsx'
import { usePeople } from './usePeople.ts'

const KINDS: readonly TalkKind[] = ['conversation', 'idea']

/** Who will read it stands there before the first word is written (S53, S54). */
export function NewTalkDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const { me } = useCircles()
  const show = useToast()
  const [, go] = useLocation()
  const people = usePeople()
  const [kind, setKind] = useState<TalkKind>('conversation')
  const [readers, setReaders] = useState<TalkReaders>('people')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [title, setTitle] = useState('')
  const [idea, setIdea] = useState('')
  const [isBusy, setBusy] = useState(false)
  const named = people.filter(({ id }) => chosen.includes(id))
  const isReady =
    !isBusy && (readers === 'me' ? me !== null : named.length > 0) && (kind !== 'idea' || idea.trim() !== '')
  const begin = async () => {
    setBusy(true)
    const input = { readers, people: named, me, title: title.trim(), ...(kind === 'idea' && { idea }) }
    const begun = await beginTalk(programme, input)
    setBusy(false)
    if (!begun.ok) return show({ text: t(`talks.errors.${begun.error.type}`), tone: 'warning' })
    onClose()
    go(`/p/${programme.id}/talks/${begun.value.circle}/${begun.value.note}`)
  }
  return (
    <FormDialog
      title={t('talks.new.title')}
      action={t('talks.new.confirm')}
      isReady={isReady}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <Stack>
        <ChoiceChips
          legend={t('talks.new.kind')}
          options={KINDS.map((value) => ({ value, label: t(`talks.new.${value}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <Readers
          {...{ readers, people, chosen, onReaders: setReaders, onChosen: setChosen }}
          isMentorFirst={kind === 'idea'}
        />
        <TextInput
          label={t('talks.new.about')}
          help={t('talks.new.aboutHelp')}
          isOptional
          value={title}
          onChange={setTitle}
        />
        {kind === 'idea' && (
          <TextArea label={t('talks.new.ideaWords')} help={t('talks.new.ideaHelp')} value={idea} onChange={setIdea} />
        )}
      </Stack>
    </FormDialog>
  )
}
