import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { recordEdit } from '../../documents/edits.ts'
import { readRemark, remarkText, setRemarkType } from '../../documents/remarks.ts'
import { textPort } from '../../documents/textPort.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { BoundText } from '../../ui/text/BoundText.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './remark.module.css'
import { TypeChips } from './TypeChips.tsx'
import type { PlacedRemark } from './useRemarks.ts'

export type RemarkEditorProps = { readonly placed: PlacedRemark; readonly onDone: () => void }

/** A remark changed where it stands: what is typed is kept as it is typed. */
export function RemarkEditor({ placed: { remark, circle, home }, onDone }: RemarkEditorProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('interview')
  const place = useRef<HTMLDivElement>(null)
  const id = remarkText(remark.id)
  const read = useCallback((doc: OpenCircle['doc']) => readRemark(doc, remark.id)?.type ?? null, [remark.id])
  const type = useDocument(home, read)
  const port = useMemo(() => textPort(home.doc, id, () => programme.author(), home.undo), [home, programme, id])
  const record = useCallback(() => {
    recordEdit(home.doc, programme.author(), { text: id })
  }, [home, programme, id])
  useEffect(() => {
    const area = place.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape in the field inside
    <div ref={place} className={styles.editor} onKeyDown={onKeyDown}>
      <BoundText
        label={t('method.remarkField.text.label')}
        circle={{ circle, label: t(`common.circles.${circle}.name`) }}
        lang={remark.text.language || undefined}
        port={port}
        onPause={record}
        onLeave={record}
      />
      <TypeChips
        legend={t('method.remarkField.type.label')}
        value={type}
        onChange={(chosen) => {
          report(setRemarkType(home.doc, programme.author(), remark.id, chosen))
        }}
      />
      <div>
        <Button kind="primary" onClick={onDone}>
          {t('common.actions.done')}
        </Button>
      </div>
    </div>
  )
}
