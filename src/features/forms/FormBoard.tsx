import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { circleNameIn, useFormPlace } from '../formPlace.ts'
import { ListeningPrompts } from '../ListeningPrompts.tsx'
import type { FormSheet } from '../useFormSheet.ts'
import { createAnswerStore } from './answerStore.ts'
import styles from './FormBoard.module.css'
import { FormContext, type FormDialog, type FormTools } from './FormContext.ts'
import { FormDialogs } from './FormDialogs.tsx'
import { KnownProvider } from './KnownContext.tsx'
import { PrintSheet } from './print/PrintSheet.tsx'
import type { PrintOptions } from './print/printOptions.ts'
import { enterGoesOn } from './quickEntry.ts'
import { Rules } from './Rules.tsx'
import { SaidProvider } from './SaidThere.tsx'
import { SectionCard } from './SectionCard.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import { SubjectField } from './SubjectField.tsx'
import { useFormCommands } from './useFormCommands.ts'
import { usePlaceNames } from './usePlaceNames.ts'

export type FormBoardProps = { readonly sheet: FormSheet; readonly instance: FormInstance }

export function FormBoard({ sheet: { form, texts }, instance }: FormBoardProps) {
  const { t } = useTexts()
  const place = useFormPlace()
  const [isQuick, setQuick] = useState(false)
  const [dialog, ask] = useState<FormDialog | null>(null)
  const [printed, setPrinted] = useState<PrintOptions | null>(null)
  const store = useMemo(() => createAnswerStore(place.circles, form, instance.id), [place, form, instance.id])
  const commands = useFormCommands(place, form, instance)
  const { nameOf, members } = usePlaceNames(place)
  const tools = useMemo<FormTools>(
    () => ({ form, texts, place, instance, store, commands, nameOf, isQuick, ask }),
    [form, texts, place, instance, store, commands, nameOf, isQuick],
  )
  // The first part is drawn at once, the others a moment later, without holding up the first tap.
  const isWhole = useDeferredValue(true, false)
  const sections = isWhole ? form.sections : form.sections.slice(0, 1)
  const { label, purpose } = texts.of(form.id)
  const close = useCallback(() => ask(null), [])
  useEffect(
    () => () => {
      for (const circle of Object.values(place.circles)) circle?.session.flush()
    },
    [place],
  )
  return (
    <FormContext value={tools}>
      <KnownProvider place={place} members={members}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter from the fields inside */}
        <div className={styles.screen} onKeyDown={isQuick ? enterGoesOn : undefined}>
          <Page
            title={label}
            lead={purpose}
            circle={{ circle: form.audience, label: t(circleNameIn(place, form.audience)) }}
            breadcrumbs={[{ href: place.address, label: t(`formsUi.crumb.${place.kind}`) }]}
            actions={
              <>
                <Button icon="pen" onClick={() => setQuick(!isQuick)}>
                  {t(isQuick ? 'formsUi.quick.leave' : 'formsUi.quick.enter')}
                </Button>
                {place.kind !== 'talk' && (
                  <Button icon="print" onClick={() => ask({ type: 'print' })}>
                    {t('formsUi.print.open')}
                  </Button>
                )}
                <ListeningPrompts isSymbolOnly />
              </>
            }
            menu={
              <Menu
                label={t('formsUi.page.menu')}
                items={[
                  {
                    id: 'versions',
                    label: t('formsUi.versions.open'),
                    icon: 'clock',
                    onChoose: () => ask({ type: 'versions' }),
                  },
                ]}
              />
            }
          >
            <div className={styles.form}>
              {isQuick && <Banner onDismiss={() => setQuick(false)}>{t('formsUi.quick.explain')}</Banner>}
              <SubjectField />
              <Rules />
              {form.sections.length > 1 && <SectionLinks />}
              <SaidProvider>
                {sections.map((section) => (
                  <SectionCard key={section.id} section={section} />
                ))}
              </SaidProvider>
            </div>
          </Page>
        </div>
        {!printed && <p className={styles.askToPrint}>{t('formsUi.print.askInside')}</p>}
        <FormDialogs dialog={dialog} onClose={close} onPrint={setPrinted} />
        {printed && <PrintSheet options={printed} onDone={() => setPrinted(null)} />}
      </KnownProvider>
    </FormContext>
  )
}
