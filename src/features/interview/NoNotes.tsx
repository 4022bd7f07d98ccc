import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { EraseSheetDialog } from './EraseSheetDialog.tsx'
import styles from './sheet.module.css'
import { useRemarks } from './useRemarks.ts'

/** The field, kindly closed (S56). What was noted before is offered for erasing. */
export function NoNotes({ team, sheet }: { readonly team: OpenCircle; readonly sheet: Sheet }) {
  const { t } = useTexts()
  const [isErasing, setErasing] = useState(false)
  const count = useRemarks(sheet.id)?.length ?? 0
  return (
    <div className={styles.capture}>
      <Banner
        title={t('interview.noNotes.title')}
        actions={
          count > 0 ? (
            <Button kind="danger" icon="trash" onClick={() => setErasing(true)}>
              {t('interview.erase.sheet')}
            </Button>
          ) : undefined
        }
      >
        {t(count > 0 ? 'interview.noNotes.withRemarks' : 'interview.noNotes.text', { count })}
      </Banner>
      {isErasing && <EraseSheetDialog team={team} sheet={sheet} onClose={() => setErasing(false)} />}
    </div>
  )
}
