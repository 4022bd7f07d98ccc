import { useCallback, useMemo } from 'react'
import { useParams } from 'wouter'
import { type FormInstance, readForm } from '../../documents/forms/instances.ts'
import { CIRCLES } from '../../method/circles.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type FormPlace, FormPlaceContext, usePlaceHere } from '../formPlace.ts'
import { useDocuments } from '../useDocuments.ts'
import { useFormSheet } from '../useFormSheet.ts'
import { FormBoard } from './FormBoard.tsx'

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
  const read = useCallback(() => {
    const found = docs.flatMap((doc) => readForm(doc, id) ?? [])
    return found.find(({ subject }) => subject !== '') ?? found[0] ?? null
  }, [docs, id])
  return useDocuments(docs, read)
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
