import { deleteRemark, hideName, restoreRemark } from '../../documents/remarks.ts'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import type { RemarkQuestion } from './RemarkDialogs.tsx'
import { wayIntoPlan } from './toPlan.ts'
import type { PlacedRemark } from './useRemarks.ts'

export type RemarkMenuProps = {
  readonly placed: PlacedRemark
  /** It has become something already: once more only from here. */
  readonly isPlanOffered: boolean
  readonly onEdit: () => void
  readonly ask: (question: RemarkQuestion) => void
}

export function RemarkMenu({ placed: { remark, home }, isPlanOffered, onEdit, ask }: RemarkMenuProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('interview')
  const show = useToast()
  const author = () => programme.author()
  const restore = () => {
    report(restoreRemark(home.doc, author(), remark.id))
  }
  const remove = () => {
    if (report(deleteRemark(home.doc, author(), remark.id)).ok)
      show({ text: t('interview.remark.removed'), onUndo: restore })
  }
  const way = wayIntoPlan(programme.sides())
  const items: readonly (MenuItem | false | null)[] = [
    { id: 'edit', label: t('interview.remark.edit'), icon: 'pen', onChoose: onEdit },
    isPlanOffered &&
      way && {
        id: 'toPlan',
        label: t(`interview.toPlan.${way}.again`),
        icon: 'arrow',
        onChoose: () => ask({ type: 'toPlan', remark: remark.id }),
      },
    {
      id: 'move',
      label: t('interview.move.open'),
      icon: 'eye',
      onChoose: () => ask({ type: 'move', remark: remark.id }),
    },
    remark.by === programme.me && {
      id: 'name',
      label: t(remark.hidesName ? 'interview.remark.showName' : 'interview.remark.hideName'),
      icon: 'person',
      onChoose: () => {
        report(hideName(home.doc, author(), remark.id, !remark.hidesName))
      },
    },
    { id: 'remove', label: t('interview.remark.remove'), icon: 'trash', onChoose: remove },
    {
      id: 'erase',
      label: t('interview.erase.remark'),
      icon: 'warning',
      isDangerous: true,
      onChoose: () => ask({ type: 'erase', remark: remark.id }),
    },
  ]
  return <Menu label={t('interview.remark.more')} items={items.filter((item): item is MenuItem => Boolean(item))} />
}
