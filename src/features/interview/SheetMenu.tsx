import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { deleteSheet, restoreSheet, type Sheet } from '../../documents/sheets.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { EraseSheetDialog } from './EraseSheetDialog.tsx'

export type SheetMenuProps = { readonly team: OpenCircle; readonly sheet: Sheet; readonly isOpen: boolean }

export function SheetMenu({ team, sheet, isOpen }: SheetMenuProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('interview')
  const show = useToast()
  const [, go] = useLocation()
  const [isErasing, setErasing] = useState(false)
  if (!isOpen) return null
  const restore = () => {
    report(restoreSheet(team.doc, programme.author(), sheet.id))
  }
  const remove = () => {
    if (!report(deleteSheet(team.doc, programme.author(), sheet.id)).ok) return
    show({ text: t('interview.sheet.removed'), onUndo: restore })
    go(sheet.visit ? `/p/${programme.id}/visits/${sheet.visit}` : `/p/${programme.id}/visits`)
  }
  return (
    <>
      <Menu
        label={t('interview.sheet.more')}
        items={[
          { id: 'remove', label: t('interview.sheet.remove'), icon: 'trash', onChoose: remove },
          {
            id: 'erase',
            label: t('interview.erase.sheet'),
            icon: 'warning',
            isDangerous: true,
            onChoose: () => setErasing(true),
          },
        ]}
      />
      {isErasing && <EraseSheetDialog team={team} sheet={sheet} onClose={() => setErasing(false)} />}
    </>
  )
}
