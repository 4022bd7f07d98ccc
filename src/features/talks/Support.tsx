import type { SupportItem } from '../../documents/readTalk.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { SharedText } from '../SharedText.tsx'
import { useNote } from './NoteContext.ts'
import styles from './talk.module.css'

const KINDS = ['legal', 'professional', 'consultancy', 'training', 'other'] as const
const FIELD = 'me.c.otherSupport'

/** Wishes that mentoring does not meet are noted, so that they are not lost, and somebody else can take them up (S45). */
export function Support() {
  const { t } = useTexts()
  const { note, words, isOpen, commands } = useNote()
  return (
    <Section title={words(FIELD).label} lead={words('me.support').help}>
      {note.support.map((item, index) => (
        <Wish key={item.id} item={item} number={index + 1} />
      ))}
      {isOpen && (
        <div>
          <Button icon="plus" onClick={() => commands.add(FIELD)}>
            {t('talks.support.add')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Wish({ item, number }: { readonly item: SupportItem; readonly number: number }) {
  const { t } = useTexts()
  const { circle, words, isOpen, commands } = useNote()
  const name = t('talks.support.one', { number })
  const text = (part: 'request' | 'passedTo' | 'outcome') => (
    <SharedText
      {...{ circle, item: item.id, column: `${FIELD}.${part}`, isReadOnly: !isOpen }}
      {...words(`${FIELD}.${part}`)}
    />
  )
  return (
    <fieldset className={styles.wish} data-item={item.id}>
      <legend>{name}</legend>
      {text('request')}
      <div className={styles.pair}>
        <Select
          label={words(`${FIELD}.kind`).label}
          options={KINDS.map((value) => ({ value, label: words(`${FIELD}.kind/${value}`).label }))}
          value={KINDS.find((kind) => kind === item.kind) ?? ''}
          placeholder={t('talks.support.choose')}
          isDisabled={!isOpen}
          onChange={(kind) => commands.set('supportKind', { options: [kind] }, item.id)}
        />
        {text('passedTo')}
      </div>
      {text('outcome')}
      {isOpen && (
        <div className={styles.removeWish}>
          <IconButton
            icon="trash"
            label={t('talks.item.remove', { item: name })}
            onClick={() => commands.remove(item.id)}
          />
        </div>
      )}
    </fieldset>
  )
}
