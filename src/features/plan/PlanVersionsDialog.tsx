import { useState } from 'react'
import { comparePlan } from '../../documents/comparePlan.ts'
import { readVersions, restoreVersion, rowsNow, type Version } from '../../documents/versions.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useComparison } from '../useComparison.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { usePlan } from './PlanContext.tsx'
import { versionName } from './versionName.ts'
import { Changes } from './workshop/Changes.tsx'

/** Versions of the plan, the latest first: each is compared with now or with another, and brought back (S61). */
export function PlanVersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts()
  const { circle, nameOf } = usePlan()
  const versions = useDocument(circle, readVersions)
  const [opened, setOpened] = useState<string | null>(null)
  const version = versions.find(({ id }) => id === opened)
  if (version) return <Compared {...{ version, versions, onClose }} onBack={() => setOpened(null)} />
  return (
    <Dialog isOpen size="wide" title={t('plan.version.list')} onClose={onClose}>
      <List
        items={versions.toReversed()}
        itemKey={({ id }) => id}
        empty={<EmptyState icon="clock" title={t('plan.version.none')} />}
        label={t('plan.version.list')}
      >
        {({ id, label, by, at }) => (
          <ListItem
            title={<bdi>{versionName(label, t)}</bdi>}
            detail={t('plan.version.by', { name: nameOf(by), when: formatMoment(at, language, Date.now()) })}
            trailing={<Button onClick={() => setOpened(id)}>{t('plan.version.compare')}</Button>}
          />
        )}
      </List>
    </Dialog>
  )
}

type ComparedProps = {
  readonly version: Version
  readonly versions: readonly Version[]
  readonly onBack: () => void
  readonly onClose: () => void
}

function Compared({ version, versions, onBack, onClose }: ComparedProps) {
  const { t } = useTexts()
  const { circle, rights, nameOf } = usePlan()
  const rows = useDocument(circle, rowsNow)
  const restore = useRestore(version)
  const { since, until, choice } = useComparison(version, versions)
  return (
    <Dialog
      isOpen
      size="wide"
      title={versionName(version.label, t)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>{t('common.actions.back')}</Button>
          {rights.settle && (
            <Button icon="undo" onClick={() => restore() && onClose()}>
              {t('plan.version.restore')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <Select
          label={t('plan.version.with')}
          {...choice(t('plan.version.now'), ({ label }) => versionName(label, t))}
        />
        <Changes changes={comparePlan(since.rows, until?.rows ?? rows)} group={null} nameOf={nameOf} />
      </Stack>
    </Dialog>
  )
}

function useRestore(version: Version): () => boolean {
  const { t } = useTexts()
  const { circle, programme, touch } = usePlan()
  const report = useReport('plan')
  const show = useToast()
  return () => {
    if (!report(restoreVersion(circle.doc, programme.author(), version.id)).ok) return false
    for (const { id } of version.rows) touch(id)
    show({ text: t('plan.version.restored') })
    return true
  }
}
