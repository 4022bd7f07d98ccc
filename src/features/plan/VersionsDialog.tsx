import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { headsOf, settle } from '../../documents/edits.ts'
import { cellOf } from '../../documents/ids.ts'
import { readText } from '../../documents/layout.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import type { CellPlace } from './cellFocus.ts'
import { usePlan } from './PlanContext.tsx'
import { VersionCard } from './VersionCard.tsx'

/** What each left in a cell apart from the others (D7): the mentee side picks one, joins them or keeps the merge. */
export function VersionsDialog({ place, onClose }: { readonly place: CellPlace; readonly onClose: () => void }) {
  const { t, language } = useTexts()
  const { circle, programme, rights, nameOf, touch } = usePlan()
  const report = useReport('plan')
  const { row, column } = place
  const read = useCallback(
    (doc: OpenCircle['doc']) => {
      const id = cellOf(row, column)
      const heads = headsOf(doc, { text: id }).map(({ id: key, member, language: lang, value, at }) => ({
        ...{ key, member, lang, at },
        text: typeof value === 'string' ? value : '',
      }))
      return { heads, merged: readText(doc, id) }
    },
    [row, column],
  )
  const { heads, merged } = useDocument(circle, read)
  const [words, setWords] = useState<string | null>(null)
  const take = (text: string) => {
    if (report(settle(circle.doc, programme.author(), { text: cellOf(row, column) }, text)).ok) touch(row)
    onClose()
  }
  const now = Date.now()
  const isOwnWording = heads.some(({ text }) => text === merged)
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('plan.versions.title', { column: t(`method.planColumn.${column}.label`) })}
      onClose={onClose}
      actions={rights.settle && words === null && <JoinButton onJoin={() => setWords(joined(heads, merged))} />}
    >
      {heads.length < 2 ? (
        <p>{t('plan.versions.settled')}</p>
      ) : (
        <Banner>{t(rights.settle ? 'plan.versions.choose' : 'plan.versions.menteeChooses')}</Banner>
      )}
      {heads.map(({ key, member, text, lang, at }) => (
        <VersionCard
          key={key}
          title={nameOf(member)}
          detail={formatMoment(at, language, now)}
          text={text}
          lang={lang}
          {...(rights.settle && { onTake: () => take(text), takeLabel: t('plan.versions.take') })}
        />
      ))}
      {!isOwnWording && heads.length > 1 && (
        <VersionCard
          title={t('plan.versions.merged')}
          detail={t('plan.versions.mergedDetail')}
          text={merged}
          {...(rights.settle && { onTake: () => take(merged), takeLabel: t('plan.versions.keepMerged') })}
        />
      )}
      {words !== null && <JoinPart words={words} onChange={setWords} onSave={() => take(words)} />}
    </Dialog>
  )
}

type JoinPartProps = {
  readonly words: string
  readonly onChange: (words: string) => void
  readonly onSave: () => void
}

function JoinPart({ words, onChange, onSave }: JoinPartProps) {
  const { t } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <Stack gap="small">
        <TextArea label={t('plan.versions.joinLabel')} value={words} onChange={onChange} rows={4} />
        <div>
          <Button kind="primary" icon="check" onClick={onSave}>
            {t('plan.versions.saveJoined')}
          </Button>
        </div>
      </Stack>
    </div>
  )
}

function JoinButton({ onJoin }: { readonly onJoin: () => void }) {
  const { t } = useTexts()
  return <Button onClick={onJoin}>{t('plan.versions.join')}</Button>
}

/** One after the other, each once. */
const joined = (heads: readonly { readonly text: string }[], merged: string): string => {
  const texts = [...new Set(heads.map(({ text }) => text.trim()).filter(Boolean))]
  return texts.length > 0 ? texts.join('\n') : merged
}
