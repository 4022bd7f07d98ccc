import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { EmptyState } from '../../../ui/data/EmptyState.tsx'
import { List, ListItem } from '../../../ui/data/List.tsx'
import { Dialog } from '../../../ui/feedback/Dialog.tsx'
import { Button } from '../../../ui/form/Button.tsx'
import { Select } from '../../../ui/form/Select.tsx'
import { formatMoment } from '../../../ui/formats.ts'
import { Row } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { useComparison } from '../../useComparison.ts'
import { useForm } from '../FormContext.ts'
import { Changes } from './Changes.tsx'
import { FreezePart } from './FreezePart.tsx'
import { gatherVersions, type WholeVersion } from './gather.ts'
import { useRestore } from './useRestore.ts'
import { versionLabel } from './versionLabel.ts'

/** Versions kept under a name (D9): make one, compare one with now or another, bring one back as new edits (S61). */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts()
  const { form, texts, nameOf } = useForm()
  const versions = useVersions()
  const [compared, setCompared] = useState<string | null>(null)
  const shown = versions.find(({ id }) => id === compared)
  if (shown) return <Compared {...{ version: shown, versions, onClose }} onBack={() => setCompared(null)} />
  return (
    <Dialog isOpen size="wide" title={t('formsUi.versions.title')} onClose={onClose}>
      <FreezePart />
      <List
        items={versions}
        itemKey={({ id }) => id}
        empty={<EmptyState icon="clock" title={t('formsUi.versions.none')} />}
        label={t('formsUi.versions.kept')}
      >
        {(version) => (
          <ListItem
            title={<bdi>{versionLabel(version, form, texts)}</bdi>}
            detail={t('formsUi.versions.by', {
              name: nameOf(version.by),
              when: formatMoment(version.at, language, Date.now()),
            })}
            trailing={
              <Row>
                <Button onClick={() => setCompared(version.id)}>{t('formsUi.versions.compare')}</Button>
              </Row>
            }
          />
        )}
      </List>
    </Dialog>
  )
}

type ComparedProps = {
  readonly version: WholeVersion
  readonly versions: readonly WholeVersion[]
  readonly onBack: () => void
  readonly onClose: () => void
}

function Compared({ version, versions, onBack, onClose }: ComparedProps) {
  const { t } = useTexts()
  const { form, texts } = useForm()
  const restore = useRestore()
  const nameOf = (one: WholeVersion) => versionLabel(one, form, texts)
  const { others, since, until, choice } = useComparison(version, versions)
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('formsUi.versions.since', { label: nameOf(since) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>{t('common.actions.back')}</Button>
          <Button icon="undo" onClick={() => restore(version) && onClose()}>
            {t('formsUi.versions.restore')}
          </Button>
        </>
      }
    >
      {others.length > 0 && (
        <Select
          label={t('formsUi.versions.with', { label: nameOf(version) })}
          {...choice(t('formsUi.versions.now'), nameOf)}
        />
      )}
      <Changes version={since} until={until} />
    </Dialog>
  )
}

function useVersions(): readonly WholeVersion[] {
  const { place, instance, store } = useForm()
  const read = useCallback(
    () => JSON.stringify(gatherVersions(place.circles, instance.id)),
    [place.circles, instance.id],
  )
  const told = useSyncExternalStore(store.subscribe, read)
  return useMemo(() => JSON.parse(told) as readonly WholeVersion[], [told])
}
