import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Card } from '../ui/data/Card.tsx'
import { Dialog } from '../ui/feedback/Dialog.tsx'
import { Button } from '../ui/form/Button.tsx'
import { TextArea } from '../ui/form/TextArea.tsx'
import { Stack } from '../ui/layout/Layout.tsx'
import styles from './SettleDialog.module.css'

/** What one person left, or what the merge of all reads; `text` is what is shown of it. */
export type SettleVersion = {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly text: string
  readonly lang?: string
}
export type SettleWords = {
  readonly take: string
  readonly keepMerged: string
  readonly join: string
  readonly joinLabel: string
  readonly saveJoined: string
  readonly emptied: string
}
export type SettleDialogProps = {
  readonly title: string
  /** Who chooses, or that nothing is left to choose. */
  readonly note: ReactNode
  readonly versions: readonly SettleVersion[]
  /** As the field reads now, if nobody's version says that. */
  readonly merged: SettleVersion | null
  readonly words: SettleWords
  /** Absent where others choose. */
  readonly onTake?: ((version: SettleVersion) => void) | undefined
  /** Writes other words in place of all versions; absent for values, which are not joined. */
  readonly onJoin?: ((text: string) => void) | undefined
  readonly onClose: () => void
}

/** What several people left in one place apart from each other (D7): pick one, join them or keep the merge. */
export function SettleDialog(props: SettleDialogProps) {
  const { title, note, versions, merged, words, onTake, onJoin, onClose } = props
  const [joining, setJoining] = useState<string | null>(null)
  return (
    <Dialog
      isOpen
      size="wide"
      title={title}
      onClose={onClose}
      actions={
        onJoin &&
        joining === null && (
          <Button onClick={() => setJoining(joined(versions, merged?.text ?? ''))}>{words.join}</Button>
        )
      }
    >
      {note}
      {versions.map((version) => (
        <VersionCard
          key={version.key}
          version={version}
          emptied={words.emptied}
          takeLabel={words.take}
          onTake={onTake && (() => onTake(version))}
        />
      ))}
      {merged && (
        <VersionCard
          version={merged}
          emptied={words.emptied}
          takeLabel={words.keepMerged}
          onTake={onTake && (() => onTake(merged))}
        />
      )}
      {joining !== null && (
        <JoinPart words={words} text={joining} onChange={setJoining} onSave={() => onJoin?.(joining)} />
      )}
    </Dialog>
  )
}

type VersionCardProps = {
  readonly version: SettleVersion
  readonly emptied: string
  readonly takeLabel: string
  readonly onTake: (() => void) | undefined
}

function VersionCard({ version, emptied, takeLabel, onTake }: VersionCardProps) {
  const { title, detail, text, lang } = version
  return (
    <Card
      kicker={
        <span>
          <bdi>{title}</bdi>
          {'\u00a0· '}
          {detail}
        </span>
      }
      actions={onTake && <Button onClick={onTake}>{takeLabel}</Button>}
    >
      {text.trim() === '' ? (
        <p className={styles.quiet}>{emptied}</p>
      ) : (
        <p className={styles.text} lang={lang || undefined} dir="auto">
          {text}
        </p>
      )}
    </Card>
  )
}

type JoinPartProps = {
  readonly words: SettleWords
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onSave: () => void
}

function JoinPart({ words, text, onChange, onSave }: JoinPartProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <Stack gap="small">
        <TextArea label={words.joinLabel} value={text} onChange={onChange} rows={4} />
        <div>
          <Button kind="primary" icon="check" onClick={onSave}>
            {words.saveJoined}
          </Button>
        </div>
      </Stack>
    </div>
  )
}

/** One after the other, each once. */
const joined = (versions: readonly SettleVersion[], merged: string): string => {
  const texts = [...new Set(versions.map(({ text }) => text.trim()).filter(Boolean))]
  return texts.length > 0 ? texts.join('\n') : merged
}
