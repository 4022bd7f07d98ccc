import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useParams } from 'wouter'
import { type FormInstance, readForm } from '../../documents/forms/instances.ts'
import { CIRCLES } from '../../method/circles.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type FormPlace, FormPlaceContext, usePlaceHere } from '../formPlace.ts'
import { FormBoard } from './FormBoard.tsx'
import { useFormSheet } from './useFormSheet.ts'

/** One form that has been begun, in a dossier or a programme. */
export default function FormPage() {
  const { instanceId = '' } = useParams<{ instanceId: string }>()
  const place = usePlaceHere()
  const instance = useInstance(place, instanceId)
  const sheet = useFormSheet(instance?.form ?? null)
  if (!instance) return <Waiting place={place} />
  if (!sheet) return null
  return (
    <FormPlaceContext value={place}>
      <FormBoard key={instanceId} sheet={sheet} instance={instance} />
    </FormPlaceContext>
  )
}

/** The form as the widest circle that knows it names it. */
function useInstance({ circles }: FormPlace, id: string): FormInstance | null {
  const docs = useMemo(() => CIRCLES.toReversed().flatMap((kind) => circles[kind]?.doc ?? []), [circles])
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const doc of docs) doc.on('afterTransaction', listener)
      return () => {
        for (const doc of docs) doc.off('afterTransaction', listener)
      }
    },
    [docs],
  )
  const told = useSyncExternalStore(subscribe, () => {
    const found = docs.flatMap((doc) => readForm(doc, id) ?? [])
    return JSON.stringify(found.find(({ subject }) => subject !== '') ?? found[0] ?? null)
  })
  return useMemo(() => JSON.parse(told) as FormInstance | null, [told])
}

function Waiting({ place }: { readonly place: FormPlace }) {
  const { t } = useTexts()
  return (
    <Page
      title={t('formsUi.waiting.page')}
      breadcrumbs={[{ href: place.address, label: t(`formsUi.crumb.${place.kind}`) }]}
    >
      <EmptyState icon="clock" title={t('formsUi.waiting.title')}>
        {t('formsUi.waiting.text')}
      </EmptyState>
    </Page>
  )
}
