import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { headsOf, settle } from '../../documents/edits.ts'
import { cellOf } from '../../documents/ids.ts'
import { readText } from '../../documents/layout.ts'
import { cityOfRow } from '../../documents/planCities.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { SettleDialog } from '../SettleDialog.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import type { CellPlace } from './cellFocus.ts'
import { usePlan } from './PlanContext.tsx'

/** What each left in a cell apart from the others (D7): the mentee side picks one, joins them or keeps the merge. */
export function VersionsDialog({ place, onClose }: { readonly place: CellPlace; readonly onClose: () => void }) {
  const { t, language } = useTexts()
  const { circle, programme, rightsOn, nameOf, touch } = usePlan()
  const report = useReport('plan')
  const { row, column } = place
  const rights = rightsOn(cityOfRow(circle.doc, row))
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
  const take = (text: string) => {
    if (report(settle(circle.doc, programme.author(), { text: cellOf(row, column) }, text)).ok) touch(row)
    onClose()
  }
  const now = Date.now()
  const versions = heads.map(({ key, member, text, lang, at }) => ({
    ...{ key, text, lang },
    title: nameOf(member),
    detail: formatMoment(at, language, now),
  }))
  const isMergeShown = heads.length > 1 && !heads.some(({ text }) => text === merged)
  return (
    <SettleDialog
      title={t('plan.versions.title', { column: t(`method.planColumn.${column}.label`) })}
      note={
        heads.length < 2 ? (
          <p>{t('plan.versions.settled')}</p>
        ) : (
          <Banner>{t(rights.settle ? 'plan.versions.choose' : 'plan.versions.menteeChooses')}</Banner>
        )
      }
      versions={versions}
      merged={
        isMergeShown
          ? { key: '', title: t('plan.versions.merged'), detail: t('plan.versions.mergedDetail'), text: merged }
          : null
      }
      words={{
        take: t('plan.versions.take'),
        keepMerged: t('plan.versions.keepMerged'),
        join: t('plan.versions.join'),
        joinLabel: t('plan.versions.joinLabel'),
        saveJoined: t('plan.versions.saveJoined'),
        emptied: t('plan.versions.emptied'),
      }}
      onTake={rights.settle ? ({ text }) => take(text) : undefined}
      onJoin={rights.settle ? take : undefined}
      onClose={onClose}
    />
  )
}
